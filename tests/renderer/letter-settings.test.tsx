import { Notifications } from '@mantine/notifications'
import { ORPCError } from '@orpc/server'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, onTestFinished, test } from 'vitest'
import { LettersSettingsPage } from '../../renderer/letters/settings/settings-page.tsx'
import { enter, lock, speak } from '../../renderer/station.ts'
import { clearNotices } from '../../renderer/ui/notice.tsx'
import type { Client } from '../../shared/contract/index.ts'
import type { LettersSettings } from '../../shared/contract/letters.ts'
import { type Answers, hostThatSays } from './answers.ts'
import { settings } from './letter-settings-given.ts'
import { status } from './people.ts'
import { anna, lin, stand } from './stand.tsx'

type Saved = Parameters<Client['letters']['saveSettings']>[0]

/** The page before a host that keeps what it is given, as the real one does. */
function open(letters: Answers['letters'] = {}, who = anna) {
  enter(who)
  let now: LettersSettings = settings
  const saved: Saved[] = []
  const calls = hostThatSays({
    house: { status: () => status },
    letters: {
      settings: () => now,
      saveSettings: input => {
        if (input.rev !== now.rev) throw changed
        saved.push(input)
        now = { ...now, ...input, rev: now.rev + 1 }
        return { rev: now.rev }
      },
      ...letters,
    },
  })
  const stood = stand(
    <>
      <LettersSettingsPage />
      <Notifications />
    </>,
  )
  onTestFinished(clearNotices)
  return {
    ...stood,
    calls,
    saved,
    /** A colleague saves meanwhile. */
    meanwhile: (change: Partial<LettersSettings>) => {
      now = { ...now, ...change, rev: now.rev + 1 }
    },
  }
}
const changed = new ORPCError('CHANGED_MEANWHILE', { status: 409, defined: true, data: { by: 'Zhou Min' } })
const part = (name: string) => userEvent.click(screen.getByText(name, { selector: 'span' }))
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }))
const retype = async (label: string, text: string) => {
  const field = screen.getByLabelText(label)
  await userEvent.clear(field)
  if (text) await userEvent.type(field, text)
}

describe('the rules of who is written to', () => {
  test('stand in sentences for the desk, which may not change them', async () => {
    open({}, lin)
    speak('en')
    expect(await screen.findByText('Whoever stayed here and has not said no is written to.')).toBeVisible()
    expect(screen.getByText(/twice at most, a year apart/)).toBeVisible()
    expect(screen.getByText(/Of a hundred guests 10, drawn by lot/)).toBeVisible()
    expect(screen.getByText('from 2 stays, however long ago')).toBeVisible()
    expect(screen.queryByRole('button', { name: /^Change/ })).toBeNull()
    expect(screen.queryByText('Calendar')).toBeNull()
  })

  test('and in Chinese', async () => {
    speak('zh')
    open({}, lin)
    expect(await screen.findByText('住过本店、没有说过不要信的客人，都可以写信。')).toBeVisible()
    expect(screen.getByText('住过 2 次以上，多久没来都写')).toBeVisible()
  })

  test('are saved with every other rule as it was, full-width digits understood', async () => {
    const { saved } = open()
    await press('Change: Who is written to')
    await userEvent.click(screen.getByRole('radio', { name: /Only who said yes/ }))
    await retype('Held out, of a hundred guests', '２０')
    await retype('Years away, at most: Birthday', '')
    await userEvent.click(screen.getByRole('switch', { name: 'Letters: Festival' }))
    await press('Save')
    await waitFor(() => expect(saved).toHaveLength(1))
    const { currency, post, letterhead } = settings
    expect(saved[0]).toMatchObject({ rev: 4, currency, post, letterhead })
    expect(saved[0]?.rules).toEqual({
      ...settings.rules,
      basis: 'asked',
      holdOutPercent: 20,
      occasions: {
        ...settings.rules.occasions,
        birthday: { on: true, minStays: 1, mostYearsAway: null },
        festival: { on: true, minStays: 3, mostYearsAway: 2 },
      },
    })
    expect(await screen.findByText('Only guests who said yes are written to.')).toBeVisible()
  })

  test('say at the field what cannot be', async () => {
    const { saved } = open()
    await press('Change: Who is written to')
    await retype('Held out, of a hundred guests', '60')
    await retype('Stays, at least: Birthday', '0')
    await press('Save')
    expect(screen.getByLabelText('Held out, of a hundred guests')).toHaveAccessibleDescription(
      /A whole number from 0 to 50/,
    )
    expect(screen.getByLabelText('Stays, at least: Birthday')).toBeInvalid()
    expect(screen.getByLabelText('Missed after so many years')).toBeValid()
    await waitFor(() => expect(screen.getByLabelText('Held out, of a hundred guests')).toHaveFocus())
    expect(saved).toEqual([])
  })

  test('half typed, they outlive a lock', async () => {
    const { unmount } = open()
    await press('Change: Who is written to')
    await retype('Missed after so many years', '5')
    unmount()
    lock()
    open()
    expect(await screen.findByLabelText('Missed after so many years')).toHaveValue('5')
  })
})

