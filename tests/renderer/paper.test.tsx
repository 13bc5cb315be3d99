import { PDFDocument } from '@cantoo/pdf-lib'
import { Notifications } from '@mantine/notifications'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, onTestFinished, vi } from 'vitest'
import { PrintLetters } from '../../renderer/letters/paper/print-letters.tsx'
import { enter, speak } from '../../renderer/station.ts'
import { BatchId } from '../../shared/contract/base.ts'
import type { Batch, Sheet } from '../../shared/contract/letters.ts'
import type { DesktopBridge } from '../../shared/contract/shell.ts'
import { hostThatSays, later } from './answers.ts'
import { abroad, letter, letterId } from './letters-to-print.ts'
import { status } from './people.ts'
import { anna, stand } from './stand.tsx'

type Opening = {
  /** How many letters are to be printed. */
  many?: number
  sheetOf?: (number: number) => Sheet
  /** Numbers of letters the host keeps back. */
  kept?: readonly number[]
}

const batchId = BatchId.parse('0198c0de-0000-7000-8000-0000000000bb')
const numberOf = (id: string) => Number(id.slice(-12))

function open({ many = 3, sheetOf = letter, kept = [] }: Opening = {}) {
  enter(anna)
  const closed = vi.fn()
  const onPaper: string[][] = []
  const print = vi.spyOn(window, 'print').mockImplementation(() => {
    const sheets = [...document.querySelectorAll('[data-sheet] [data-paper]')]
    onPaper.push(sheets.map(sheet => sheet.getAttribute('data-paper') ?? ''))
  })
  onTestFinished(() => print.mockRestore())
  const calls = hostThatSays({
    house: { status: () => status },
    letters: {
      sheets: ({ letterIds }) => ({
        sheets: letterIds.filter(id => !kept.includes(numberOf(id))).map(id => sheetOf(numberOf(id))),
        left: letterIds.filter(id => kept.includes(numberOf(id))).map(leftOf),
      }),
      printed: ({ letterIds }) => ({ batchId, done: letterIds.length, left: [] }),
      undo: () => ({ done: many, movedOn: 0 }),
    },
  })
  const letterIds = Array.from({ length: many }, (_, at) => letterId(at + 1))
  const shown = stand(
    <>
      <PrintLetters letterIds={letterIds} onClose={closed} />
      <Notifications />
    </>,
  )
  return { calls, closed, onPaper, shown, letterIds }
}

const leftOf = (id: string): Batch['left'][number] => ({
  key: null,
  letterId: letterId(numberOf(id)),
  name: `Guest ${numberOf(id)}`,
  why: 'suppressed',
  suppressed: ['returned'],
  blocked: [],
})

const choose = async (label: string, value: string) =>
  userEvent.selectOptions(await screen.findByLabelText(label), value)
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }))
const printedCalls = (calls: [string, unknown][]) => calls.filter(([name]) => name === 'letters.printed')

it('fetches letters fifty at a time and says how far it is', async () => {
  enter(anna)
  const second = later<{ sheets: Sheet[]; left: Batch['left'] }>()
  const asked: number[] = []
  hostThatSays({
    house: { status: () => status },
    letters: {
      sheets: ({ letterIds }) => {
        asked.push(letterIds.length)
        if (asked.length === 2) return second.promise
        return { sheets: letterIds.map(id => letter(numberOf(id))), left: [] }
      },
    },
  })
  const letterIds = Array.from({ length: 120 }, (_, at) => letterId(at + 1))
  stand(<PrintLetters letterIds={letterIds} onClose={() => {}} />)
  expect(await screen.findByText('Fetching the letters: 50 of 120')).toBeVisible()
  second.say({ sheets: letterIds.slice(50, 100).map(id => letter(numberOf(id))), left: [] })
  expect(await screen.findByText('1 of 120')).toBeVisible()
  expect(asked).toEqual([50, 50, 20])
})

