import { Notifications } from '@mantine/notifications'
import { ORPCError } from '@orpc/server'
import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { MailPanel } from '../../renderer/mail/mail-panel.tsx'
import { enter, lock, useStation } from '../../renderer/station.ts'
import { clearNotices } from '../../renderer/ui/notice.tsx'
import { ComplaintId } from '../../shared/contract/base.ts'
import type { MailSheet } from '../../shared/contract/mail.ts'
import { type Answers, hostThatSays } from './answers.ts'
import {
  complaintId,
  dayId,
  emptySheet,
  festivalId,
  inHangzhou,
  letterId,
  midAutumn,
  settings,
} from './mail-sheet.ts'
import { guestId, otherGuestId, row, status } from './people.ts'
import { anna, lin, stand } from './stand.tsx'

afterEach(() => act(clearNotices))

function panel(sheet: MailSheet, who = anna, more: Answers['mail'] = {}) {
  enter(who)
  useStation.setState({ language: 'en' })
  const calls = hostThatSays({
    house: { status: () => status },
    letters: { settings: () => settings },
    guests: { search: () => [row('李雯', { id: otherGuestId })] },
    mail: { sheet: () => sheet, ...more },
  })
  stand(
    <>
      <Notifications />
      <MailPanel guestId={guestId} />
    </>,
  )
  return (name: string) => calls.flatMap(([called, input]) => (called === `mail.${name}` ? [input] : []))
}
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }))

describe('post and days of a guest', () => {
  it('takes one line each for what is not known', async () => {
    panel(emptySheet())
    for (const line of [
      ...['No address yet.', 'No day known yet.', 'May be written to: nobody has said no.'],
      ...['No letter is due within a year.', 'Nobody known to live at the same address.', 'None.'],
    ])
      expect(await screen.findByText(line)).toBeVisible()
  })

  it('shows the envelope as it would stand today, and that a letter came back', async () => {
    const address = inHangzhou.address && {
      ...inHangzhou.address,
      returnedOn: '2026-10-03',
      returnedWhy: 'moved away',
    }
    panel(emptySheet({ ...inHangzhou, address, suppressed: ['returned'] }))
    expect(await screen.findByText('浙江省杭州市西湖区文三路 90 号')).toBeVisible()
    expect(screen.getByText(/A letter came back from here on 3 October: moved away/)).toBeVisible()
    expect(screen.getByText('Nothing is sent: the last letter came back.')).toBeVisible()
  })

  it('says a day in the words of its calendar, and when it comes next', async () => {
    panel(emptySheet({ days: [midAutumn] }))
    expect(await screen.findByText('day 15 of the 8th lunar month, 1968')).toBeVisible()
    expect(await screen.findByText('next on 15 September 2027, in ten months')).toBeVisible()
    useStation.setState({ language: 'zh' })
    expect(await screen.findByText('农历1968年八月十五')).toBeVisible()
  })

  it('tells the next letter with what keeps it back, and who came after one', async () => {
    panel(
      emptySheet({
        next: {
          ...{
            occasion: 'birthday-away',
            target: '2027-06-08',
            printOn: '2027-05-24',
            latestOn: '2027-05-26',
          },
          blocked: [{ why: 'no-address' }],
        },
        letters: [
          {
            ...{ id: letterId, occasion: 'birthday-away', target: '2025-06-08', status: 'posted' },
            ...{ postedOn: '2025-05-30', cameBack: '2025-11-03', said: null },
          },
        ],
      }),
    )
    expect(
      await screen.findByText(/Next: Birthday, after years away, to be there on 8 June 2027/),
    ).toBeVisible()
    expect(screen.getByText('No address')).toBeVisible()
    expect(screen.getByText(/came back on 3 November last year/)).toBeVisible()
  })
})