describe('two at one page', () => {
  test('what a colleague saved elsewhere is no matter', async () => {
    const { saved, meanwhile } = open()
    await press('Change: Who is written to')
    await retype('Missed after so many years', '5')
    meanwhile({ currency: 'EUR' })
    await press('Save')
    await waitFor(() => expect(saved).toHaveLength(1))
    expect(saved[0]).toMatchObject({ rev: 5, currency: 'EUR', rules: { awayYears: 5 } })
  })

  test('what both changed is shown, and nothing typed is lost', async () => {
    const { saved, meanwhile } = open()
    await press('Change: Who is written to')
    await retype('Missed after so many years', '5')
    meanwhile({ rules: { ...settings.rules, mostPerYear: 1 } })
    await press('Save')
    expect(await screen.findByText('Zhou Min changed this while you were typing.')).toBeVisible()
    expect(screen.getByText(/gets more than one letter in twelve months/)).toBeVisible()
    expect(screen.getByLabelText('Missed after so many years')).toHaveValue('5')
    expect(saved).toEqual([])
    await press('Keep mine')
    await press('Save')
    await waitFor(() => expect(saved).toMatchObject([{ rev: 5, rules: { awayYears: 5, mostPerYear: 3 } }]))
  })

  test('or theirs is taken', async () => {
    const { meanwhile } = open()
    await press('Change: Who is written to')
    await retype('Missed after so many years', '5')
    meanwhile({ rules: { ...settings.rules, awayYears: 7 } })
    await press('Save')
    await press('Take theirs')
    expect(screen.getByLabelText('Missed after so many years')).toHaveValue('7')
  })
})

