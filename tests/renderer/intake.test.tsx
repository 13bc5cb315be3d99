import './files.ts'
import { ORPCError } from '@orpc/server'
import { QueryClient } from '@tanstack/react-query'
import { act, createEvent, fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, onTestFinished } from 'vitest'
import { ImportPage } from '../../renderer/intake/import-page.tsx'
import { dateQuestion, withMeaning } from '../../renderer/intake/plan.ts'
import { stayLive } from '../../renderer/rpc/live.ts'
import { enter, lock, speak } from '../../renderer/station.ts'
import { ImportId } from '../../shared/contract/base.ts'
import type { IntakeFile, IntakePreview, IntakeProgress } from '../../shared/contract/intake.ts'
import { type Answers, hostThatSays, later } from './answers.ts'
import { status } from './people.ts'
import { anna, lin, stand } from './stand.tsx'

const importId = ImportId.parse('0198c0de-0000-7000-8000-0000000000f7')
const file: IntakeFile = {
  fileId: 'f1',
  name: 'week.csv',
  kind: 'csv',
  encoding: 'gb18030',
  separator: ',',
  rows: 1234,
  headers: ['姓名', '抵店', 'Leaves', '房号', '身份证号', ''],
  samples: [['于建国', '03/04/2025', '05/06/2025', '0817', '••••', 'x']],
  plan: { columns: { 0: 'full-name', 1: 'arrive', 3: 'room' }, dateOrder: null },
  dates: null,
  refusedColumns: [4],
}
const nothing = {
  rows: 0,
  newGuests: 0,
  knownGuests: 0,
  likely: 0,
  stays: 0,
  cancelled: 0,
  noShows: 0,
  booked: 0,
}
const counts = {
  ...nothing,
  inHouse: 0,
  rejected: 1,
  already: 0,
  addresses: 0,
  saidYes: 0,
  saidNo: 0,
  rows: 1234,
  newGuests: 1000,
  knownGuests: 233,
  stays: 900,
  cancelled: 333,
  likely: 1,
}
const noPost = { removedAddresses: 0, removedWords: 0 }
const preview: IntakePreview = {
  fileId: 'f1',
  counts,
  rejected: [{ row: 7, reason: 'no-name', cells: ['', '03/04/2025'] }],
  likely: [{ row: 9, name: 'Ann Lee', likeName: 'Ann Lee', evidence: ['name', 'country'] }],
  examples: [
    {
      row: 2,
      name: '于建国',
      title: '先生',
      arrive: '2025-04-03',
      depart: '2025-06-05',
      status: 'out',
      known: true,
      address: null,
      said: null,
    },
  ],
}

const past = {
  importId,
  fileName: 'week.csv',
  at: '2026-11-08T23:30:00.000Z',
  by: 'Anna',
  counts,
  undoneAt: null,
}

/** The import page of a manager, over a host that answers so. */
function importing(intake: Answers['intake'], live?: Answers['live']) {
  enter(anna)
  const calls = hostThatSays({
    house: { status: () => status },
    intake: { imports: () => [], open: () => file, preview: () => preview, ...intake },
    ...(live && { live }),
  })
  stand(<ImportPage />)
  return {
    calls,
    asked: (name: string) =>
      calls.filter(([called]) => called === `intake.${name}`).map(([, input]) => input),
  }
}

const drop = async (name = 'week.csv') => {
  const place = (await screen.findByText('Drop the file here')).parentElement
  if (!place) throw new Error('nowhere to drop')
  fireEvent.drop(place, { dataTransfer: { files: [new File(['姓名\n于建国'], name)] } })
}
const choose = async (header: string, meaning: string) =>
  userEvent.selectOptions(await screen.findByRole('combobox', { name: `What it is: ${header}` }), meaning)
const tryIt = () => screen.getByRole('button', { name: /^Dry run/ })

