import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressLines } from '../../renderer/letters/paper/address-lines.ts'
import { cutPages, type SetLine } from '../../renderer/letters/paper/cut-pages.ts'
import { usualPapers } from '../../renderer/letters/paper/formats.ts'
import { jobsOf } from '../../renderer/letters/paper/jobs.ts'
import { type PartKind, partsOf, stopsOf } from '../../renderer/letters/paper/parts.ts'
import { abroad, letter } from './letters-to-print.ts'

const kindsOf = (sheet: Parameters<typeof partsOf>[0]) => partsOf(sheet).map(({ kind }) => kind)

describe('the parts of a letter', () => {
  it('are told apart in Chinese, with the date under the signature', () => {
    expect(kindsOf(letter(1))).toEqual(['greeting', 'paragraph', 'closing', 'signature', 'date'])
    expect(partsOf(letter(1)).at(-1)?.text).toBe('2026年6月5日')
  })

  it('are told apart in English, with the date above', () => {
    expect(kindsOf(abroad(1))).toEqual(['date', 'greeting', 'paragraph', 'closing', 'signature'])
  })

  it('are told apart in Japanese', () => {
    const body = '林様\n\nお誕生日おめでとうございます。\n\n敬具\n\n江畔酒店\n総支配人　Helen Marsh'
    expect(kindsOf(letter(1, { language: 'ja', body }))).toEqual([
      'date',
      'greeting',
      'paragraph',
      'closing',
      'signature',
    ])
  })

  it('bear one date, wherever the words have it already', () => {
    const dated = letter(1, { body: `${letter(1).body}\n2026年6月5日` })
    expect(partsOf(dated).filter(({ text }) => text.includes('2026年6月5日'))).toHaveLength(1)
  })

  it('take a last paragraph that is none of a signature for text', () => {
    const body = '尊敬的于先生：\n\n祝您生日愉快。\n\n我们一直替您记着。'
    expect(kindsOf(letter(1, { body }))).toEqual(['greeting', 'paragraph', 'paragraph', 'date'])
    expect(kindsOf(letter(1, { body: '祝您生日愉快。' }))).toEqual(['paragraph', 'date'])
  })

  it('lose the indent somebody typed, for the paper has its own', () => {
    const body = '尊敬的于先生：\n\n　　祝您生日愉快。\n\n江畔酒店'
    expect(partsOf(letter(1, { body }))[1]?.text).toBe('祝您生日愉快。')
  })

  it('are set with a printer’s marks in English, and as they were typed in Chinese', () => {
    const body = `Dear Mr Yu,\n\n"It's June", she said -- and it is: 8 June...\n\nHelen Marsh`
    expect(partsOf(abroad(1, { body })).map(({ text }) => text)).toEqual([
      '5 June 2026',
      'Dear Mr\u00a0Yu,',
      '“It’s June”, she said – and it is: 8\u00a0June…',
      'Helen Marsh',
    ])
    expect(partsOf(letter(1, { body: '他说"好"' }))[0]?.text).toBe('他说"好"')
  })
})

describe('stops at the end of a line', () => {
  const hanging = (text: string) => stopsOf(text, 'zh').filter(({ stop }) => stop).length

  it('may hang, but never before a mark that closes', () => {
    expect(hanging('您好，于先生。')).toBe(2)
    expect(hanging('“您好。”')).toBe(0)
    expect(hanging('您好，\n于先生')).toBe(0)
    expect(hanging('他说，……是')).toBe(0)
  })

  it('leave every character where it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'于，、。”：！x\n 𠮷') }), text => {
        for (const language of ['zh', 'en'] as const)
          expect(
            stopsOf(text, language)
              .map(each => each.text)
              .join(''),
          ).toBe(text)
      }),
    )
  })
})