describe('the post', () => {
  const change = async () => {
    const opened = open()
    await screen.findByText('Whoever stayed here and has not said no is written to.')
    await part('Post')
    await press('Change: Post')
    return opened
  }

  test('is told with countries put together where it is alike', async () => {
    open()
    await screen.findByText('Whoever stayed here and has not said no is written to.')
    await part('Post')
    const row = screen.getByRole('row', { name: /Japan and South Korea/ })
    expect(within(row).getByText('15 days')).toBeVisible()
    expect(within(row).getByText('¥6.00')).toBeVisible()
    expect(screen.getByText('Closed on Saturday and Sunday.')).toBeVisible()
    expect(await screen.findByText('1 January 2027: New Year')).toBeVisible()
    expect(screen.getByText('5 to 12 February 2027: Spring Festival')).toBeVisible()
  })

  test('money is typed as the hotel writes it, and kept in the smallest unit', async () => {
    const { saved } = await change()
    await retype('Postage to: Within China', '１．２０')
    await retype('Postage to: Everywhere else', '¥8')
    await retype('Days to: Everywhere else', '40')
    await userEvent.click(screen.getByRole('checkbox', { name: 'Sunday' }))
    await press('Save')
    await waitFor(() => expect(saved).toHaveLength(1))
    expect(saved[0]?.post).toMatchObject({
      closed: [6],
      home: { days: 5, cost: 120 },
      abroad: { days: 40, cost: 800 },
      countries: settings.post.countries,
    })
    expect(saved[0]?.post.holidays).toEqual(settings.post.holidays)
  })

  test('what a stamp cannot cost is said at the field', async () => {
    const { saved } = await change()
    await retype('Postage to: Within China', 'six')
    await press('Save')
    expect(screen.getByText('An amount such as 6 or 6.50.')).toBeVisible()
    expect(saved).toEqual([])
  })

  test('a currency without small coins takes whole amounts', async () => {
    const { saved } = await change()
    await userEvent.click(screen.getByLabelText('Currency', { selector: 'input' }))
    await userEvent.clear(screen.getByLabelText('Currency', { selector: 'input' }))
    await userEvent.type(screen.getByLabelText('Currency', { selector: 'input' }), 'Japanese')
    await userEvent.click(await screen.findByRole('option', { name: 'Japanese Yen · JPY' }))
    await retype('Postage to: Within China', '1.5')
    await press('Save')
    expect(screen.getByText('A whole amount, such as 110.')).toBeVisible()
    await retype('Postage to: Within China', '110')
    await press('Save')
    await waitFor(() => expect(saved).toMatchObject([{ currency: 'JPY', post: { home: { cost: 110 } } }]))
  })

  test('at least one day of the week stays open', async () => {
    const { saved } = await change()
    for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'])
      await userEvent.click(screen.getByRole('checkbox', { name: day }))
    await press('Save')
    expect(screen.getByText('Leave at least one day of the week open.')).toBeVisible()
    expect(saved).toEqual([])
  })

  test('a holiday is added, wanting its names and a day there is, and seen in the weeks to come at once', async () => {
    const { saved } = await change()
    await press('Add a holiday')
    await userEvent.click(screen.getByText('Every year'))
    await retype('Day', '31')
    await retype('Month', '4')
    await press('Save')
    expect(screen.getAllByText('Write the name in both languages.')).toHaveLength(2)
    expect(screen.getAllByText('There is no such day.').length).toBeGreaterThan(0)
    expect(saved).toEqual([])
    await userEvent.type(screen.getByLabelText('Name of the holiday · in Chinese'), '店庆')
    await userEvent.type(screen.getByLabelText('Name of the holiday · in English'), 'Founding day')
    await retype('Day', '１２')
    await retype('Month', '12')
    expect(await screen.findByText('12 December 2026: Founding day')).toBeVisible()
    await press('Save')
    await waitFor(() => expect(saved).toHaveLength(1))
    expect(saved[0]?.post.holidays.at(-1)).toEqual({
      name: { zh: '店庆', en: 'Founding day' },
      day: { kind: 'yearly', calendar: 'gregorian', month: 12, day: 12, days: 1 },
    })
  })

  test('a holiday of the moon is told by the moon, and taken away by its name', async () => {
    speak('zh')
    enter({ ...anna, staff: { ...anna.staff, language: 'zh' } })
    const { saved } = open({}, { ...anna, staff: { ...anna.staff, language: 'zh' } })
    await screen.findByText('住过本店、没有说过不要信的客人，都可以写信。')
    await part('邮寄')
    await press('修改：邮寄')
    expect(screen.getByText('农历八月十五')).toBeVisible()
    await press('删除中秋节')
    await press('保存')
    await waitFor(() => expect(saved).toHaveLength(1))
    expect(saved[0]?.post.holidays.map(({ name }) => name.zh)).not.toContain('中秋节')
  })
})

describe('the house’s paper', () => {
  test('is seen as it is typed, and saved line by line', async () => {
    const { saved } = open()
    await screen.findByText('Whoever stayed here and has not said no is written to.')
    await part('The house’s paper')
    await press('Change: The house’s paper')
    await retype('Name of the house · in English', 'The Riverside Shanghai')
    expect(screen.getByText('The Riverside Shanghai')).toBeVisible()
    await retype('Address · in English', ' 18 Linshui Road\n\nHongkou\nShanghai ')
    await retype('Telephone', '＋86 21 1234')
    await press('Save')
    await waitFor(() => expect(saved).toHaveLength(1))
    expect(saved[0]?.letterhead).toEqual({
      ...settings.letterhead,
      name: { zh: '江畔酒店', en: 'The Riverside Shanghai' },
      address: { zh: ['临水路18号'], en: ['18 Linshui Road', 'Hongkou', 'Shanghai'] },
      phone: '+86 21 1234',
    })
  })

  test('somebody signs in both languages', async () => {
    const { saved } = open()
    await screen.findByText('Whoever stayed here and has not said no is written to.')
    await part('The house’s paper')
    await press('Change: The house’s paper')
    await retype('Who signs · in Chinese', '')
    await retype('Address · in Chinese', '一\n二\n三\n四\n五')
    await press('Save')
    expect(screen.getByText('Write it in both languages.')).toBeVisible()
    expect(screen.getByText(/^Four lines at most/)).toBeVisible()
    expect(saved).toEqual([])
  })
})

