import type { Page } from '@playwright/test'
import { expect, test } from './paper.ts'
import { letters } from './paper-sheets.ts'
import { type PdfPage, plain, readPdf } from './pdf.ts'

const sizes = {
  a4: [210, 297],
  'us-letter': [215.9, 279.4],
  card: [210, 148],
  dl: [220, 110],
  c5: [229, 162],
  zl: [230, 120],
  l7163: [210, 297],
  'avery-5160': [215.9, 279.4],
} as const

/** Chromium rounds a page to whole dots of its own, a third of a millimetre at most. */
const isSize = ({ width, height }: PdfPage, paper: keyof typeof sizes) => {
  expect(Math.abs(width - sizes[paper][0]), `${paper}: ${width} wide`).toBeLessThan(0.35)
  expect(Math.abs(height - sizes[paper][1]), `${paper}: ${height} high`).toBeLessThan(0.35)
}

/** Characters of names no font has to have: where the system has none, the house says so instead. */
const RARE = '䶮𠮷㛃'
const comparable = (text: string) => plain(text).replace(new RegExp(`[${RARE}]`, 'gu'), '')

/** What stands outside its box, its page, or lies on something else. */
const astray = (page: Page) =>
  page.evaluate(`(() => {
    const found = []
    for (const sheet of document.querySelectorAll('[data-sheet] [data-paper]')) {
      const edge = sheet.getBoundingClientRect()
      const inside = box => box.left >= edge.left + 10 && box.right <= edge.right - 10 && box.top >= edge.top + 10 && box.bottom <= edge.bottom - 10
      const blocks = [...sheet.querySelectorAll('p, span')].filter(each => each.textContent.trim())
      for (const block of blocks) {
        const range = document.createRange()
        range.selectNodeContents(block)
        for (const box of range.getClientRects()) if (box.width > 1 && !inside(box)) found.push(block.textContent)
      }
      const paragraphs = blocks.filter(each => each.matches('p')).map(each => [each.textContent, each.getBoundingClientRect()])
      for (const [one, a] of paragraphs) for (const [other, b] of paragraphs)
        if (one !== other && a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
          found.push(one + ' lies on ' + other)
    }
    for (const each of document.querySelectorAll('[data-too-long]')) found.push('too long: ' + each.textContent)
    return found
  })()`)

/** What the head and the foot of the house's paper put around the text of a letter. */
function textOf(pages: readonly PdfPage[], language: 'zh' | 'en'): string {
  const name = language === 'zh' ? '江畔酒店' : 'TheRiverside'
  const head = language === 'zh' ? '江畔酒店THERIVERSIDE' : 'TheRiverside江畔酒店'
  const foot = language === 'zh' ? '浙江省杭州市' : '128ZhijiangRoad'
  return pages
    .map(({ text }, at) => {
      const start = at === 0 ? head : `${name}${at + 1}`
      expect(text.startsWith(start), `page ${at + 1} begins ${text.slice(0, 20)}`).toBe(true)
      const end = at === 0 ? text.lastIndexOf(foot) : text.length
      return text.slice(start.length, end)
    })
    .join('')
}

const bundled = async (pdf: Uint8Array, names: readonly string[]) => {
  const { fonts } = await readPdf(pdf)
  for (const name of names)
    expect(
      fonts.some(font => font.name.startsWith(name)),
      name,
    ).toBe(true)
  expect(fonts.filter(font => !font.embedded)).toEqual([])
}