it('ends fetching when the window is closed', async () => {
  enter(anna)
  const first = later<{ sheets: Sheet[]; left: Batch['left'] }>()
  const calls = hostThatSays({ house: { status: () => status }, letters: { sheets: () => first.promise } })
  const letterIds = Array.from({ length: 120 }, (_, at) => letterId(at + 1))
  const { unmount } = stand(<PrintLetters letterIds={letterIds} onClose={() => {}} />)
  await waitFor(() => expect(calls.map(([name]) => name)).toContain('letters.sheets'))
  unmount()
  first.say({ sheets: [], left: [] })
  await new Promise(passed => setTimeout(passed, 50))
  expect(calls.filter(([name]) => name === 'letters.sheets')).toHaveLength(1)
})

it('shows the very sheets that will be printed, one letter after the other', async () => {
  open({ sheetOf: number => (number === 2 ? abroad(2) : letter(number)) })
  const preview = within(await screen.findByRole('region', { name: 'As it will be printed' }))
  expect(preview.getByText('尊敬的于先生：')).toBeVisible()
  expect(preview.getByText('上海市浦东新区')).toBeVisible()
  await press('The next letter')
  expect(await screen.findByText('2 of 3')).toBeVisible()
  const next = within(screen.getByRole('region', { name: 'As it will be printed' }))
  expect(next.getByText('Today is your birthday.')).toBeVisible()
  expect(next.getByText('Strandvägen 7A')).toBeVisible()
})

it('prints letters and envelopes in one go, and nothing else of the page', async () => {
  const { onPaper } = open()
  await choose('Envelope or label', 'zl')
  await press('Print')
  await screen.findByRole('heading', { name: 'Are they on paper?' })
  expect(onPaper).toEqual([['a4', 'a4', 'a4', 'zl', 'zl', 'zl']])
  expect(document.querySelector('[data-sheet]')).toBeNull()
  expect(document.head.textContent).not.toContain('@page zl')
})

it('counts nothing as printed until somebody has it in their hand; that can be taken back', async () => {
  const { calls, closed, letterIds } = open()
  await choose('Envelope or label', 'dl')
  await press('Print')
  await screen.findByRole('heading', { name: 'Are they on paper?' })
  expect(printedCalls(calls)).toEqual([])
  await press('All 3 are on paper')
  await waitFor(() => expect(closed).toHaveBeenCalled())
  expect(printedCalls(calls)).toEqual([['letters.printed', { letterIds, letters: 'a4', post: 'dl' }]])
  await press(/^Undo/)
  await waitFor(() => expect(calls).toContainEqual(['letters.undo', { batchId }]))
})

it('prints a spoiled sheet again, that one only, and counts it once', async () => {
  const { calls, onPaper } = open()
  await choose('Envelope or label', 'dl')
  await press('Print')
  await userEvent.click(await screen.findByRole('combobox', { name: 'One of them is spoiled' }))
  await userEvent.click(await screen.findByRole('option', { name: /于建国 先生（收）2/ }))
  await press('Print it again')
  await waitFor(() => expect(onPaper).toHaveLength(2))
  expect(onPaper[1]).toEqual(['a4', 'dl'])
  expect(printedCalls(calls)).toEqual([])
  await press('All 3 are on paper')
  await waitFor(() => expect(printedCalls(calls)).toHaveLength(1))
})

it('says whose letter cannot be printed, and why, and prints the others', async () => {
  const { calls, onPaper } = open({ many: 4, kept: [2] })
  expect(await screen.findByText('One letter cannot be printed')).toBeVisible()
  expect(screen.getByText('Guest 2')).toBeVisible()
  expect(screen.getByText(/the last letter came back/)).toBeVisible()
  await choose('Envelope or label', 'none')
  await press('Print')
  await press('All 3 are on paper')
  await waitFor(() => expect(printedCalls(calls)).toHaveLength(1))
  expect(onPaper).toEqual([['a4', 'a4', 'a4']])
  expect(printedCalls(calls)[0]?.[1]).toMatchObject({ letterIds: [1, 3, 4].map(letterId) })
})

