import { Notifications } from '@mantine/notifications'
import { ORPCError } from '@orpc/client'
import { act, renderHook, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import { LettersPage } from '../../renderer/letters/letters-page.tsx'
import { useOpenForm } from '../../renderer/mail/open-form.ts'
import { enter, speak, useStation } from '../../renderer/station.ts'
import { clearNotices } from '../../renderer/ui/notice.tsx'
import { BatchId } from '../../shared/contract/base.ts'
import { type Answers, hostThatSays } from './answers.ts'
import { planned, settings, shown, today } from './letters-people.ts'
import { status } from './people.ts'
import { anna, lin, stand } from './stand.tsx'

// jsdom lays nothing out: a list with no height has no row in sight.
beforeEach(() => {
  const height = vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(900)
  const width = vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(900)
  return () => {
    height.mockRestore()
    width.mockRestore()
    clearNotices()
  }
})

const batchId = BatchId.parse('0198c0de-0000-7000-8000-000000050001')
const yu = planned(1, '于建国')
const tan = planned(2, 'Alice Tan', {
  occasion: 'wedding',
  latestOn: '2026-11-12',
  country: 'SG',
  city: null,
})
const wang = planned(3, '王伟', { latestOn: '2026-11-09' })
const unaddressed = planned(4, '陈静', { blocked: [{ why: 'address-incomplete', lacks: 'postcode' }] })
const hurt = planned(5, '周敏', { call: { complaint: 'Nobody came when we rang', on: '2026-05-03' } })

function letters(answers: Answers['letters'], who = anna) {
  enter(who)
  const calls = hostThatSays({
    house: { status: () => status },
    letters: { today: () => today(), settings: () => settings, ...answers },
  })
  stand(
    <>
      <LettersPage />
      <Notifications />
    </>,
  )
  return calls
}
const of = (calls: ReturnType<typeof letters>, name: string) =>
  calls.filter(([each]) => each === name).map(([, input]) => input)
const key = ({ guest, target }: typeof yu) => ({ guestId: guest.id, target })

it('says whom to write to, why, where to, how long away, and by when, the nearest day first', async () => {
  letters({ today: () => today({ write: shown(yu, tan, wang) }) })
  expect(await screen.findByText('Planned at 07:12')).toBeVisible()
  const line = screen.getByRole('button', { name: 'Open the card of Alice Tan' }).closest('li')
  expect(line).toHaveTextContent('Wedding anniversary')
  expect(line).toHaveTextContent('For 16 November')
  expect(line).toHaveTextContent('away three years')
  expect(line).toHaveTextContent('two stays')
  await expect.poll(() => line?.textContent).toContain('Singapore')
  expect(line).toHaveTextContent('arrives 14 November')
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    'Print today, or it comes too late',
    'Print by Wednesday',
    'Print by Thursday',
    'Coming',
    'Not written to today',
  ])
  act(() => speak('zh'))
  expect(line).toHaveTextContent('三年没来')
  expect(screen.getByRole('heading', { name: '最晚周四打印' })).toBeVisible()
})

it('writes all of them at one press, says so, and takes it back', async () => {
  let due = [yu, tan, wang]
  const calls = letters({
    today: () => today({ write: shown(...due), drafted: 3 - due.length }),
    draft: ({ planned }) => {
      due = []
      return { batchId, done: planned.length, left: [] }
    },
    undo: () => {
      due = [yu, tan, wang]
      return { done: 3, movedOn: 0 }
    },
  })
  await userEvent.click(await screen.findByRole('button', { name: 'Write all 3' }))
  expect(of(calls, 'letters.draft')).toEqual([{ planned: [yu, tan, wang].map(key) }])
  const go = await screen.findByRole('button', { name: 'Approve 3 letters' })
  // The press that wrote them is gone: what comes next has the focus.
  expect(go).toHaveFocus()
  expect(screen.getByText('3 letters written. They wait to be approved.')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: /^Undo/ }))
  expect(of(calls, 'letters.undo')).toEqual([{ batchId }])
  expect(await screen.findByRole('button', { name: 'Write all 3' })).toBeVisible()
  expect(await screen.findByText('3 letters taken back.')).toBeVisible()
})

