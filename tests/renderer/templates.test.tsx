import { Notifications } from '@mantine/notifications'
import { ORPCError } from '@orpc/server'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, onTestFinished, test } from 'vitest'
import { TemplatesPage } from '../../renderer/letters/templates/templates-page.tsx'
import { enter, lock, speak } from '../../renderer/station.ts'
import { clearNotices } from '../../renderer/ui/notice.tsx'
import { TemplateId } from '../../shared/contract/base.ts'
import type { Client } from '../../shared/contract/index.ts'
import type { Template } from '../../shared/contract/templates.ts'
import { type Answers, hostThatSays } from './answers.ts'
import { settings } from './letter-settings-given.ts'
import { otherGuestId, row, status } from './people.ts'
import { anna, stand } from './stand.tsx'

type Fields = Awaited<ReturnType<Client['templates']['fields']>>
type Saved = Parameters<Client['templates']['save']>[0]

const templateId = (last: string) => TemplateId.parse(`0198c0de-0000-7000-8000-0000000007${last}`)
const words = (last: string, more: Partial<Template> = {}): Template => ({
  id: templateId(last),
  ...{ occasion: 'birthday-away', festivalId: null, language: 'en', yearsFrom: 0, version: 1 },
  body: '{{ guest.greeting }}\n\nWe miss you.',
  ...{ origin: 'shipped', by: null, at: '2026-01-05T02:00:00.000Z', sent: 0 },
  ...more,
})
const first = words('01', { yearsFrom: 3, body: '{{ guest.greeting }}\n\nThree years have gone.' })
const second = words('02', {
  ...{ yearsFrom: 3, version: 2, origin: 'house', by: 'Zhou Min', at: '2026-11-08T02:00:00.000Z', sent: 14 },
  body: '{{ guest.greeting }}\n\nThree years have passed.',
})
const japanese = words('03', { language: 'ja', body: '{{ guest.greeting }}\n\nお元気ですか。' })
const fields: Fields = [
  {
    name: 'guest.greeting',
    meaning: { zh: '信的称呼，整行', en: 'how the letter begins, the whole line' },
    example: { zh: '尊敬的于先生：', en: 'Dear Mr Yu,' },
    always: true,
  },
  {
    name: 'usual.seat',
    meaning: { zh: '老位子', en: 'the usual seat' },
    example: { zh: '靠第二个窗户的座位', en: 'the table by the second window' },
    always: false,
  },
]

function open(given: Answers['templates'] = {}, inUse: Template[] = [words('00'), second, japanese]) {
  enter(anna)
  let now = inUse
  const saved: Saved[] = []
  const calls = hostThatSays({
    house: { status: () => status },
    guests: {
      search: () => [row('李雯', { id: otherGuestId, address: { zh: '李女士', en: 'Ms Li' } })],
      searchState: () => ({ building: null }),
    },
    letters: { settings: () => settings },
    templates: {
      list: ({ all }) => (all ? [...now, first] : now),
      fields: () => fields,
      preview: ({ body, guestId }) => ({
        text: body.replace('{{ guest.greeting }}', guestId ? 'Dear Ms Li,' : 'Dear Mr Yu,'),
        blocked: [],
        fault: null,
      }),
      save: input => {
        const there = now.find(
          ({ yearsFrom, language }) => yearsFrom === input.yearsFrom && language === input.language,
        )
        if (there && there.id !== input.from) throw changed
        saved.push(input)
        const { from: _from, ...slot } = input
        const made = words('09', {
          ...slot,
          festivalId: null,
          version: (there?.version ?? 0) + 1,
          origin: 'house',
          by: 'Anna',
        })
        now = [...now.filter(one => one !== there), made]
        return { templateId: made.id }
      },
      ...given,
    },
  })
  const stood = stand(
    <>
      <TemplatesPage />
      <Notifications />
    </>,
  )
  onTestFinished(clearNotices)
  return {
    ...stood,
    calls,
    saved,
    meanwhile: (change: Template[]) => {
      now = change
    },
  }
}
const changed = new ORPCError('CHANGED_MEANWHILE', { status: 409, defined: true, data: { by: 'Zhou Min' } })
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }))
const field = async () =>
  (await screen.findByLabelText('The words', { selector: 'textarea' })) as HTMLTextAreaElement
const write = async (text: string) => fireEvent.change(await field(), { target: { value: text } })