it('goes from a file to the book, asking only what it cannot know', async () => {
  const { asked } = importing({ commit: () => ({ importId, counts }) })
  await drop()
  expect(await screen.findByText('week.csv: 1,234 rows')).toBeVisible()
  expect(screen.getByText(/We understood 3 of 6 columns/)).toBeVisible()

  // The identity card cannot be given a meaning at all.
  const card = screen.getAllByText('身份证号').at(-1)?.closest('li')
  expect(card).toHaveTextContent('Card and document numbers never enter the book.')
  expect(within(card as HTMLElement).queryByRole('combobox')).toBeNull()
  expect(screen.getByText('Column 6, without a heading', { selector: 'li *' })).toBeVisible()

  expect(screen.getByText(/Say which column is the departure/)).toBeVisible()
  expect(tryIt()).toBeDisabled()
  await choose('Leaves', 'Departure')

  expect(screen.getByText('Say how the dates are written.')).toBeVisible()
  expect(tryIt()).toBeDisabled()
  const question = screen.getByRole('radiogroup')
  expect(within(question).getByRole('radio', { name: 'Day first' })).toHaveTextContent('3 April 2025')
  expect(within(question).getByRole('radio', { name: 'Month first' })).toHaveTextContent('4 March 2025')
  expect(within(question).queryByRole('radio', { name: 'Year first' })).toBeNull()
  await userEvent.click(within(question).getByRole('radio', { name: 'Day first' }))
  await userEvent.click(tryIt())

  const commit = await screen.findByRole('button', { name: 'Import 1,000 guests and 1,233 bookings' })
  expect(asked('preview')).toEqual([
    {
      fileId: 'f1',
      plan: { columns: { 0: 'full-name', 1: 'arrive', 2: 'depart', 3: 'room' }, dateOrder: 'dmy' },
    },
  ])
  for (const sentence of [
    '1,234 rows were read in the file',
    '1,000 guests are new to the house',
    '233 rows are further stays of guests the house knows',
    '900 stays happened',
    '333 bookings were cancelled',
    '1 new guest may be somebody the house knows',
    '1 row cannot be brought in; its reason is below',
  ]) {
    expect(screen.getAllByRole('listitem').map(item => item.textContent)).toContain(sentence)
  }
  expect(screen.getByRole('row', { name: /于建国\s*先生/ })).toBeVisible()
  expect(screen.getByText('Row 9: Ann Lee may be Ann Lee')).toBeVisible()
  expect(screen.getByRole('row', { name: /^7 There is no name/ })).toBeVisible()
  expect(
    screen.getByRole('row', { name: /于建国.*known to the house.*3 April to 5 June 2025.*stayed/ }),
  ).toBeVisible()

  await userEvent.click(commit)
  expect(await screen.findByText('1,000 guests and 1,233 bookings are in the book.')).toBeVisible()
})

it('says why a file is not taken, in the language of the station, and takes the next', async () => {
  importing({
    open: () => {
      throw new ORPCError('FILE_REFUSED', {
        defined: true,
        status: 422,
        data: { why: 'old-excel', row: null },
      })
    },
  })
  await drop('week.xls')
  expect(await screen.findByRole('alert')).toHaveTextContent('save it as .xlsx')
  act(() => speak('zh'))
  expect(screen.getByRole('alert')).toHaveTextContent('另存为 .xlsx')
  act(() => speak('en'))
})

it('does not send a file that is too large', async () => {
  const { asked } = importing({})
  const place = (await screen.findByText('Drop the file here')).parentElement
  const huge = new File(['x'], 'all.csv')
  Object.defineProperty(huge, 'size', { value: 65 * 1024 * 1024 })
  fireEvent.drop(place as HTMLElement, { dataTransfer: { files: [huge] } })
  expect(await screen.findByRole('alert')).toHaveTextContent('64 MB')
  expect(asked('open')).toEqual([])
})

it('reads the file again in another writing', async () => {
  const { asked } = importing({})
  await drop()
  await userEvent.selectOptions(await screen.findByLabelText('Written in'), 'Traditional Chinese (Big5)')
  await expect.poll(() => asked('open').length).toBe(2)
  expect(asked('open')[1]).toMatchObject({ encoding: 'big5', separator: ',' })
})

it('keeps the file where another writing cannot be read, as it was read before', async () => {
  const { asked } = importing({
    open: ({ encoding }) => {
      if (encoding === 'big5') {
        throw new ORPCError('FILE_REFUSED', {
          defined: true,
          status: 422,
          data: { why: 'not-a-table', row: null },
        })
      }
      return { ...file, fileId: encoding ? 'f2' : 'f1' }
    },
  })
  await drop()
  await choose('Leaves', 'Departure')
  await userEvent.selectOptions(screen.getByLabelText('Written in'), 'Traditional Chinese (Big5)')
  expect(await screen.findByRole('alert')).toHaveTextContent('as it was read before')
  expect(screen.getByLabelText('Written in')).toHaveValue('gb18030')
  // What was corrected by hand is not lost, and the host is asked about the reading it has.
  expect(screen.getByRole('combobox', { name: 'What it is: Leaves' })).toHaveValue('depart')
  await userEvent.click(screen.getByRole('radio', { name: 'Day first' }))
  await userEvent.click(tryIt())
  await expect.poll(() => asked('preview')).toMatchObject([{ fileId: 'f2' }])
})