describe('a call', () => {
  const complaint = { what: '电梯坏了', on: '2026-11-01', by: 'Lin', settled: null }

  it('is to be made instead of a letter while a complaint is open, and says so beside the consent', async () => {
    const id = ComplaintId.parse('0198c0de-0000-7000-8000-000000060001')
    panel(emptySheet({ complaints: [{ id, ...complaint }] }))
    expect(
      await screen.findByText('A complaint is open: until it is settled, a call instead of a letter.'),
    ).toBeVisible()
  })

  it('tells whoever meets the guest next what was said', async () => {
    const called = {
      ...({ id: letterId, occasion: 'birthday', target: '2026-11-08', status: 'called' } as const),
      ...{ postedOn: null, cameBack: null, said: '他说电梯修好了就来' },
    }
    panel(emptySheet({ letters: [called] }))
    expect(await screen.findByText('“他说电梯修好了就来”')).toBeVisible()
  })
})

describe('an address', () => {
  it('is asked for in the order of its country, and shows on the envelope while it is typed', async () => {
    const asked = panel(emptySheet(), lin, { saveAddress: () => {} })
    await press('Write an address')
    const form = within(await screen.findByRole('dialog', { name: /Where the post of/ }))
    await expect
      .poll(() =>
        form
          .getAllByRole('textbox')
          .map(
            field => field.getAttribute('aria-label') ?? (field as HTMLInputElement).labels?.[0]?.textContent,
          )
          .slice(0, 3),
      )
      .toEqual([...['Postcode', 'Province or state', 'City']])
    await userEvent.type(form.getByRole('textbox', { name: 'City' }), '杭州市')
    await userEvent.type(form.getByRole('textbox', { name: 'Street, house, room' }), '文三路 90 号')
    expect(form.getByText('文三路 90 号')).toBeVisible()
    expect(form.getByText(/The address has no postcode/)).toBeVisible()
    await userEvent.type(form.getByRole('textbox', { name: 'Postcode' }), '３１００１２')
    await userEvent.click(form.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('The address is kept.')).toBeVisible()
    expect(asked('saveAddress')).toEqual([
      {
        guestId,
        address: {
          careOf: null,
          lines: ['文三路 90 号'],
          city: '杭州市',
          region: null,
          postcode: '310012',
          country: 'CN',
        },
        rev: null,
      },
    ])
  })

  it('is taken apart when it is pasted whole', async () => {
    panel(emptySheet())
    await press('Write an address')
    const line = await screen.findByRole('textbox', { name: 'Street, house, room' })
    await userEvent.click(line)
    await userEvent.paste('YU Jianguo\n12 Rue du Lac\n69003 Lyon\nFrance')
    expect(screen.getByRole('textbox', { name: 'City' })).toHaveValue('Lyon')
    expect(screen.getByRole('textbox', { name: 'Postcode' })).toHaveValue('69003')
    expect(screen.getByRole('textbox', { name: 'Street, house, room' })).toHaveValue('12 Rue du Lac')
    expect(screen.getByText('Taken apart. Look through the fields.')).toBeVisible()
  })

  it('keeps what was typed through a lock, and asks where a colleague wrote meanwhile', async () => {
    const sheet = emptySheet(inHangzhou)
    let refused = false
    const asked = panel(sheet, anna, {
      sheet: () =>
        refused && sheet.address ? { ...sheet, address: { ...sheet.address, rev: 4, by: 'Lin' } } : sheet,
      saveAddress: ({ rev }) => {
        if (rev === 4) return
        refused = true
        throw new ORPCError('CHANGED_MEANWHILE', { status: 409, data: { by: 'Lin' }, defined: true })
      },
    })
    await press('Change')
    const city = await screen.findByRole('textbox', { name: 'City' })
    await userEvent.clear(city)
    await userEvent.type(city, '绍兴市')
    lock()
    enter(anna)
    expect(await screen.findByRole('textbox', { name: 'City' })).toHaveValue('绍兴市')
    await press('Save')
    expect(await screen.findByText('Lin changed this address just now')).toBeVisible()
    expect(screen.getByRole('textbox', { name: 'City' })).toHaveValue('绍兴市')
    await press('Keep mine')
    await press('Save')
    await expect.poll(() => asked('saveAddress')).toHaveLength(2)
    expect(asked('saveAddress')[1]).toMatchObject({ rev: 4, address: { city: '绍兴市' } })
  })
})

