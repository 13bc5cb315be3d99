import { Notifications, notifications } from '@mantine/notifications'
import { ORPCError } from '@orpc/client'
import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import { LettersPage } from '../../renderer/letters/letters-page.tsx'
import { enter, speak } from '../../renderer/station.ts'
import { BatchId } from '../../shared/contract/base.ts'
import type { LetterRow } from '../../shared/contract/letters.ts'
import { type Answers, hostThatSays, later } from './answers.ts'
import { letterOf, letterRow, settings, today } from './letters-people.ts'
import { status } from './people.ts'
import { anna, lin, stand } from './stand.tsx'

// jsdom lays nothing out: a list with no height has no row in sight.
beforeEach(() => {
  const height = vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(900)
  const width = vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(900)
  return () => {
    height.mockRestore()
    width.mockRestore()
  }
})

const batchId = BatchId.parse('0198c0de-0000-7000-8000-000000050001')
const yu = letterRow(1, '于建国')
const tan = letterRow(2, 'Alice Tan', { country: 'SG', language: 'en' })
const wang = letterRow(3, '王伟')

type Step = 'To approve' | 'To print' | 'To post' | 'Posted'

/** Opens a step of the round; `rows` are what waits there, and may be changed. */
async function atStep(
  step: Step,
  rows: LetterRow[],
  answers: Answers['letters'] = {},
  who = anna,
): Promise<ReturnType<typeof hostThatSays>> {
  enter(who)
  act(() => speak('en'))
  const calls = hostThatSays({
    house: { status: () => status },
    letters: {
      today: () => today({ drafted: rows.length }),
      settings: () => settings,
      list: () => ({ rows: [...rows], more: false }),
      letter: ({ letterId }) => {
        const row = rows.find(({ id }) => id === letterId)
        if (!row) throw new ORPCError('NOT_THERE', { data: { what: 'letter' } })
        return letterOf(row)
      },
      ...answers,
    },
  })
  stand(<LettersPage />)
  await userEvent.click(await screen.findByRole('tab', { name: new RegExp(`${step}$`) }))
  return calls
}
const of = (calls: Awaited<ReturnType<typeof atStep>>, name: string) =>
  calls.filter(([each]) => each === name).map(([, input]) => input)
const asRead = (...letters: LetterRow[]) => ({ letters: letters.map(({ id, rev }) => ({ id, rev })) })
const pane = () => screen.findByRole('region', { name: 'The letter' })
const reading = async () => within(await pane()).getByRole('heading', { level: 2 }).textContent

it('pages through the letters by arrow keys, from wherever the focus is', async () => {
  await atStep('To approve', [yu, tan, wang])
  expect(await reading()).toContain('于建国')
  within(await pane())
    .getByRole('button', { name: 'Approve' })
    .focus()
  await userEvent.keyboard('{ArrowRight}')
  expect(await reading()).toContain('Alice Tan')
  await userEvent.keyboard('{ArrowRight}{ArrowRight}')
  expect(await reading()).toContain('王伟')
  expect(screen.getByText('3 of 3')).toBeVisible()
  await userEvent.keyboard('{ArrowLeft}')
  expect(await reading()).toContain('Alice Tan')
  // In the list the letter in focus is the one that is read.
  screen.getByRole('button', { name: /于建国.*Birthday/ }).focus()
  await expect.poll(reading).toContain('于建国')
})

it('approves one after the other by Enter alone, each letter once', async () => {
  const rows = [yu, tan, wang]
  const calls = await atStep('To approve', rows, {
    approve: ({ letters }) => {
      rows.splice(
        rows.findIndex(({ id }) => id === letters[0]?.id),
        1,
      )
      return { batchId, done: 1, left: [] }
    },
  })
  const press = within(await pane()).getByRole('button', { name: 'Approve' })
  press.focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(reading).toContain('Alice Tan')
  expect(press).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(reading).toContain('王伟')
  expect(of(calls, 'letters.approve')).toEqual([asRead(yu), asRead(tan)])
})

it('approves the words that are on the screen, not those a list read later knows of', async () => {
  const calls = await atStep('To approve', [{ ...yu, rev: 2 }], {
    letter: () => letterOf(yu),
    approve: () => ({ batchId, done: 0, left: [] }),
  })
  expect(await within(await pane()).findByText('敬爱的于建国：')).toBeVisible()
  await userEvent.click(within(await pane()).getByRole('button', { name: 'Approve' }))
  expect(of(calls, 'letters.approve')).toEqual([asRead(yu)])
})