it('shows where letters would go and who wants none, and brings in a file that tells nothing else', async () => {
  const onlyPost = {
    ...nothing,
    inHouse: 0,
    rejected: 0,
    rows: 3,
    already: 3,
    addresses: 2,
    saidYes: 0,
    saidNo: 1,
  }
  const [example] = preview.examples
  if (!example) throw new Error('no example')
  const { asked } = importing({
    open: () => ({
      ...file,
      plan: { columns: { 0: 'full-name', 1: 'arrive', 2: 'depart' }, dateOrder: 'dmy' },
    }),
    preview: () => ({
      ...preview,
      counts: onlyPost,
      examples: [
        { ...example, address: { parts: ['龙井路1号', '杭州市', '310013'], country: 'CN' }, said: null },
        { ...example, row: 3, name: '金东旭', said: 'refused' },
      ],
    }),
    commit: () => ({ importId, counts: onlyPost }),
    undo: () => ({
      removedGuests: 0,
      removedStays: 0,
      keptGuests: 0,
      keptStays: 0,
      removedAddresses: 2,
      removedWords: 1,
    }),
  })
  await drop()
  await choose('房号', 'Address: street, house, room')
  await userEvent.click(tryIt())
  const commit = await screen.findByRole('button', { name: 'Import 2 addresses and 1 wish about letters' })
  expect(asked('preview')).toMatchObject([{ plan: { columns: { 3: 'address' } } }])
  const sentences = screen.getAllByRole('listitem').map(item => item.textContent)
  expect(sentences).toContain('2 guests get the address of the file, who had none')
  expect(sentences).toContain('1 guest said no to letters or advertising, and gets no letter')
  expect(screen.getByRole('row', { name: /于建国.*龙井路1号 · 杭州市 · 310013 · China$/ })).toBeVisible()
  expect(screen.getByRole('row', { name: /金东旭.*wants no letters$/ })).toBeVisible()
  act(() => speak('zh'))
  expect(screen.getByRole('row', { name: /龙井路1号 · 杭州市 · 310013 · 中国$/ })).toBeVisible()
  expect(screen.getByRole('button', { name: '导入 2 个地址、1 条收信意愿' })).toBeVisible()
  act(() => speak('en'))
  await userEvent.click(commit)
  expect(await screen.findByText('In the book now: 2 addresses and 1 wish about letters.')).toBeVisible()
  await userEvent.click(
    screen.getByRole('button', { name: 'Take it back: remove 2 addresses and 1 wish about letters' }),
  )
  expect(await screen.findByText('Taken back: 2 addresses and 1 wish about letters.')).toBeVisible()
})

it('lets a file fall that is dropped beside the box, and leaves other things alone', async () => {
  importing({})
  await screen.findByText('Drop the file here')
  const beside = (type: string) => {
    const event = createEvent.drop(document.body)
    Object.defineProperty(event, 'dataTransfer', { value: { types: [type], files: [] } })
    fireEvent(document.body, event)
    return event.defaultPrevented
  }
  expect(beside('Files')).toBe(true)
  expect(beside('text/plain')).toBe(false)
})

it('says at the start of an import what is being done now, not how the dry run ended', async () => {
  const committed = later<{ importId: ImportId; counts: typeof counts }>()
  const writing = later<IntakeProgress>()
  const ended = later<void>()
  importing(
    {
      open: () => ({
        ...file,
        plan: { columns: { 0: 'full-name', 1: 'arrive', 2: 'depart' }, dateOrder: 'dmy' },
      }),
      commit: () => committed.promise,
    },
    {
      changes: async function* () {
        yield { type: 'hello' }
        yield {
          type: 'progress',
          fileId: 'f1',
          progress: { phase: 'done', done: 0, total: 0, secondsLeft: null },
        }
        yield { type: 'progress', fileId: 'f1', progress: await writing.promise }
        await ended.promise
      } as unknown as NonNullable<NonNullable<Answers['live']>['changes']>,
    },
  )
  onTestFinished(stayLive(new QueryClient()))
  await drop()
  await screen.findByText('week.csv: 1,234 rows')
  await userEvent.click(tryIt())
  await userEvent.click(await screen.findByRole('button', { name: /^Import 1,000/ }))
  expect(await screen.findByText('Writing into the book…')).toBeVisible()
  writing.say({ phase: 'writing', done: 5, total: 10, secondsLeft: 1 })
  expect(await screen.findByText('about one second left')).toBeVisible()
  ended.say()
  committed.say({ importId, counts })
  expect(await screen.findByRole('button', { name: 'Import another file' })).toBeVisible()
})