describe('pages', () => {
  /** A letter whose parts have so many lines, each 20 high, with 10 between parts. */
  const setAs = (paragraphs: readonly number[], closed: boolean) => {
    const kinds: PartKind[] = ['greeting', ...paragraphs.map(() => 'paragraph' as const)]
    if (closed) kinds.push('closing', 'signature', 'date')
    const counts = [1, ...paragraphs, ...(closed ? [2, 2, 1] : [])]
    let top = 0
    const lines = counts.flatMap((count, part): SetLine[] => {
      top += 10
      return Array.from({ length: count }, (_, at) => {
        top += 20
        return { part, from: at * 30, to: (at + 1) * 30, top: top - 20, bottom: top }
      })
    })
    return { kinds, lines }
  }
  const letters = fc.record({
    paragraphs: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 12 }),
    closed: fc.boolean(),
    first: fc.integer({ min: 240, max: 600 }),
    further: fc.integer({ min: 240, max: 600 }),
  })

  it('hold every line once and in order, none more than there is room for', () => {
    fc.assert(
      fc.property(letters, ({ paragraphs, closed, first, further }) => {
        const { kinds, lines } = setAs(paragraphs, closed)
        const pages = cutPages(lines, kinds, [first, further])
        const pieces = pages.flat()
        let at = 0
        for (const { part, from, to } of pieces) {
          expect([part, from]).toEqual([lines[at]?.part, lines[at]?.from])
          while (lines[at] && lines[at]?.part === part && (lines[at]?.to ?? 0) <= to) at += 1
          expect(lines[at - 1]?.to).toBe(to)
        }
        expect(at).toBe(lines.length)
        let line = 0
        for (const [page, pieces] of pages.entries()) {
          const count = pieces.reduce((sum, { from, to }) => sum + (to - from) / 30, 0)
          const height = (lines[line + count - 1]?.bottom ?? 0) - (lines[line]?.top ?? 0)
          expect(height).toBeLessThanOrEqual(page === 0 ? first : further)
          line += count
        }
      }),
    )
  })

  it('never part a single line from its paragraph, nor the end of a letter from its text', () => {
    fc.assert(
      fc.property(letters, ({ paragraphs, closed, first, further }) => {
        const { kinds, lines } = setAs(paragraphs, closed)
        const pages = cutPages(lines, kinds, [first, further])
        for (const page of pages)
          for (const { from, to, starts, ends } of page)
            if (!starts || !ends) expect((to - from) / 30).toBeGreaterThanOrEqual(2)
        if (!closed) return
        const last = pages.at(-1) ?? []
        const text = last.filter(({ part }) => kinds[part] === 'paragraph')
        const all = paragraphs.reduce((sum, count) => sum + count, 0)
        const above = text.reduce((sum, { from, to }) => sum + (to - from) / 30, 0)
        expect(above).toBeGreaterThanOrEqual(Math.min(2, all))
        expect(last.some(({ part }) => kinds[part] === 'signature')).toBe(true)
      }),
    )
  })
})

describe('a batch', () => {
  const choice = { letters: 'a4', post: 'l7163', sender: 'front', boxed: false } as const
  const sheets = Array.from({ length: 20 }, (_, at) => letter(at + 1))

  it('is its letters and then what they are posted in, in the same order', () => {
    const jobs = jobsOf(sheets.slice(0, 2), { ...choice, post: 'zl' }, 'all', 0)
    expect(jobs.map(job => [job.kind, job.kind !== 'labels' && job.sheet.id])).toEqual([
      ['letter', sheets[0]?.id],
      ['letter', sheets[1]?.id],
      ['envelope', sheets[0]?.id],
      ['envelope', sheets[1]?.id],
    ])
  })

  it('goes on labels from the first that is free, and on to further sheets', () => {
    const jobs = jobsOf(sheets, choice, 'post', 11)
    const places = jobs.map(job => (job.kind === 'labels' ? job.labels.map(({ at }) => at) : []))
    expect(places).toEqual([[11, 12, 13], Array.from({ length: 14 }, (_, at) => at), [0, 1, 2]])
    const ids = jobs.flatMap(job => (job.kind === 'labels' ? job.labels.map(({ sheet }) => sheet.id) : []))
    expect(ids).toEqual(sheets.map(({ id }) => id))
  })

  it('has nothing to post where nothing is chosen', () => {
    expect(jobsOf(sheets, { ...choice, post: 'none' }, 'post', 0)).toEqual([])
    expect(jobsOf(sheets, { ...choice, letters: 'card' }, 'letters', 0)[0]?.kind).toBe('card')
  })

  it('is offered on what a house of its country has', () => {
    expect(usualPapers('CN')).toEqual({ letters: 'a4', post: 'zl' })
    expect(usualPapers('US')).toEqual({ letters: 'us-letter', post: 'dl' })
    expect(usualPapers('GB')).toEqual({ letters: 'a4', post: 'dl' })
  })
})

describe('an address', () => {
  const said = (envelope: Parameters<typeof addressLines>[0], boxes: 'boxes' | 'no-boxes') =>
    addressLines(envelope, boxes).map(({ text }) => text)

  it('goes from the largest part to the name, or from the name to the country', () => {
    const { envelope } = letter(1)
    expect(said(envelope, 'boxes')).toEqual([...envelope.lines, envelope.name])
    expect(said(envelope, 'no-boxes')).toEqual(['200122', ...envelope.lines, envelope.name])
    const { lines, name } = abroad(1).envelope
    expect(said(abroad(1).envelope, 'no-boxes')).toEqual([name, ...lines, '瑞典 SWEDEN'])
  })
})