it('is chosen from by keys: space, shift with an arrow, and all', async () => {
  const calls = letters({
    today: () => today({ write: shown(wang, yu, tan) }),
    draft: ({ planned }) => ({ batchId, done: planned.length, left: [] }),
  })
  const box = (name: string) => screen.findByRole('checkbox', { name: `Choose ${name}` })
  ;(await box('王伟')).focus()
  await userEvent.keyboard(' ')
  expect(await box('王伟')).toBeChecked()
  expect(screen.getByText('1 chosen')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  expect(await box('王伟')).not.toBeChecked()
  await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}')
  expect(await box('王伟')).toBeChecked()
  expect(await box('于建国')).toBeChecked()
  expect(screen.getByRole('checkbox', { name: 'All of them' })).toHaveAttribute('aria-checked', 'mixed')
  await userEvent.keyboard('{Control>}a{/Control}')
  expect(screen.getByText('3 chosen')).toBeVisible()
  await userEvent.click(await box('Alice Tan'))
  await userEvent.click(screen.getByRole('button', { name: 'Write 2' }))
  expect(of(calls, 'letters.draft')).toEqual([{ planned: [wang, yu].map(key) }])
})

it('reaches with shift from the last tick, and ticks a whole day by its heading', async () => {
  letters({ today: () => today({ write: shown(wang, yu, tan) }) })
  const user = userEvent.setup()
  await user.click(await screen.findByRole('checkbox', { name: 'Choose 王伟' }))
  await user.keyboard('{Shift>}')
  await user.click(screen.getByRole('checkbox', { name: 'Choose Alice Tan' }))
  await user.keyboard('{/Shift}')
  expect(screen.getByText('3 chosen')).toBeVisible()
  await user.click(screen.getByRole('checkbox', { name: 'Print by Wednesday' }))
  expect(screen.getByText('2 chosen')).toBeVisible()
})

it('names whom it passed over and why, until it is read away', async () => {
  letters({
    today: () => today({ write: shown(yu, tan) }),
    draft: () => ({
      batchId,
      done: 1,
      left: [
        {
          key: key(tan),
          letterId: null,
          name: 'Alice Tan',
          why: 'blocked',
          suppressed: [],
          blocked: [{ why: 'field', field: 'usual.seat' }],
        },
      ],
    }),
  })
  await userEvent.click(await screen.findByRole('button', { name: 'Write both' }))
  const left = await screen.findByRole('status', { name: '' })
  expect(left).toHaveTextContent('One letter stayed as it was')
  expect(left).toHaveTextContent('Alice Tan The words ask for the usual seat, and nobody knows it')
  await userEvent.click(within(left).getByRole('button', { name: 'Understood' }))
  expect(screen.queryByText('One letter stayed as it was')).toBeNull()
})

it('tells of guests held out on purpose as of something done, not of somebody passed over', async () => {
  const heldOut = { letterId: null, why: 'held-out' as const, suppressed: [], blocked: [] }
  letters({
    today: () => today({ write: shown(yu, tan) }),
    draft: () => ({ batchId, done: 1, left: [{ ...heldOut, key: key(tan), name: 'Alice Tan' }] }),
  })
  await userEvent.click(await screen.findByRole('button', { name: 'Write both' }))
  const told = 'One letter written. It waits to be approved. One guest held out, to see whether letters work.'
  expect(await screen.findByText(told)).toBeVisible()
  expect(screen.queryByText(/stayed as/)).toBeNull()
})