it('offers no print of a batch of which nothing may go out', async () => {
  open({ many: 1, kept: [1] })
  expect(await screen.findByText('None of these letters can be printed.')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Print' })).toBeNull()
})

it('remembers at this station what was chosen last', async () => {
  const first = open()
  expect(await screen.findByLabelText('Letter')).toHaveValue('a4')
  expect(screen.getByLabelText('Envelope or label')).toHaveValue('zl')
  await choose('Letter', 'card')
  await choose('Envelope or label', 'l7163')
  expect(screen.getByText(/turned over the short edge/)).toBeVisible()
  first.shown.unmount()
  open()
  expect(await screen.findByLabelText('Letter')).toHaveValue('card')
  expect(screen.getByLabelText('Envelope or label')).toHaveValue('l7163')
})

it('begins on the label that is pressed', async () => {
  const { onPaper } = open({ many: 12 })
  await choose('Envelope or label', 'l7163')
  await userEvent.click(screen.getByRole('radio', { name: 'Label 6, row 3, column 2' }))
  const labels = () =>
    [...document.querySelectorAll('[data-label]')].map(each => Number(each.getAttribute('data-label')))
  // The sheet the letter in sight is on.
  await waitFor(() => expect(labels()).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13]))
  await userEvent.click(screen.getByText('Addresses'))
  await press('Print')
  await waitFor(() => expect(onPaper).toEqual([['l7163', 'l7163']]))
})

it('says when letters abroad are to go in an envelope for China', async () => {
  open({ sheetOf: number => (number === 1 ? letter(1) : abroad(number)) })
  expect(await screen.findByText(/2 letters go abroad/)).toBeVisible()
  await choose('Envelope or label', 'c5')
  expect(screen.queryByText(/go abroad/)).toBeNull()
})

it('is in Chinese for whoever works in Chinese', async () => {
  const { onPaper } = open()
  speak('zh')
  await press('打印')
  expect(await screen.findByRole('button', { name: '3 封都打印出来了' })).toHaveFocus()
  expect(onPaper).toHaveLength(1)
})

/** A desktop that makes one page of every sheet laid out. */
function atDesktop() {
  const runs: number[] = []
  const saved: { name: string; content: Uint8Array }[] = []
  const bridge: DesktopBridge = {
    platform: 'linux',
    connect: () => {},
    print: async () => ({ printed: false }),
    printToPdf: async () => {
      const sheets = document.querySelectorAll('[data-sheet] [data-paper]').length
      runs.push(sheets)
      const pdf = await PDFDocument.create()
      for (let page = 0; page < sheets; page += 1) pdf.addPage([100, 100 + page])
      return pdf.save()
    },
    saveFile: async (name, content) => {
      saved.push({ name, content })
      return { saved: true }
    },
  }
  vi.stubGlobal('desktop', bridge)
  onTestFinished(() => {
    vi.unstubAllGlobals()
  })
  return { runs, saved, bridge }
}

it('saves one PDF on the desktop, laid out in runs, so that a large batch takes no more room', async () => {
  const { runs, saved } = atDesktop()
  const { onPaper } = open({ many: 60 })
  await choose('Envelope or label', 'dl')
  await press('Save as PDF')
  await screen.findByRole('heading', { name: 'Are they on paper?' })
  expect(runs).toEqual([25, 25, 25, 25, 20])
  expect(saved.map(({ name }) => name)).toEqual(['letters-2026-11-09.pdf'])
  const pdf = await PDFDocument.load(saved[0]?.content ?? new Uint8Array())
  expect(pdf.getPageCount()).toBe(120)
  expect(onPaper).toEqual([])
})

it('stops on the way to a PDF when told to, and saves nothing', async () => {
  const { runs, saved, bridge } = atDesktop()
  const made = bridge.printToPdf
  const held = later<undefined>()
  bridge.printToPdf = async paper => {
    await held.promise
    return made(paper)
  }
  open({ many: 60 })
  await press('Save as PDF')
  await press('Stop')
  held.say(undefined)
  expect(await screen.findByText('Stopped. Nothing was saved.')).toBeVisible()
  expect(await screen.findByRole('button', { name: 'Save as PDF' })).toBeEnabled()
  expect(runs).toHaveLength(1)
  expect(saved).toEqual([])
})