it('can be cancelled, and is back at the columns', async () => {
  const answer = later<IntakePreview>()
  const { asked } = importing({
    open: () => ({
      ...file,
      plan: { columns: { 0: 'full-name', 1: 'arrive', 2: 'depart' }, dateOrder: 'dmy' },
    }),
    preview: async () => {
      await answer.promise
      throw new ORPCError('CANCELLED', { defined: true, status: 409 })
    },
    cancel: () => answer.say(preview),
  })
  await drop()
  await screen.findByText('week.csv: 1,234 rows')
  await userEvent.click(tryIt())
  await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }))
  expect(await screen.findByText(/We understood 3 of 6/)).toBeVisible()
  expect(asked('cancel')).toEqual([{ fileId: 'f1' }])
})

it('waits for whoever began it while the screen is locked, and shows it to nobody else', async () => {
  importing({})
  await drop()
  await screen.findByText('week.csv: 1,234 rows')
  act(lock)
  act(() => enter({ ...lin, staff: { ...lin.staff, role: 'manager', language: 'en' } }))
  expect(screen.queryByText('week.csv: 1,234 rows')).toBeNull()
  act(() => enter(anna))
  expect(screen.getByText('week.csv: 1,234 rows')).toBeVisible()
})

it('takes an import back in one press after it, and from the list after saying what that does', async () => {
  const undone = { removedGuests: 998, removedStays: 1230, keptGuests: 2, keptStays: 3, ...noPost }
  const { asked } = importing({ imports: () => [past], undo: () => undone })
  await userEvent.click(await screen.findByRole('button', { name: 'Take back: week.csv' }))
  const dialog = await screen.findByRole('dialog', { name: 'Take back the import of week.csv?' })
  expect(dialog).toHaveTextContent('1,000 guests and 1,233 bookings')
  expect(asked('undo')).toEqual([])
  await userEvent.click(within(dialog).getByRole('button', { name: 'Take back' }))
  expect(await screen.findByText('Taken back: 998 guests and 1,230 bookings were removed.')).toBeVisible()
  expect(screen.getByText(/^2 guests and 3 bookings stayed in the book/)).toBeVisible()
  // The hotel's clock, wherever the screen stands.
  expect(screen.getByText(/9 November 2026 at 07:30/)).toBeVisible()
})

it('says of an import taken back on which day, and offers it no more, before the host has told', async () => {
  let told = 0
  const { asked } = importing({
    // The second answer never comes.
    imports: () => (told++ === 0 ? [past] : later<never>().promise),
    undo: () => ({ removedGuests: 1, removedStays: 1, keptGuests: 0, keptStays: 0, ...noPost }),
  })
  await userEvent.click(await screen.findByRole('button', { name: 'Take back: week.csv' }))
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Take back' }))
  expect(await screen.findByText(/^taken back on \d/)).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Take back: week.csv' })).toBeNull()
  expect(asked('undo')).toHaveLength(1)
})

it('does not offer again what somebody else has taken back already', async () => {
  importing({
    open: () => ({
      ...file,
      plan: { columns: { 0: 'full-name', 1: 'arrive', 2: 'depart' }, dateOrder: 'dmy' },
    }),
    commit: () => ({ importId, counts }),
    undo: () => {
      throw new ORPCError('ALREADY_UNDONE', { defined: true, status: 409 })
    },
  })
  await drop()
  await screen.findByText('week.csv: 1,234 rows')
  await userEvent.click(tryIt())
  await userEvent.click(await screen.findByRole('button', { name: /^Import 1,000/ }))
  await userEvent.click(await screen.findByRole('button', { name: /^Take it back/ }))
  expect(await screen.findByText('Drop the file here')).toBeVisible()
  expect(screen.queryByRole('button', { name: /^Take it back/ })).toBeNull()
})

it('moves a meaning only one column can have, and asks the dates anew when they are other columns', () => {
  const plan = { columns: { 0: 'full-name', 1: 'arrive', 2: 'phone' }, dateOrder: 'dmy' } as const
  expect(withMeaning(plan, 3, 'phone').columns).toEqual({
    0: 'full-name',
    1: 'arrive',
    2: 'phone',
    3: 'phone',
  })
  expect(withMeaning(plan, 3, 'full-name').columns).toEqual({ 1: 'arrive', 2: 'phone', 3: 'full-name' })
  expect(withMeaning(plan, 0, null).columns).toEqual({ 1: 'arrive', 2: 'phone' })
  expect(withMeaning(plan, 3, 'full-name').dateOrder).toBe('dmy')
  expect(withMeaning(plan, 3, 'arrive').dateOrder).toBeNull()
  expect(dateQuestion(file, file.plan, '2026-11-09')).toBeNull()
  expect(dateQuestion(file, withMeaning(file.plan, 2, 'depart'), '2026-11-09')).toMatchObject({
    ambiguous: true,
  })
})