it('says what is missing for a letter, and opens the form of the address to mend it', async () => {
  letters({ today: () => today({ mend: shown(unaddressed) }) })
  await userEvent.click(await screen.findByRole('radio', { name: 'To mend 1' }))
  expect(await screen.findByText('The address has no postcode')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Write the address of 陈静' }))
  expect(useStation.getState().guestId).toBe(unaddressed.guest.id)
  const form = renderHook(() => useOpenForm(unaddressed.guest.id))
  expect(form.result.current.open).toEqual({ form: 'address' })
})

it('asks for a call where a complaint is open, and keeps what was said', async () => {
  const calls = letters({
    today: () => today({ call: shown(hurt) }),
    called: () => ({ batchId }),
  })
  await userEvent.click(await screen.findByRole('radio', { name: 'To call 1' }))
  expect(await screen.findByText('“Nobody came when we rang”')).toBeVisible()
  const press = screen.getByRole('button', { name: 'I have called 周敏' })
  await userEvent.click(press)
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(press).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await userEvent.click(screen.getByRole('button', { name: 'Keep it' }))
  expect(screen.getByText('Write in a few words what was said.')).toBeVisible()
  await userEvent.type(screen.getByLabelText('What was said'), 'She was glad of the call.')
  await userEvent.click(screen.getByRole('button', { name: 'Keep it' }))
  await expect
    .poll(() => of(calls, 'letters.called'))
    .toEqual([{ ...key(hurt), said: 'She was glad of the call.' }])
})

it('never keeps silent about a day that was missed', async () => {
  letters({
    today: () => today({ missed: { letters: [planned(6, '林可', { latestOn: '2026-11-05' })], inAll: 12 } }),
  })
  await userEvent.click(await screen.findByRole('radio', { name: 'Missed 12' }))
  expect(await screen.findByText('Was to be printed by 5 November')).toBeVisible()
  expect(screen.getByText(/The newest 1 of 12 are shown/)).toBeVisible()
})

it('tells how many there are where a list ends before them', async () => {
  letters({ today: () => today({ write: { letters: [yu, tan], inAll: 1400 } }) })
  expect(await screen.findByRole('radio', { name: 'To write 1400' })).toBeChecked()
  expect(screen.getByText('The first 2 of 1400; the others follow.')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Write both' })).toBeVisible()
  act(() => speak('zh'))
  expect(screen.getByText('共 1400 位，先列出 2 位，其余随后。')).toBeVisible()
})

it('says who comes next when there is nothing to print today', async () => {
  letters({
    today: () => today({ coming: [{ printOn: '2026-11-12', letters: 1, blocked: 0, calls: 0 }] }),
    coming: () => shown(tan),
  })
  expect(await screen.findByText('Nothing to print today.')).toBeVisible()
  expect(await screen.findByText('The next is Mr Alice Tan, on Thursday.')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Thursday 12 November: one letter' }))
  expect(
    within(await screen.findByRole('dialog')).getByRole('button', { name: 'Open the card of Alice Tan' }),
  ).toBeVisible()
})

it('counts whom nobody writes to, and says why', async () => {
  letters({
    today: () =>
      today({
        suppressed: [
          { why: 'refused', guests: 3 },
          { why: 'deceased', guests: 1 },
        ],
      }),
  })
  const silent = await screen.findByRole('region', { name: 'Not written to today' })
  expect(silent).toHaveTextContent('Not written to today4Asked for no letters3Has died1')
})

it('offers the front desk what it may do and nothing else', async () => {
  letters({ today: () => today({ write: shown(yu), missed: shown(wang), drafted: 2 }) }, lin)
  act(() => speak('en'))
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Choose 于建国' }))
  expect(screen.queryByRole('button', { name: 'Not this time…' })).toBeNull()
  await userEvent.click(screen.getByRole('radio', { name: 'Missed 1' }))
  expect(screen.queryByRole('button', { name: /Put/ })).toBeNull()
  expect(screen.getAllByRole('tab').map(({ textContent }) => textContent)).toEqual([
    '1Today',
    '2To approve',
    '0To print',
    '0To post',
    '0Posted',
    'Rules',
  ])
})

it('shows why it could not be read, and reads it again', async () => {
  let broken = true
  letters({
    today: () => {
      if (broken) throw new ORPCError('FAULT', { data: { reference: '4F2A90B1' } })
      return today({ write: shown(yu) })
    },
  })
  expect(await screen.findByText(/4F2A90B1/)).toBeVisible()
  broken = false
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('button', { name: 'Write this one' })).toBeVisible()
})

it('does not take the first planning for an empty day', async () => {
  letters({ today: () => today({ planning: { madeAt: null, running: true, tookMs: null, failed: false } }) })
  expect(await screen.findByText('The days are being gone through; it takes a moment.')).toBeVisible()
  expect(screen.getByText('Planning…')).toBeVisible()
  await userEvent.click(screen.getByRole('radio', { name: 'To mend 0' }))
  expect(screen.queryByText('Nothing is missing.')).toBeNull()
})

it.each(['running', 'failed'] as const)('does not call weeks empty whose planning is %s', async how => {
  let { planning } = today()
  letters({ today: () => today({ planning }), planAgain: () => undefined })
  expect(await screen.findByText(/Nor in the two weeks to come/)).toBeVisible()
  planning = { ...planning, [how]: true }
  await userEvent.click(screen.getByRole('button', { name: 'Plan again' }))
  await expect.poll(() => screen.queryByText(/Nor in the two weeks to come/)).toBeNull()
  expect(screen.getByText('Nothing to print today.')).toBeVisible()
})

it('says that planning failed, and that it is tried again', async () => {
  let planning = { madeAt: null as string | null, running: false, tookMs: null, failed: true }
  const calls = letters({ today: () => today({ planning }), planAgain: () => undefined })
  expect(await screen.findByText(/^The days could not be gone through just now/)).toBeVisible()
  expect(screen.getByText(/^Not planned yet · Could not be planned just now/)).toBeVisible()
  planning = { ...today().planning, tookMs: null, failed: true }
  await userEvent.click(screen.getByRole('button', { name: 'Plan again' }))
  expect(of(calls, 'letters.planAgain')).toHaveLength(1)
  // The plan of before still holds, and is told with its time.
  expect(await screen.findByText(/^Planned at 07:12 · Could not be planned just now/)).toBeVisible()
})