describe('the words there are', () => {
  test('are listed by occasion and language, each with for whom it is', async () => {
    open()
    expect(await screen.findByRole('button', { name: 'Away less than 3 years' })).toBeVisible()
    expect(screen.getByRole('button', { name: 'From 3 years away' })).toBeVisible()
    expect(screen.getAllByText('No words in English')).toHaveLength(7)
    for (const own of ['中文', 'English', '日本語', 'ภาษาไทย'])
      expect(screen.getByLabelText(own)).toBeInTheDocument()
    await userEvent.click(screen.getByText('日本語'))
    expect(await field()).toHaveAttribute('lang', 'ja')
    expect(screen.getByRole('button', { name: 'However long away' })).toBeVisible()
    await userEvent.click(screen.getByText('ภาษาไทย'))
    expect(screen.getByRole('heading', { name: 'No words in ภาษาไทย', level: 1 })).toBeVisible()
  })

  test('and in Chinese', async () => {
    speak('zh')
    enter({ ...anna, staff: { ...anna.staff, language: 'zh' } })
    open()
    speak('zh')
    await userEvent.click(await screen.findByText('English'))
    expect(await screen.findByRole('button', { name: '3 年以上没来' })).toBeVisible()
  })

  test('say whose version they are, and how many letters went out in it', async () => {
    open()
    await press('From 3 years away')
    expect(await screen.findAllByText(/Zhou Min, yesterday · 14 letters sent/)).not.toHaveLength(0)
  })
})

describe('writing', () => {
  test('a field is put where the caret is, so that it stands only where it is known', async () => {
    open()
    const area = await field()
    area.setSelectionRange(22, 22)
    await press('the usual seat: the table by the second window')
    const guarded = '{% if usual.seat %}{{ usual.seat }}{% endif %}'
    expect(area).toHaveValue(`{{ guest.greeting }}\n\n${guarded}We miss you.`)
    expect(area.selectionStart).toBe(22 + guarded.length)
    await userEvent.click(screen.getByRole('switch', { name: 'Write it only where it is known' }))
    area.setSelectionRange(0, 20)
    await press('the usual seat: the table by the second window')
    expect(area.value.startsWith('{{ usual.seat }}\n\n')).toBe(true)
    area.setSelectionRange(0, 16)
    await press('how the letter begins, the whole line: Dear Mr Yu,')
    expect(area).toHaveValue(`{{ guest.greeting }}\n\n${guarded}We miss you.`)
  })

  test('is read on the house’s paper, for the example and for a real guest', async () => {
    const { calls } = open()
    expect(await screen.findByText('Dear Mr Yu,')).toBeVisible()
    await write('{{ guest.greeting }}\n\nCome and see us.')
    expect(await screen.findByText('Come and see us.')).toBeVisible()
    await userEvent.type(screen.getByRole('combobox', { name: 'A real guest' }), 'li')
    await userEvent.click(await screen.findByRole('option', { name: /李雯/ }))
    expect(await screen.findByText('Dear Ms Li,')).toBeVisible()
    expect(screen.getByText(/as it would read for/)).toHaveTextContent('Ms Li')
    const asked = calls.filter(([name]) => name === 'templates.preview').map(([, input]) => input)
    expect(asked.at(-1)).toMatchObject({ guestId: otherGuestId, occasion: 'birthday-away', yearsFrom: 0 })
    await press('The example instead')
    expect(await screen.findByText('Dear Mr Yu,')).toBeVisible()
  })

  test('says what the letter would wait for, and keeps what was read last in sight', async () => {
    open({
      preview: ({ body }) =>
        body.includes('usual.seat')
          ? { text: null, blocked: [{ why: 'field', field: 'usual.seat' }], fault: null }
          : { text: 'Dear Mr Yu,', blocked: [], fault: null },
    })
    expect(await screen.findByText('Dear Mr Yu,')).toBeVisible()
    await write('{{ usual.seat }}')
    expect(await screen.findByText('The words ask for the usual seat, and nobody knows it')).toBeVisible()
    expect(screen.getByText('As it read before the last change:')).toBeVisible()
    expect(screen.getByText('Dear Mr Yu,')).toBeVisible()
  })

  test('shows which line is broken, brings the person there, and sends nothing', async () => {
    const { saved } = open({
      preview: ({ body }) =>
        body.includes('{{ guest.shoe }}')
          ? {
              text: null,
              blocked: [],
              fault: { why: 'unknown-field', line: 3, said: 'guest.shoe', nearest: 'guest.name' },
            }
          : { text: body, blocked: [], fault: null },
    })
    await write('Dear you,\n\nwhat a {{ guest.shoe }}\nit is')
    const area = await field()
    await waitFor(() =>
      expect(area).toHaveAccessibleDescription(/Line 3 asks for “guest.shoe”, which the house does not keep/),
    )
    await press('Go to line 3')
    expect(area).toHaveFocus()
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe('what a {{ guest.shoe }}')
    await press('Save as a new version')
    expect(saved).toEqual([])
    await press('Write “guest.name” instead')
    expect(area).toHaveValue('Dear you,\n\nwhat a {{ guest.name }}\nit is')
  })

  test('is saved as a new version over the one it was made from, also by Ctrl and S', async () => {
    const { saved } = open()
    await press('From 3 years away')
    expect(screen.getByRole('button', { name: 'Save as a new version' })).toBeDisabled()
    await write('{{ guest.greeting }}\n\nThree long years.')
    expect(screen.getByText('not saved yet')).toBeVisible()
    await userEvent.click(await field())
    await userEvent.keyboard('{Control>}s{/Control}')
    expect(await screen.findByText(/^Saved as version 3/)).toBeVisible()
    expect(saved).toEqual([
      {
        ...{ occasion: 'birthday-away', festivalId: null, language: 'en', yearsFrom: 3 },
        body: '{{ guest.greeting }}\n\nThree long years.',
        from: second.id,
      },
    ])
    expect(screen.queryByText('not saved yet')).toBeNull()
  })

  test('outlives a lock, and going elsewhere', async () => {
    const { unmount } = open()
    await write('Half a')
    unmount()
    lock()
    open()
    expect(await field()).toHaveValue('Half a')
    await press('From 3 years away')
    await press(/^Away less than 3 years/)
    expect(await field()).toHaveValue('Half a')
    await press('Give up what I typed')
    expect(await field()).toHaveValue('{{ guest.greeting }}\n\nWe miss you.')
    expect(await field()).toHaveFocus()
  })

  test('is shown what a colleague saved meanwhile, word by word, and loses nothing', async () => {
    const { saved, meanwhile } = open()
    await write('{{ guest.greeting }}\n\nWe miss you dearly.')
    const theirs = words('05', {
      version: 2,
      origin: 'house',
      by: 'Zhou Min',
      body: '{{ guest.greeting }}\n\nAll miss you.',
    })
    meanwhile([theirs, second])
    await press('Save as a new version')
    const alert = await screen.findByText('Zhou Min saved other words while you were writing.')
    const shown = within(alert.closest('[role="alert"]') as HTMLElement)
    expect(shown.getByText('All').closest('del')).not.toBeNull()
    expect(shown.getByText('We').closest('ins')).not.toBeNull()
    expect(saved).toEqual([])
    await press('Keep mine')
    await press('Save as a new version')
    await waitFor(() =>
      expect(saved).toMatchObject([{ from: theirs.id, body: expect.stringContaining('dearly') }]),
    )
    expect(await field()).toHaveFocus()
  })

  test('for whom there were no words yet begins with the nearest', async () => {
    const { saved } = open()
    await press('Write some: Birthday, after years away')
    const form = within(await screen.findByRole('dialog'))
    const years = form.getByLabelText('From how many years away')
    await userEvent.clear(years)
    await userEvent.type(years, '31')
    await userEvent.click(form.getByRole('button', { name: 'Begin' }))
    expect(form.getByText('A whole number from 0 to 30.')).toBeVisible()
    await userEvent.clear(years)
    await userEvent.type(years, '５')
    await userEvent.click(form.getByRole('button', { name: 'Begin' }))
    expect(await field()).toHaveValue(second.body)
    expect(screen.getByRole('button', { name: /^Away 3 to 4 years/ })).toBeVisible()
    await press('Save')
    await waitFor(() => expect(saved).toMatchObject([{ yearsFrom: 5, from: null, body: second.body }]))
  })
})