describe('a day', () => {
  it('of a leap month of the Chinese calendar is read as it is typed', async () => {
    const asked = panel(emptySheet(), anna, { saveDay: () => ({ dayId }) })
    await press('Add a day')
    const form = within(await screen.findByRole('dialog', { name: 'A day to remember' }))
    await userEvent.type(form.getByRole('textbox', { name: 'Day' }), '３')
    await userEvent.type(form.getByRole('textbox', { name: 'Month' }), '4')
    await userEvent.click(form.getByRole('checkbox', { name: 'By the Chinese calendar' }))
    await userEvent.click(form.getByRole('checkbox', { name: 'In the leap month' }))
    expect(form.getByText(/day 3 of the leap 4th lunar month/)).toBeVisible()
    await userEvent.click(form.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Wedding anniversary is kept.')).toBeVisible()
    expect(asked('saveDay')).toMatchObject([
      {
        day: null,
        form: {
          occasion: 'wedding',
          date: { year: null, month: 4, day: 3, calendar: 'chinese', leapMonth: true },
          letter: true,
        },
      },
    ])
  })

  it('of 29 February is asked when it is kept; a day that is none is refused', async () => {
    const asked = panel(emptySheet(), anna, { saveDay: () => ({ dayId }) })
    await press('Add a day')
    const form = within(await screen.findByRole('dialog'))
    await userEvent.type(form.getByRole('textbox', { name: 'Day' }), '30')
    await userEvent.type(form.getByRole('textbox', { name: 'Month' }), '2')
    await userEvent.click(form.getByRole('button', { name: 'Save' }))
    expect(await form.findByText('There is no such day.')).toBeVisible()
    expect(form.queryByRole('radio')).toBeNull()
    await userEvent.clear(form.getByRole('textbox', { name: 'Day' }))
    await userEvent.type(form.getByRole('textbox', { name: 'Day' }), '29')
    await userEvent.click(form.getByRole('radio', { name: '1 March' }))
    await userEvent.click(form.getByRole('button', { name: 'Save' }))
    await expect.poll(() => asked('saveDay')).toMatchObject([{ form: { feb29: 'mar1' } }])
  })

  it('that is a festival is chosen from those the house keeps, and has no date of its own', async () => {
    const asked = panel(emptySheet(), anna, { saveDay: () => ({ dayId }) })
    await press('Add a day')
    await userEvent.click(await screen.findByRole('combobox', { name: 'What day it is' }))
    await userEvent.click(await screen.findByRole('option', { name: 'Festival the guest keeps' }))
    await userEvent.click(screen.getByRole('combobox', { name: 'Which festival' }))
    await userEvent.click(await screen.findByRole('option', { name: 'Mid-Autumn Festival' }))
    expect(screen.queryByRole('textbox', { name: 'Month' })).toBeNull()
    await press('Save')
    await expect
      .poll(() => asked('saveDay'))
      .toMatchObject([{ form: { occasion: 'festival', festivalId, date: null } }])
  })

  it('is taken away and put back', async () => {
    const asked = panel(emptySheet({ days: [midAutumn] }), anna, {
      removeDay: () => {},
      restoreDay: () => {},
    })
    await press('Remove: Birthday')
    expect(await screen.findByText('Birthday is taken away.')).toBeVisible()
    await press(/Undo/)
    await expect.poll(() => asked('restoreDay')).toEqual([{ guestId, dayId }])
    expect(asked('removeDay')).toEqual([{ guestId, dayId }])
  })
})

describe('what decides whether a letter goes', () => {
  it('keeps what the guest said with the day and how it was said', async () => {
    const asked = panel(emptySheet(), lin, { sayConsent: () => {} })
    await press('Note what they say')
    await userEvent.click(screen.getByRole('radio', { name: 'No letters' }))
    await press('Save')
    expect(await screen.findByText('Write how it was said: one day somebody will ask.')).toBeVisible()
    await press('By telephone')
    await press('Save')
    expect(await screen.findByText('It is written down.')).toBeVisible()
    expect(asked('sayConsent')).toEqual([
      { guestId, state: 'refused', on: '2026-11-09', how: 'By telephone', textVersion: null },
    ])
    await expect.poll(() => document.activeElement?.textContent).toBe('Note what they say')
  })

  it('shows all that was said, the newest counting', async () => {
    const said = { by: 'Lin', textVersion: null }
    panel(
      emptySheet({
        suppressed: ['refused'],
        consent: {
          may: false,
          history: [
            { ...said, state: 'withdrawn', on: '2026-10-01', how: 'by letter' },
            { ...said, state: 'given', on: '2024-05-01', how: 'at check-in' },
          ],
        },
      }),
    )
    const [newest] = await screen.findAllByText(
      /^Wants no letters any more, said so on 1 October: by letter\./,
    )
    expect(newest).toBeVisible()
    expect(screen.getByText('Nothing is sent: asked for no letters.')).toBeVisible()
    await userEvent.click(screen.getByText('All that was said (2)'))
    expect(screen.getByText(/Said yes to letters on 1 May 2024: at check-in/)).toBeVisible()
  })

  it('lets a manager stop all mail and lift it again; the desk is not offered it', async () => {
    const asked = panel(emptySheet(), anna, { stopMail: () => {} })
    await press('More about post and days')
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Write to this guest no more…' }))
    await userEvent.type(await screen.findByRole('textbox', { name: 'Why' }), 'asked us in person')
    await press('Write no more')
    expect(await screen.findByText('The house writes no more.')).toBeVisible()
    await press(/Undo/)
    await expect
      .poll(() => asked('stopMail'))
      .toEqual([
        { guestId, why: 'asked us in person' },
        { guestId, why: null },
      ])
  })

  it('does not offer the desk what only a manager may', async () => {
    panel(emptySheet({ mailStop: { why: 'asked us', on: '2026-01-02' }, suppressed: ['mail-stop'] }), lin)
    expect(await screen.findByText(/The house writes no more, since 2 January: asked us/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Write again' })).toBeNull()
    await press('More about post and days')
    expect(await screen.findByRole('menuitem', { name: 'This guest has died…' })).toBeVisible()
    expect(screen.queryByRole('menuitem', { name: 'Save as a business card' })).toBeNull()
  })

  it('makes a household by searching, with one letter for both unless told otherwise', async () => {
    const asked = panel(emptySheet(), anna, { joinHousehold: () => {}, leaveHousehold: () => {} })
    await press('Add who lives there too')
    await userEvent.type(screen.getByRole('combobox', { name: 'Who lives there too?' }), '李雯{Enter}')
    expect(await screen.findByText('李雯 lives there too.')).toBeVisible()
    expect(asked('joinHousehold')).toEqual([{ guestId, otherId: otherGuestId, oneLetter: true }])
    await press(/Undo/)
    await expect.poll(() => asked('leaveHousehold')).toEqual([{ guestId }])
  })

  it('settles a complaint with how it was made good, and opens it again', async () => {
    const complaint = {
      id: complaintId,
      what: 'The window rattles',
      on: '2026-11-01',
      by: 'Lin',
      settled: null,
    }
    const asked = panel(emptySheet({ complaints: [complaint] }), anna, { settleComplaint: () => {} })
    await press('Settle: The window rattles')
    await userEvent.type(
      await screen.findByRole('textbox', { name: 'How it was made good' }),
      'Mended, and fruit',
    )
    await press('Save')
    expect(await screen.findByText('Settled.')).toBeVisible()
    await press(/Undo/)
    await expect
      .poll(() => asked('settleComplaint'))
      .toEqual([
        { guestId, id: complaintId, how: 'Mended, and fruit' },
        { guestId, id: complaintId, how: null },
      ])
  })
})