describe('the festivals', () => {
  const festivals = async (letters: Answers['letters'] = {}) => {
    const opened = open(letters)
    await screen.findByText('Whoever stayed here and has not said no is written to.')
    await part('Festivals')
    return () => opened.calls.filter(([name]) => name === 'letters.saveFestival').map(([, input]) => input)
  }
  const [autumn] = settings.festivals
  if (!autumn) throw new Error('the hotel keeps a festival')
  const { id, rev, ...about } = autumn

  test('are turned off by a switch', async () => {
    const saved = await festivals({ saveFestival: () => ({ festivalId: id }) })
    await userEvent.click(screen.getByRole('switch', { name: 'Letters at Mid-Autumn Festival' }))
    await waitFor(() =>
      expect(saved()).toEqual([{ ...about, on: false, festival: { id, rev }, newFestivalId: null }]),
    )
  })

  test('a refused form has its first gap in focus before the next key can come', async () => {
    await festivals()
    await press('Add a festival')
    const form = within(await screen.findByRole('dialog'))
    const chinese = form.getByLabelText('Name · in Chinese')
    await waitFor(() => expect(chinese).toHaveFocus())
    // All in one go, as on a screen that has no time for a frame in between.
    fireEvent.change(chinese, { target: { value: '泼水节' } })
    fireEvent.click(form.getByRole('button', { name: 'Save' }))
    expect(form.getByLabelText('Name · in English')).toHaveFocus()
  })

  test('the focus goes back to what opened the form', async () => {
    await festivals()
    const add = screen.getByRole('button', { name: 'Add a festival' })
    add.focus()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(screen.getByLabelText('Name · in Chinese')).toHaveFocus())
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await waitFor(() => expect(add).toHaveFocus())
  })

  test('a new one wants names and a day there is, and carries an id of its own', async () => {
    const saved = await festivals({ saveFestival: () => ({ festivalId: id }) })
    await press('Add a festival')
    const form = within(await screen.findByRole('dialog'))
    await waitFor(() => expect(form.getByLabelText('Name · in Chinese')).toHaveFocus())
    await userEvent.type(form.getByLabelText('Day'), '30')
    await userEvent.type(form.getByLabelText('Month'), '2')
    await userEvent.click(form.getByRole('button', { name: 'Save' }))
    expect(form.getByText('There is no such day.')).toBeVisible()
    expect(form.queryByText('A month from 1 to 12.')).toBeNull()
    expect(form.getByLabelText('Month')).not.toBeInvalid()
    expect(form.getByLabelText('Day')).toBeInvalid()
    expect(saved()).toEqual([])
    await userEvent.type(form.getByLabelText('Name · in Chinese'), '泼水节')
    await userEvent.type(form.getByLabelText('Name · in English'), 'Songkran')
    await userEvent.clear(form.getByLabelText('Month'))
    await userEvent.type(form.getByLabelText('Month'), '４')
    await userEvent.click(form.getByRole('radio', { name: 'Every guest who comes often enough' }))
    await userEvent.click(form.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(saved()).toMatchObject([
      {
        name: { zh: '泼水节', en: 'Songkran' },
        ...{ calendar: 'gregorian', month: 4, day: 30, audience: 'regulars', on: true, festival: null },
        newFestivalId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      },
    ])
  })
})

describe('the calendar', () => {
  const secret = (name: string) => `/feed/${name}.ics`
  const calendar = async (letters: Answers['letters']) => {
    const opened = open(letters)
    await screen.findByText('Whoever stayed here and has not said no is written to.')
    await part('Calendar')
    return opened
  }

  test('is opened, copied by hand where there is no clipboard, and given another address', async () => {
    let feed: string | null = null
    const { calls } = await calendar({
      settings: () => ({ ...settings, feed }),
      setFeed: ({ on }) => {
        feed = on ? secret(feed ? 'second' : 'first') : null
        return { feed }
      },
    })
    await press('Open it')
    const address = await screen.findByLabelText('Address for the calendar program')
    expect(address).toHaveValue(`${window.location.origin}/feed/first.ics`)
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })
    await press('Copy')
    expect(await screen.findByText('The address is marked: copy it with the keyboard.')).toBeVisible()
    await press('New address')
    const dialog = within(await screen.findByRole('dialog'))
    await userEvent.click(dialog.getByRole('button', { name: 'New address' }))
    await waitFor(() => expect(address).toHaveValue(`${window.location.origin}/feed/second.ics`))
    expect(calls.filter(([name]) => name === 'letters.setFeed')).toHaveLength(2)
  })

  test('is saved as a file', async () => {
    const links: string[] = []
    URL.createObjectURL = () => 'blob:calendar'
    URL.revokeObjectURL = () => {}
    const click = HTMLAnchorElement.prototype.click
    HTMLAnchorElement.prototype.click = function () {
      links.push(this.download)
    }
    onTestFinished(() => {
      HTMLAnchorElement.prototype.click = click
    })
    await calendar({ calendar: () => ({ name: 'letters.ics', text: 'BEGIN:VCALENDAR' }) })
    await press('Save as .ics')
    await waitFor(() => expect(links).toEqual(['letters.ics']))
  })
})