describe('what was there before', () => {
  test('is compared with the version after it, and may be taken up again', async () => {
    open()
    await press('From 3 years away')
    await press('Compare with the one before: Version 2')
    expect(screen.getByText('gone').closest('del')).toHaveTextContent('taken out: gone')
    expect(screen.getByText('passed').closest('ins')).toHaveTextContent('put in: passed')
    await press('Read: Version 1')
    await press('Write on from these: Version 1')
    expect(await field()).toHaveValue(first.body)
  })

  test('words that nothing would take over from stay in use', async () => {
    open({
      retire: () => {
        throw new ORPCError('NOT_NOW', { status: 409, defined: true })
      },
    })
    await press('No longer use them')
    const dialog = within(await screen.findByRole('dialog'))
    await userEvent.click(dialog.getByRole('button', { name: 'No longer use them' }))
    expect(await screen.findByText(/^No other words would take over/)).toBeVisible()
  })

  test('others are taken out of use after asking', async () => {
    const { calls, meanwhile } = open({ retire: () => {} })
    await press('From 3 years away')
    await press('No longer use them')
    meanwhile([words('00')])
    const dialog = within(await screen.findByRole('dialog'))
    await userEvent.click(dialog.getByRole('button', { name: 'No longer use them' }))
    expect(await screen.findByText('These words are no longer used.')).toBeVisible()
    expect(calls).toContainEqual(['templates.retire', { templateId: second.id }])
    await waitFor(() => expect(screen.queryByRole('button', { name: 'From 3 years away' })).toBeNull())
  })
})