for (const paper of ['a4', 'us-letter'] as const) {
  test(`puts letters on ${paper}, each word of them, on as many pages as they take`, async ({ press }) => {
    const cases = [
      { sheet: letters.zh, language: 'zh', pages: 1 },
      { sheet: letters.zhRare, language: 'zh', pages: 1 },
      { sheet: letters.zhLong, language: 'zh', pages: 2 },
      { sheet: letters.zhVeryLong, language: 'zh', pages: 3 },
      { sheet: letters.en, language: 'en', pages: 1 },
      { sheet: letters.enLong, language: 'en', pages: 2 },
      { sheet: letters.enVeryLong, language: 'en', pages: 3 },
    ] as const
    for (const { sheet, language, pages } of cases) {
      const pdf = await press.print({ sheets: [sheet], letters: paper })
      const read = await readPdf(pdf)
      expect(read.pages, sheet.body.slice(0, 12)).toHaveLength(pages)
      for (const page of read.pages) isSize(page, paper)
      const words = sheet.body
        .replace(/'/g, '’')
        .replace(/"(?=\w)/g, '“')
        .replace(/"/g, '”')
        .replace(/ -- /g, ' – ')
      const dated = language === 'zh' ? words + sheet.date : sheet.date + words
      expect(comparable(textOf(read.pages, language))).toBe(comparable(dated))
      expect(await astray(press.page)).toEqual([])
      await bundled(
        pdf,
        language === 'zh' ? ['NotoSerifSC', 'SourceSerif4'] : ['SourceSerif4', 'NotoSerifSC'],
      )
    }
  })
}

test('ends no letter with a signature alone, and no page with a single line', async ({ press }) => {
  // One more sentence each time, so that the end of the letter passes over the end of the page.
  for (const base of [letters.zhLong, letters.enLong]) {
    const [greeting = '', first = '', ...rest] = base.body.split('\n\n')
    for (let more = 0; more < 16; more += 1) {
      const filled = `${first}${base.language === 'zh' ? '我们都记得您。' : ' We remember you well.'.repeat(2)}`
      const longer = Array.from({ length: more }, () =>
        base.language === 'zh' ? '一切如旧，只等您来。' : ' All is as it was.',
      )
      await press.print({
        sheets: [{ ...base, body: [greeting, filled + longer.join(''), ...rest].join('\n\n') }],
      })
      const pages =
        (await press.page.evaluate(`[...document.querySelectorAll('[data-sheet] [data-paper]')].map(sheet =>
        [...sheet.querySelectorAll('[data-kind]')].map(part => ({
          kind: part.dataset.kind,
          cut: 'continues' in part.dataset || 'continued' in part.dataset,
          lines: Math.round(part.getBoundingClientRect().height / parseFloat(getComputedStyle(part).lineHeight)),
        })))`)) as { kind: string; cut: boolean; lines: number }[][]
      const last = pages.at(-1) ?? []
      const above = last.filter(({ kind }) => kind === 'paragraph').reduce((sum, { lines }) => sum + lines, 0)
      expect(above, `${base.language} ${more}`).toBeGreaterThanOrEqual(2)
      for (const page of pages)
        for (const part of page) if (part.cut) expect(part.lines).toBeGreaterThanOrEqual(2)
    }
  }
})

test('finds room for a house of any name, and of no address', async ({ press }) => {
  for (const sheet of [letters.zhFromGrand, letters.enFromGrand, letters.enFromBare]) {
    for (const [paper, post, pages] of [
      ['a4', 'zl', 2],
      ['us-letter', 'dl', 2],
      ['card', 'c5', 3],
    ] as const) {
      const read = await readPdf(await press.print({ sheets: [sheet], letters: paper, post }))
      expect(read.pages).toHaveLength(pages)
      for (const page of [read.pages[0], read.pages.at(-1)])
        expect(page?.text.toUpperCase()).toContain(
          plain(sheet.letterhead.name[sheet.language === 'zh' ? 'zh' : 'en']).toUpperCase(),
        )
      expect(await astray(press.page)).toEqual([])
    }
  }
})

test('puts a card on both sides of an A5 sheet', async ({ press }) => {
  for (const [sheet, wish] of [
    [letters.zh, '生日快乐'],
    [letters.en, 'Many happy returns'],
    [letters.zhLong, '生日快乐'],
    [letters.enLong, 'Many happy returns'],
    [letters.ja, 'お誕生日おめでとうございます'],
    [letters.th, 'สุขสันต์วันเกิด'],
  ] as const) {
    const { pages } = await readPdf(await press.print({ sheets: [sheet], letters: 'card' }))
    expect(pages).toHaveLength(2)
    for (const page of pages) isSize(page, 'card')
    const [outside, inside] = pages
    expect(outside?.text).toContain(plain(wish))
    // The cover is the right half, and the words begin on it where they are few.
    const [first = ''] = plain(wish)
    expect(outside?.words.find(({ text }) => plain(text).startsWith(first))?.left).toBeGreaterThan(105)
    expect(comparable(inside?.text ?? '')).toContain(comparable(sheet.body.split('\n').at(-1) ?? ''))
    expect(await astray(press.page)).toEqual([])
  }
})

test('refuses what does not fit, and says which letter it is', async ({ press }) => {
  await press.print({ sheets: [letters.zh, letters.enVeryLong], letters: 'card', what: 'letters' })
  const refused = `[...document.querySelectorAll('[data-too-long]')].map(each => each.dataset.letter)`
  expect(new Set((await press.page.evaluate(refused)) as string[])).toEqual(new Set([letters.enVeryLong.id]))
})

test('lays letters of a batch before their envelopes, each in its own size, in the same order', async ({
  press,
}) => {
  const sheets = [letters.zh, letters.enLong, letters.zhRare]
  const { pages } = await readPdf(await press.print({ sheets, post: 'zl' }))
  expect(pages).toHaveLength(7)
  for (const [at, page] of pages.entries()) isSize(page, at < 4 ? 'a4' : 'zl')
  const envelopes = pages.slice(4).map(({ text }) => comparable(text))
  for (const [at, sheet] of sheets.entries()) expect(envelopes[at]).toContain(comparable(sheet.envelope.name))
})

test('writes a Chinese envelope as GB/T 1416 and GB/T 22657.1 have it', async ({ press }) => {
  for (const post of ['zl', 'dl', 'c5'] as const) {
    for (const sheet of [letters.zh, letters.zhRare]) {
      const pdf = await press.print({ sheets: [sheet], post, what: 'post' })
      const { pages } = await readPdf(pdf)
      expect(pages).toHaveLength(1)
      const [page] = pages
      if (!page) throw new Error('no page')
      isSize(page, post)
      expect(await astray(press.page)).toEqual([])
      const { envelope, letterhead } = sheet
      // The corner a machine reads: six digits in 90 by 26 mm, and nothing else.
      const corner = page.words.filter(({ left, top }) => left < 90 && top < 26)
      expect(corner.map(({ text }) => text).join('')).toBe(envelope.boxes)
      // The strip of the bar code is free.
      const strip = page.words.filter(
        ({ left, top }) => top > page.height - 20 && left > page.width - 160 && left < page.width - 55,
      )
      expect(strip).toEqual([])
      // The largest part of the address first, the addressee below, the sender at the bottom right.
      const order = [
        envelope.boxes,
        ...envelope.lines,
        envelope.name,
        '浙江省杭州市上城区',
        '江畔酒店',
        '310008',
      ]
      const places = order.map(part => comparable(page.text).indexOf(comparable(part ?? '')))
      expect(places).toEqual(places.toSorted((one, other) => one - other))
      expect(places).not.toContain(-1)
      const sender = page.words.find(({ text }) => plain(text).includes(letterhead.postcode))
      expect(sender?.left).toBeGreaterThan(page.width - 55)
      expect(page.text).toContain('贴邮票处')
      await bundled(pdf, ['NotoSerifSC'])
    }
  }
})

test('prints no boxes on an envelope that has them, and no sender where it stands already', async ({
  press,
}) => {
  const { pages } = await readPdf(
    await press.print({ sheets: [letters.zh], post: 'zl', what: 'post', boxed: true, sender: 'none' }),
  )
  expect(pages[0]?.text).not.toMatch(/贴邮票处|邮政编码|310008/)
  expect(pages[0]?.text.startsWith('200122')).toBe(true)
})

test('writes an envelope abroad with the country last and the sender where its post wants it', async ({
  press,
}) => {
  for (const post of ['dl', 'c5'] as const) {
    for (const sheet of [letters.en, letters.enLong, letters.ja, letters.th]) {
      const { pages } = await readPdf(await press.print({ sheets: [sheet], post, what: 'post' }))
      const [page] = pages
      if (!page) throw new Error('no page')
      isSize(page, post)
      expect(await astray(press.page)).toEqual([])
      const { country, name, order } = sheet.envelope
      const at = (part: string) => page.text.toUpperCase().indexOf(plain(part).toUpperCase())
      expect(at(country ?? '') > at(name)).toBe(order === 'name-first')
      expect(page.text).toContain('CHINA')
      // Nothing where the stamp goes, nor under the address.
      expect(page.words.filter(({ left, top }) => left > 140 && top < 40)).toEqual([])
      expect(page.words.filter(({ top }) => top > page.height - 20)).toEqual([])
    }
    const back = await readPdf(
      await press.print({ sheets: [letters.enFromLondon], post, what: 'post', sender: 'back' }),
    )
    expect(back.pages).toHaveLength(2)
    expect(back.pages[0]?.text).not.toContain('Bankside')
    expect(back.pages[1]?.text).toContain('Bankside')
  }
})

/** Figures of the maker's templates, in millimetres. */
const sheetsOfLabels = {
  l7163: {
    columns: 2,
    left: 4.65,
    top: 15.15,
    across: 101.6,
    down: 38.1,
    width: 99.1,
    height: 38.1,
    all: 14,
  },
  'avery-5160': {
    columns: 3,
    left: 4.7625,
    top: 12.7,
    across: 69.85,
    down: 25.4,
    width: 66.675,
    height: 25.4,
    all: 30,
  },
} as const

for (const [paper, grid] of Object.entries(sheetsOfLabels)) {
  test(`puts addresses on the labels of ${paper}, from the first that is free`, async ({ press }) => {
    const kinds = [letters.zh, letters.en, letters.ja, letters.th, letters.zhFromLondon]
    const sheets = Array.from({ length: grid.all }, (_, at) => kinds[at % kinds.length] ?? letters.zh)
    const { pages } = await readPdf(await press.print({ sheets, post: paper, what: 'post', firstLabel: 5 }))
    expect(pages).toHaveLength(2)
    for (const page of pages) isSize(page, paper as keyof typeof sizes)
    expect(await astray(press.page)).toEqual([])
    const placed =
      (await press.page.evaluate(`[...document.querySelectorAll('[data-sheet] [data-label]')].map(label => {
      const [box, edge] = [label.getBoundingClientRect(), label.closest('[data-paper]').getBoundingClientRect()]
      const mm = 25.4 / 96
      return { at: Number(label.dataset.label), left: (box.left - edge.left) * mm, top: (box.top - edge.top) * mm, width: box.width * mm, height: box.height * mm }
    })`)) as { at: number; left: number; top: number; width: number; height: number }[]
    expect(placed.map(({ at }) => at)).toEqual([...range(5, grid.all), ...range(0, 5)])
    for (const label of placed) {
      const left = grid.left + (label.at % grid.columns) * grid.across
      const top = grid.top + Math.floor(label.at / grid.columns) * grid.down
      const off = [label.left - left, label.top - top, label.width - grid.width, label.height - grid.height]
      for (const each of off) expect(Math.abs(each), `label ${label.at}`).toBeLessThan(0.3)
    }
    // And so it is in the PDF: on every label all of its address, and nothing else.
    for (const [at, label] of placed.slice(0, grid.all - 5).entries()) {
      const { name, lines, country } = sheets[at]?.envelope ?? letters.zh.envelope
      const right = label.left + label.width
      const written = (pages[0]?.words ?? [])
        .filter(({ left }) => left > label.left && left < right)
        .filter(({ top }) => top > label.top && top < label.top + label.height)
      const text = plain(written.map(word => word.text).join(''))
      for (const part of [name, ...lines]) expect(text, `label ${label.at}`).toContain(plain(part))
      const length = plain([name, ...lines, country ?? ''].join('')).length
      expect(text.length, `label ${label.at}`).toBeLessThanOrEqual(length + 6)
    }
  })
}

test('has a glyph for every character, or says which it lacks', async ({ press }) => {
  expect(await press.missing('尊敬的于先生：您好。龘犇骉')).toBe('')
  // What old hotel systems wrote for 䶮, in a code point of their own.
  expect(await press.missing('欧阳\ue863女士')).toBe('\ue863')
  const lacking = await press.missing(RARE)
  const has = [...RARE].filter(character => !lacking.includes(character)).join('')
  test.info().annotations.push({ type: 'rare characters', description: `the system has ${has || 'none'}` })
  const { pages } = await readPdf(await press.print({ sheets: [letters.zhRare] }))
  for (const character of has) expect(pages[0]?.text).toContain(character)
})

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at)