it('approves nothing before its words are there to be read', async () => {
  const words = later<ReturnType<typeof letterOf>>()
  const calls = await atStep('To approve', [yu], {
    letter: () => words.promise,
    approve: () => ({ batchId, done: 0, left: [] }),
  })
  const press = within(await pane()).getByRole('button', { name: 'Approve' })
  await userEvent.click(press)
  expect(of(calls, 'letters.approve')).toEqual([])
  words.say(letterOf(yu))
  await within(await pane()).findByText('敬爱的于建国：')
  await userEvent.click(press)
  expect(of(calls, 'letters.approve')).toEqual([asRead(yu)])
})

it('approves all at one press', async () => {
  let rows = [yu, tan, wang]
  const calls = await atStep('To approve', rows, {
    list: () => ({ rows, more: false }),
    approve: ({ letters }) => {
      rows = []
      return { batchId, done: letters.length, left: [] }
    },
    today: () => today({ drafted: rows.length, approved: 3 - rows.length }),
  })
  await userEvent.click(await screen.findByRole('button', { name: 'Approve all 3' }))
  expect(of(calls, 'letters.approve')).toEqual([asRead(yu, tan, wang)])
  expect(await screen.findByText('Nothing waits to be approved.')).toBeVisible()
  await expect.poll(() => document.activeElement?.textContent).toBe('Print 3 letters')
})

it('counts and takes along only what may go on', async () => {
  const call = { complaint: '电梯等了很久', on: '2026-11-08' }
  const calls = await atStep('To approve', [{ ...yu, call }, tan, { ...wang, suppressed: ['deceased'] }], {
    approve: ({ letters }) => ({ batchId, done: letters.length, left: [] }),
  })
  await userEvent.click(await screen.findByRole('button', { name: 'Approve this one' }))
  expect(of(calls, 'letters.approve')).toEqual([asRead(tan)])
})

it('lets the front desk change the words and leaves approving to a manager', async () => {
  const calls = await atStep('To approve', [yu], { change: ({ rev }) => ({ rev: rev + 1 }) }, lin)
  expect(within(await pane()).getByText('A manager approves it.')).toBeVisible()
  expect(screen.queryByRole('button', { name: /Approve/ })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Change the words' }))
  const field = await screen.findByRole('textbox')
  expect(field).toHaveValue('敬爱的于建国：')
  await userEvent.type(field, ' 您好')
  await userEvent.click(screen.getByRole('button', { name: 'Save the words' }))
  await expect
    .poll(() => of(calls, 'letters.change'))
    .toEqual([{ letterId: yu.id, rev: 1, body: '敬爱的于建国： 您好' }])
  await expect.poll(() => screen.queryByRole('textbox')).toBeNull()
  await expect.poll(() => document.activeElement?.textContent).toBe('Change the words')
})

it('keeps what is typed under the hands when a manager approves the letter meanwhile', async () => {
  const rows = [yu, tan]
  let now = yu
  await atStep(
    'To approve',
    rows,
    {
      letter: ({ letterId }) => letterOf(letterId === yu.id ? now : tan),
      change: () => {
        rows.shift()
        now = { ...yu, status: 'approved', rev: 2 }
        throw new ORPCError('NOT_NOW')
      },
    },
    lin,
  )
  await userEvent.click(await screen.findByRole('button', { name: 'Change the words' }))
  const field = await screen.findByRole('textbox')
  await userEvent.type(field, ' 您好')
  await userEvent.click(screen.getByRole('button', { name: 'Save the words' }))
  expect(await screen.findByText(/^This letter is approved already/)).toBeVisible()
  await expect.poll(() => screen.queryByRole('button', { name: /于建国.*Birthday/ })).toBeNull()
  expect(screen.getByRole('textbox')).toHaveValue('敬爱的于建国： 您好')
  expect(screen.queryByRole('button', { name: 'Save the words' })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))
  await expect.poll(reading).toContain('Alice Tan')
})

it('never overwrites what a colleague changed meanwhile: both are shown, and one is chosen', async () => {
  let now = yu
  let body = '敬爱的于建国：'
  const calls = await atStep('To approve', [yu], {
    list: () => ({ rows: [now], more: false }),
    letter: () => letterOf(now, body),
    change: ({ rev }) => {
      if (rev === 2) return { rev: 3 }
      now = { ...yu, rev: 2 }
      body = '小林写的'
      throw new ORPCError('CHANGED_MEANWHILE', { data: { by: 'Lin' } })
    },
  })
  await userEvent.click(await screen.findByRole('button', { name: 'Change the words' }))
  const field = await screen.findByRole('textbox')
  await userEvent.type(field, '!')
  await userEvent.click(screen.getByRole('button', { name: 'Save the words' }))
  expect(await screen.findByText('Lin changed these words while you were typing.')).toBeVisible()
  expect(await screen.findByText('小林写的')).toBeVisible()
  expect(field).toHaveValue('敬爱的于建国：!')
  await userEvent.click(screen.getByRole('button', { name: 'Keep mine' }))
  await expect
    .poll(() => of(calls, 'letters.change'))
    .toEqual([
      { letterId: yu.id, rev: 1, body: '敬爱的于建国：!' },
      { letterId: yu.id, rev: 2, body: '敬爱的于建国：!' },
    ])
})

