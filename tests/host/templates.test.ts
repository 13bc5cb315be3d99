import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FestivalId, GuestId, TemplateId } from '../../shared/contract/base.ts'
import { Occasion } from '../../shared/contract/occasion.ts'
import type { Template, TemplateSlot } from '../../shared/contract/templates.ts'
import { doors, hotelPlan } from '../house.ts'
import { NOBODY } from './at-table.ts'
import { refusalOf } from './at-work.ts'
import { bookOf } from './belongings.ts'
import { type LetterHouse, openLetters } from './written-to.ts'

const WIN_BACK: TemplateSlot = { occasion: 'win-back', festivalId: null, language: 'en', yearsFrom: 0 }
const CHRISTMAS = '01970000-0000-7000-8000-000000000003' as FestivalId

describe.each(doors)('templates over the %s', door => {
  let house: LetterHouse
  beforeAll(async () => {
    house = await openLetters(door)
  })
  afterAll(() => house.close())
  const at = async (slot: TemplateSlot, all = false): Promise<Template[]> =>
    (await house.manager.templates.list({ all })).filter(
      one =>
        one.occasion === slot.occasion &&
        one.festivalId === slot.festivalId &&
        one.language === slot.language &&
        one.yearsFrom === slot.yearsFrom,
    )
  const save = async (slot: TemplateSlot, body: string, from?: TemplateId | null) => {
    const [now] = await at(slot)
    return house.manager.templates.save({
      ...slot,
      body,
      from: from === undefined ? (now?.id ?? null) : from,
    })
  }
  const preview = (body: string, guestId: GuestId | null = null, slot: TemplateSlot = WIN_BACK) =>
    house.manager.templates.preview({ ...slot, body, guestId })

  test('are there from the first day, for every occasion in Chinese and English, in several tones', async () => {
    const list = await house.manager.templates.list({})
    for (const language of ['zh', 'en'] as const)
      for (const occasion of Occasion.options) {
        const bodies = list.filter(one => one.occasion === occasion && one.language === language)
        expect(bodies.map(({ yearsFrom }) => yearsFrom)).toContain(0)
        expect(new Set(bodies.map(({ body }) => body)).size).toBe(bodies.length)
        expect(bodies.length).toBeGreaterThan(1)
      }
    expect(new Set(list.map(({ origin }) => origin))).toEqual(new Set(['shipped']))
  })

  test('all read well of the example, and name only fields there are', async () => {
    for (const { id: _, body, ...slot } of await house.manager.templates.list({})) {
      const { text, blocked, fault } = await preview(body, null, slot)
      expect({ blocked, fault }).toEqual({ blocked: [], fault: null })
      expect(text).not.toMatch(/[{}]|undefined|null|NaN| {2}|\n\n\n|，，|。。|\s[,.]/)
    }
  })

  test('tell what they may ask, with an example of each that they fill in', async () => {
    const fields = await house.manager.templates.fields()
    expect(fields.map(({ name }) => name)).toContain('guest.greeting')
    for (const { name, example, meaning } of fields) {
      expect(meaning.zh && meaning.en).toBeTruthy()
      expect(await preview(`{{ ${name} }}`)).toEqual({ text: example.en, blocked: [], fault: null })
      const zh = { ...WIN_BACK, language: 'zh' as const }
      expect((await preview(`{{ ${name} }}`, null, zh)).text).toBe(example.zh)
    }
  })

  test('keep every version, and say whose each is', async () => {
    const [first] = await at(WIN_BACK)
    const { templateId } = await save(WIN_BACK, 'Come back, {{ guest.spoken }}.')
    expect(await at(WIN_BACK)).toMatchObject([
      { id: templateId, version: 2, origin: 'house', by: hotelPlan.manager.name, sent: 0 },
    ])
    expect(await at(WIN_BACK, true)).toMatchObject([{ version: 2 }, { ...first, version: 1 }])
    // The same press sent again is one version.
    expect(await save(WIN_BACK, 'Come back, {{ guest.spoken }}.', first?.id)).toEqual({ templateId })
    expect(await refusalOf(save(WIN_BACK, 'Other words.', first?.id))).toEqual({
      code: 'CHANGED_MEANWHILE',
      data: { by: hotelPlan.manager.name },
    })
    expect(await at(WIN_BACK, true)).toHaveLength(2)
  })

  test.each<[string, string, unknown]>([
    [
      'a field nobody has',
      'Dear\n\n{{ guest.greting }}',
      { why: 'unknown-field', line: 3, said: 'guest.greting', nearest: 'guest.greeting' },
    ],
    [
      'half a name of a field',
      '{{ greeting }}',
      { why: 'unknown-field', line: 1, said: 'greeting', nearest: 'guest.greeting' },
    ],
    [
      'a field like no other',
      'a\n{% if xyzzy %}b{% endif %}',
      { why: 'unknown-field', line: 2, said: 'xyzzy', nearest: null },
    ],
    ['what every object has', '{{ guest.constructor }}', { why: 'unknown-field', line: 1 }],
    ['a field reached by a field', '{{ guest[letter.day] }}', { why: 'unknown-field', line: 1 }],
    ['a brace that is not closed', 'one\ntwo {{ guest.name', { why: 'syntax', line: 2 }],
    ['an if without an end', 'one\n\n{% if together %}two', { why: 'syntax', line: 3 }],
    [
      'a tag there is not',
      '{% include "/etc/passwd" %}',
      { why: 'syntax', line: 1, said: expect.stringContaining('include') },
    ],
    ['another file', '{% render "secret" %}', { why: 'syntax' }],
    ['a layout', '{% layout "secret" %}', { why: 'syntax' }],
    ['a filter there is not', '{{ guest.name | shell }}', { why: 'syntax', line: 1 }],
    ['a loop', '{% for i in (1..1000000000) %}x{% endfor %}', { why: 'syntax' }],
    [
      'a value that doubles',
      `{% assign a = "x" %}${'{% assign a = a | append: a %}'.repeat(40)}{{ a }}`,
      { why: 'syntax' },
    ],
    ['a text kept and doubled', `{% capture a %}x{% endcapture %}`, { why: 'syntax' }],
    ['replacing that multiplies', `{{ "aaaa" | replace: "a", "aaaaaaaa" }}`, { why: 'syntax' }],
    ['nothing but a remark', '{% comment %}later{% endcomment %}', { why: 'syntax' }],
    ['more than a letter holds', '{{ usual.seat }}'.repeat(400), { why: 'too-long' }],
  ])('are refused with %s, and the line is named', async (_, body, fault) => {
    const before = await at(WIN_BACK, true)
    expect(await refusalOf(save(WIN_BACK, body))).toMatchObject({ code: 'TEMPLATE_BROKEN', data: fault })
    expect(await preview(body)).toMatchObject({ text: null, fault })
    expect(await at(WIN_BACK, true)).toEqual(before)
  })

  test('take no longer however deep they are', async () => {
    const deep = [
      `${'{% if together %}'.repeat(250)}x${'{% endif %}'.repeat(250)}`,
      `{{ ${'guest['.repeat(1100)}1${']'.repeat(1100)} }}`,
      `{{ guest.name ${'| append: guest.name'.repeat(390)} }}`,
      '{{'.repeat(4000),
      '{% if '.repeat(1300),
    ]
    for (const body of deep) {
      const began = performance.now()
      await preview(body)
      expect(performance.now() - began).toBeLessThan(2000)
    }
    expect((await house.manager.letters.settings()).currency).toBe('CNY')
  })

  test('read of a real guest as the letter will, and name all that is missing', async () => {
    const guest = await house.guest('于建国', { otherName: 'YU Jianguo', company: '远航贸易' })
    const body =
      '{{ guest.greeting }} {{ guest.company }} {{ years_away_words }} {{ stays }} {{ last_stay.month }}'
    const birthday = { ...WIN_BACK, occasion: 'birthday-away' as const }
    expect((await preview(body, guest.guestId, birthday)).text).toBe('Dear Mr Yu, 远航贸易 three 2 June 2023')
    expect(
      await preview('{{ day.label }} {{ usual.seat }} {{ together | default: "you" }}', guest.guestId),
    ).toEqual({
      text: null,
      blocked: [
        { why: 'field', field: 'day.label' },
        { why: 'field', field: 'usual.seat' },
      ],
      fault: null,
    })
    expect(await refusalOf(preview('x', NOBODY as GuestId))).toEqual({
      code: 'NOT_THERE',
      data: { what: 'guest' },
    })
  })

  test('count the years of a day, by the calendar it is kept in', async () => {
    const guest = await house.guest('王建国')
    const day = (occasion: string, calendar: string, year: number | null, month: number, on: number) =>
      house.put(
        `INSERT INTO guest_day (id, guest_id, occasion, label, calendar, year, month, day, created_at, updated_at)
         VALUES (?, ?, ?, 'it', ?, ?, ?, ?, '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z')`,
        ...[`${occasion}-${guest.guestId}`, guest.guestId, occasion, calendar, year, month, on],
      )
    // The twelfth month of the Chinese year of 2026 lies in January 2027.
    day('wedding', 'chinese', 2001, 12, 8)
    day('company', 'gregorian', 1996, 7, 1)
    day('own', 'gregorian', null, 7, 1)
    const years = async (occasion: Template['occasion']) =>
      preview('{{ day.years }} {{ day.years_ordinal }} {{ letter.day_ordinal }}', guest.guestId, {
        ...WIN_BACK,
        occasion,
      })
    expect((await years('wedding')).text).toBe('25 25th 15th of January')
    expect((await years('company')).text).toBe('30 30th 1st of July')
    expect((await years('own')).blocked).toContainEqual({ why: 'field', field: 'day.years' })
  })

  test('of one festival come before those of any, and can be taken away again', async () => {
    const own: TemplateSlot = { occasion: 'festival', festivalId: CHRISTMAS, language: 'en', yearsFrom: 0 }
    const { templateId } = await save(own, 'Merry Christmas, {{ guest.spoken }}.')
    expect(await at(own)).toHaveLength(1)
    expect(await refusalOf(save({ ...own, festivalId: NOBODY as FestivalId }, 'x'))).toEqual({
      code: 'NOT_THERE',
      data: { what: 'festival' },
    })
    expect(await refusalOf(save({ ...WIN_BACK, festivalId: CHRISTMAS }, 'x'))).toMatchObject({
      code: 'NOT_THERE',
    })
    await house.manager.templates.retire({ templateId })
    await house.manager.templates.retire({ templateId })
    expect(await at(own)).toEqual([])
  })

  test('are not taken away where no other words would serve', async () => {
    const base: TemplateSlot = { occasion: 'birthday', festivalId: null, language: 'en', yearsFrom: 0 }
    const [words] = await at(base)
    const [later] = await at({ ...base, yearsFrom: 1 })
    if (!words || !later) throw new Error('no words of ours')
    expect(await refusalOf(house.manager.templates.retire({ templateId: words.id }))).toMatchObject({
      code: 'NOT_NOW',
    })
    await house.manager.templates.retire({ templateId: later.id })
    expect(await at({ ...base, yearsFrom: 1 })).toEqual([])
    // Somebody who was here last year gets the words for anybody.
    await save({ ...base, yearsFrom: 1 }, later.body)
    expect(await at({ ...base, yearsFrom: 1 })).toMatchObject([{ version: 2 }])
    expect(await refusalOf(house.manager.templates.retire({ templateId: NOBODY as TemplateId }))).toEqual({
      code: 'NOT_THERE',
      data: { what: 'template' },
    })
  })

  test('are the managers’', async () => {
    for (const role of ['front-desk', 'floor', 'outlet'] as const) {
      expect(await refusalOf(house.of(role).templates.list({}))).toMatchObject({ code: 'NOT_ALLOWED' })
    }
  })
})

test('a book from before there were letters has our words, and its first letter is written in them', async () => {
  const house = await openLetters('port')
  bookOf(house).exec(`DELETE FROM letter_template; DELETE FROM setting WHERE key = 'letters-since'`)
  const [words] = (await house.manager.templates.list({})).filter(
    one => one.occasion === 'birthday-away' && one.language === 'zh' && one.yearsFrom === 3,
  )
  const guest = await house.guest('于建国')
  expect((await house.desk.letters.preview(guest)).sheet?.body).toContain('三年')
  const letterId = await house.upTo('drafted', guest)
  expect((await house.desk.letters.letter({ letterId })).template).toEqual({ id: words?.id, version: 1 })
  expect(bookOf(house).prepare(`SELECT value FROM setting WHERE key = 'letters-since'`).pluck().get()).toBe(
    '"2026-06-01"',
  )
  await house.close()
})