it('says what became known since, and does not offer to go on with that letter', async () => {
  await atStep('To approve', [{ ...yu, suppressed: ['deceased'] }])
  expect(within(await pane()).getByText('May not go out: has died')).toBeVisible()
  expect(within(await pane()).queryByRole('button', { name: 'Approve' })).toBeNull()
  expect(within(await pane()).getByRole('button', { name: 'Not this time…' })).toBeVisible()
})

it('turns a letter into a call when somebody has complained since, and keeps what was said', async () => {
  const rows = [{ ...yu, call: { complaint: '电梯等了很久', on: '2026-11-08' } }, tan]
  const calls = await atStep('To approve', rows, {
    called: () => {
      rows.shift()
      return { batchId }
    },
  })
  expect(within(await pane()).getByText('A call instead')).toBeVisible()
  expect(within(await pane()).getByText('“电梯等了很久”')).toBeVisible()
  expect(within(await pane()).queryByRole('button', { name: 'Approve' })).toBeNull()
  await userEvent.click(within(await pane()).getByRole('button', { name: 'I have called…' }))
  const field = async () => within(await pane()).getByRole('textbox', { name: 'What was said' })
  expect(await field()).toHaveFocus()
  await userEvent.click(within(await pane()).getByRole('button', { name: 'Cancel' }))
  expect(within(await pane()).getByRole('button', { name: 'I have called…' })).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  const said = await field()
  await userEvent.click(within(await pane()).getByRole('button', { name: 'Keep it' }))
  expect(within(await pane()).getByText('Write in a few words what was said.')).toBeVisible()
  expect(await field()).toHaveFocus()
  expect(within(await pane()).queryByRole('button', { name: 'Not this time…' })).toBeNull()
  await userEvent.type(said, '他说下个月再来')
  await userEvent.click(within(await pane()).getByRole('button', { name: 'Keep it' }))
  await expect
    .poll(() => of(calls, 'letters.called'))
    .toEqual([{ guestId: yu.guest.id, target: yu.target, said: '他说下个月再来' }])
  await expect.poll(reading).toContain('Alice Tan')
  await expect.poll(() => document.activeElement?.textContent).toBe('Approve')
})

it('says of a call that is taken back what it was', async () => {
  // What earlier tests told was never shown, and still waits.
  notifications.clean()
  stand(<Notifications />)
  const calls = await atStep(
    'To approve',
    [{ ...yu, call: { complaint: '电梯等了很久', on: '2026-11-08' } }],
    {
      called: () => ({ batchId }),
      undo: () => ({ done: 1, movedOn: 0 }),
    },
  )
  await userEvent.click(within(await pane()).getByRole('button', { name: 'I have called…' }))
  await userEvent.type(within(await pane()).getByRole('textbox'), '他说下个月再来')
  await userEvent.click(within(await pane()).getByRole('button', { name: 'Keep it' }))
  await userEvent.click(await screen.findByRole('button', { name: /Undo/ }))
  expect(await screen.findByText(/^The call to .* is taken back\.$/)).toBeVisible()
  expect(of(calls, 'letters.undo')).toEqual([{ batchId }])
})

it('reckons with no letter that may not go out, and offers nothing where there is no other', async () => {
  const kept = { ...yu, call: { complaint: '电梯等了很久', on: '2026-11-08' } }
  let rows = [kept, tan]
  await atStep('To post', rows, {
    list: () => ({ rows, more: false }),
    posted: () => {
      rows = [kept]
      return { batchId, done: 1, left: [] }
    },
  })
  await userEvent.click(await screen.findByRole('button', { name: 'This one is posted…' }))
  const form = within(await screen.findByRole('dialog'))
  expect(form.getByRole('heading', { name: 'One letter is in the post' })).toBeVisible()
  expect(form.getByText(/One may not go out, and stays here\./)).toBeVisible()
  await userEvent.click(form.getByRole('button', { name: 'It is posted' }))
  await expect.poll(() => screen.queryByRole('button', { name: /posted…$/ })).toBeNull()
  expect(within(await pane()).getByRole('button', { name: 'I have called…' })).toBeVisible()
})

it('says at once that words still being typed come too late for a letter that is approved', async () => {
  let now: LetterRow = yu
  await atStep('To approve', [yu], { letter: () => letterOf(now) }, lin)
  await userEvent.click(await screen.findByRole('button', { name: 'Change the words' }))
  await userEvent.type(await screen.findByRole('textbox'), '!')
  now = { ...yu, status: 'approved', rev: 2 }
  await userEvent.click(screen.getByRole('tab', { name: /To print$/ }))
  expect(await screen.findByText(/^This letter is approved already/)).toBeVisible()
  expect(screen.getByRole('textbox')).toHaveValue('敬爱的于建国：!')
  expect(screen.queryByRole('button', { name: 'Save the words' })).toBeNull()
})

it('tells first what was said in a call, and the letter that never went after it', async () => {
  const called = { ...yu, status: 'called' as const }
  await atStep('Posted', [called], { letter: () => ({ ...letterOf(called), note: '他说下个月再来' }) })
  await userEvent.click(await screen.findByRole('radio', { name: 'Called' }))
  const said = await within(await pane()).findByText(/他说下个月再来/)
  const words = within(await pane()).getByText('敬爱的于建国：')
  expect(said.compareDocumentPosition(words)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
})

it('marks letters posted by the postage of each country, and says what it comes to', async () => {
  const calls = await atStep('To post', [yu, tan], {
    posted: ({ letterIds }) => ({ batchId, done: letterIds.length, left: [] }),
  })
  await userEvent.click(await screen.findByRole('button', { name: 'Both are posted…' }))
  const form = within(await screen.findByRole('dialog'))
  // 1.20 at home and 6.00 abroad.
  expect(await form.findByText('Together ¥7.20.')).toBeVisible()
  await userEvent.type(form.getByLabelText(/What each cost/), 'six')
  await userEvent.click(form.getByRole('button', { name: 'They are posted' }))
  expect(form.getByText('An amount of money, such as 6 or 1.50.')).toBeVisible()
  expect(of(calls, 'letters.posted')).toEqual([])
  await userEvent.clear(form.getByLabelText(/What each cost/))
  await userEvent.type(form.getByLabelText(/What each cost/), '６')
  expect(form.getByText('Together ¥12.00.')).toBeVisible()
  await userEvent.click(form.getByRole('button', { name: 'They are posted' }))
  await expect
    .poll(() => of(calls, 'letters.posted'))
    .toEqual([{ letterIds: [yu.id, tan.id], on: '2026-11-09', cost: 600 }])
})

it('gives the mail house its list only when it was saved; else the letters wait as before', async () => {
  const saveFile = vi.fn().mockResolvedValue({ saved: false })
  Object.defineProperty(window, 'desktop', { value: { saveFile }, configurable: true })
  try {
    const calls = await atStep('To print', [yu, tan], {
      mailHouse: () => ({ batchId, done: 2, left: [], name: 'letters.csv', csv: 'a,b' }),
      undo: () => ({ done: 2, movedOn: 0 }),
    })
    await userEvent.click(await screen.findByRole('button', { name: 'Mail-house list…' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Save the list' }))
    await expect.poll(() => of(calls, 'letters.undo')).toEqual([{ batchId }])
    expect(saveFile).toHaveBeenCalledWith('letters.csv', new TextEncoder().encode('a,b'))
  } finally {
    Reflect.deleteProperty(window, 'desktop')
  }
})

it('keeps what was posted, and says first of all who came back', async () => {
  const posted = { status: 'posted', postedOn: '2026-02-01', dueOn: '2026-02-05' } as const
  const calls = await atStep(
    'Posted',
    [
      { ...yu, ...posted, cameBack: '2026-05-02', repliedOn: '2026-03-01' },
      { ...tan, ...posted },
      { ...wang, ...posted, returnedOn: '2026-02-20' },
    ],
    { returned: () => {} },
  )
  const list = await screen.findByRole('region', { name: 'Posted' })
  const lines = () => within(list).getAllByRole('listitem')
  await expect.poll(() => lines()[0]?.textContent).toContain('here again 2 May')
  expect(lines()[1]).toHaveTextContent('arrived 5 February')
  expect(lines()[2]).toHaveTextContent('came back 20 February')
  await userEvent.click(within(list).getByRole('button', { name: /Alice Tan/ }))
  await userEvent.click(await screen.findByRole('button', { name: 'It came back…' }))
  const form = within(await screen.findByRole('dialog'))
  await userEvent.click(form.getByRole('button', { name: 'It came back' }))
  expect(form.getByText('Write in a word or two why it came back.')).toBeVisible()
  await userEvent.click(form.getByRole('button', { name: 'Moved' }))
  await userEvent.click(form.getByRole('button', { name: 'It came back' }))
  await expect
    .poll(() => of(calls, 'letters.returned'))
    .toEqual([{ letterId: tan.id, on: '2026-11-09', why: 'Moved' }])
})
