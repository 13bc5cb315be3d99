import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LetterId } from '../../shared/contract/base.ts'
import { doors } from '../house.ts'
import { bookOf } from './belongings.ts'
import {
  asRead,
  type LetterHouse,
  letterIdOf,
  live,
  openLetters,
  rowOf,
  THE_DAY,
  TODAY,
} from './written-to.ts'

const NEW_YORK = {
  lines: ['350 Fifth Avenue, Apt 21'],
  city: 'New York',
  region: 'NY',
  postcode: '10118',
  country: 'US',
}

describe.each(doors)('a letter on paper, over the %s,', door => {
  let house: LetterHouse
  beforeAll(async () => {
    house = await openLetters(door)
  })
  afterAll(() => house.close())
  const sheetOf = async (letterId: LetterId) => (await house.desk.letters.letter({ letterId })).sheet

  test('is shown as it was sent, whatever became of words, letterhead, address and name', async () => {
    const { desk, manager } = house
    const guest = await house.guest('于建国', { otherName: 'YU Jianguo' })
    const letterId = await house.upTo('posted', guest)
    const sent = await sheetOf(letterId)
    const { template } = await desk.letters.letter({ letterId })

    const [words] = (await manager.templates.list({})).filter(
      one => one.occasion === 'birthday-away' && one.language === 'zh' && one.yearsFrom === 3,
    )
    if (!words) throw new Error('no words of ours')
    const slot = { occasion: words.occasion, festivalId: null, language: words.language, yearsFrom: 3 }
    await manager.templates.save({ ...slot, body: '{{ guest.greeting }}\n\n新的信文。', from: words.id })
    const { festivals: _, feed: __, ...settings } = await manager.letters.settings()
    const letterhead = {
      ...settings.letterhead,
      name: { zh: '新江畔', en: 'The New Riverside' },
      postcode: '200001',
    }
    await manager.letters.saveSettings({ ...settings, letterhead })
    live(house, guest.guestId, { ...NEW_YORK })
    const { rev, by: _by, ...form } = await desk.guests.form({ guestId: guest.guestId })
    await desk.guests.update({ guestId: guest.guestId, ...form, name: '于大国', rev })

    expect(await sheetOf(letterId)).toEqual(sent)
    expect((await desk.letters.letter({ letterId })).template).toEqual(template)
    expect((await manager.templates.list({ all: true })).find(({ id }) => id === template?.id)).toMatchObject(
      {
        body: words.body,
        sent: 1,
      },
    )
    // And a sheet of it printed again is the same sheet.
    expect((await desk.letters.sheets({ letterIds: [letterId] })).sheets).toEqual([sent])
    // The next letter goes in the new words, under the new letterhead.
    const next = await sheetOf(await house.upTo('drafted', await house.guest('王建国')))
    expect(next).toMatchObject({ body: expect.stringContaining('新的信文。'), letterhead })
    expect(next.letterhead).not.toEqual(sent.letterhead)
  })

  test('goes to the address of today until it is in the post', async () => {
    const guest = await house.guest('陈一')
    const letterId = await house.upTo('printed', guest)
    const lines = async () =>
      (await house.desk.letters.sheets({ letterIds: [letterId] })).sheets[0]?.envelope.lines
    expect(await lines()).toEqual(['杭州市', '西湖区文三路90号'])
    live(house, guest.guestId, {
      lines: ['玄武区珠江路1号'],
      city: '南京市',
      postcode: '210018',
      country: 'CN',
    })
    expect(await lines()).toEqual(['南京市', '玄武区珠江路1号'])
    await house.desk.letters.printed({ letterIds: [letterId], letters: 'a4', post: 'dl' })
    await house.desk.letters.posted({ letterIds: [letterId], on: TODAY, cost: null })
    live(house, guest.guestId, { lines: ['天河路1号'], city: '广州市', postcode: '510000', country: 'CN' })
    expect(await lines()).toEqual(['南京市', '玄武区珠江路1号'])
    expect((await house.desk.letters.letter({ letterId })).row).toMatchObject({ city: '南京市' })
  })

  test('does not go out to an address that lacks something', async () => {
    const guest = await house.guest('陈二')
    const letterId = await house.upTo('approved', guest)
    live(house, guest.guestId, { lines: ['天河路1号'], city: '广州市', postcode: null, country: 'CN' })
    const blocked = [{ why: 'address-incomplete', lacks: 'postcode' }]
    expect(await house.desk.letters.sheets({ letterIds: [letterId] })).toMatchObject({
      sheets: [],
      left: [{ why: 'blocked', blocked }],
    })
    const bare = await house.guest('陈三', { address: null })
    expect(await house.desk.letters.draft({ planned: [bare] })).toMatchObject({
      left: [{ key: bare, why: 'blocked', blocked: [{ why: 'no-address' }] }],
    })
    expect(await house.desk.letters.preview(bare)).toMatchObject({
      planned: { blocked: [{ why: 'no-address' }] },
      sheet: null,
    })
  })

  test('speaks the language of whom it is written to, and is addressed for the post there', async () => {
    const smith = await house.guest('Mr John Smith', { language: 'en-US', address: NEW_YORK })
    const tanaka = await house.guest('田中健司', {
      language: 'ja',
      address: { lines: ['丸の内1-9-1'], city: '千代田区', postcode: '100-0005', country: 'JP' },
    })
    const wang = await house.guest('王芳', {
      language: 'zh',
      gender: 'f',
      otherName: 'Wang Fang',
      address: NEW_YORK,
    })
    await house.at('2026-05-12T09:00:00', async ({ desk, manager }) => {
      await desk.letters.draft({ planned: [smith, tanaka, wang] })
      const letters = [smith, tanaka, wang].map(key => letterIdOf(house, key))
      await manager.letters.approve(asRead(house, letters))
      const { sheets, left } = await desk.letters.sheets({ letterIds: letters })
      expect(left).toEqual([])
      const [toSmith, toTanaka, toWang] = sheets
      expect(toSmith).toMatchObject({
        language: 'en',
        date: '14 May 2026',
        envelope: { name: 'Mr John Smith' },
      })
      expect(toSmith?.body).toMatch(/^Dear Mr Smith,\n\nYou have not been with us for three years\./)
      expect(toSmith?.envelope.country).toBe('美国 UNITED STATES')
      expect(toTanaka).toMatchObject({ language: 'ja', envelope: { name: '田中 健司 様' } })
      expect(toTanaka?.body).toMatch(/^田中 健司 様\n\n最後にお越しいただいてから、三年になります。/)
      // Her letter is Chinese, and her postman reads no Chinese.
      expect(toWang?.body).toMatch(/^尊敬的王女士：/)
      expect(toWang?.envelope.name).toBe('Ms WANG Fang')
    })
  })

  test('says two years as one says it, and the usual seat only where it is sure', async () => {
    const two = await house.guest('冯两年', { left: ['2019-01-01', '2020-01-01', '2024-05-01'] })
    const settings = await house.manager.letters.settings()
    expect(settings.rules.awayYears).toBe(3)
    const lately = await sheetOf(await house.upTo('drafted', two))
    expect(lately.body).toContain('上次见到您，还是2024年5月的事')
    const { rules, festivals: _, feed: __, ...kept } = settings
    const { rev } = await house.manager.letters.saveSettings({ ...kept, rules: { ...rules, awayYears: 2 } })
    const other = await house.guest('褚两年', { left: ['2024-05-01'] })
    expect((await house.desk.letters.preview(other)).planned).toMatchObject({
      occasion: 'birthday-away',
      yearsAway: 2,
    })
    const [words] = (await house.manager.templates.list({})).filter(
      one => one.occasion === 'birthday-away' && one.language === 'zh' && one.yearsFrom === 0,
    )
    if (!words) throw new Error('no words of ours')
    const slot = { occasion: words.occasion, festivalId: null, language: words.language, yearsFrom: 0 }
    const body = '{{ years_away_words }}年不见{% if usual.seat %}，{{ usual.seat }}还在{% endif %}。'
    await house.manager.templates.save({ ...slot, body, from: words.id })
    const [outlet] = await house.outlet.dining.outlets()
    const [meal] = outlet?.mealPeriods ?? []
    const [seat] = outlet?.seats ?? []
    if (!outlet || !meal || !seat) throw new Error('a hotel without its tables')
    const place = { guestId: other.guestId, outletId: outlet.id, mealPeriodId: meal.id }
    const visit = () =>
      house.outlet.dining.recordVisit({ ...place, seatId: seat.id, items: [], together: true })
    await visit()
    expect((await house.desk.letters.preview(other)).sheet?.body).toBe('两年不见。')
    bookOf(house).prepare(`UPDATE visit SET business_date = '2024-04-29'`).run()
    await visit()
    expect((await house.desk.letters.preview(other)).sheet?.body).toBe('两年不见，靠第一个窗户的座位还在。')
    // Of a guest under an alias nothing is put on paper but the name.
    house.put(`UPDATE guest SET discretion = 2, alias = 'Mr X' WHERE id = ?`, other.guestId)
    expect(await house.desk.letters.preview(other)).toMatchObject({
      planned: { guest: { name: 'Mr X' } },
      sheet: { body: '两年不见。', envelope: { name: '褚两年 先生 收' } },
    })
    await house.manager.letters.saveSettings({ ...kept, rules, rev })
  })

  test('is blocked alone by what nobody knows, and says what', async () => {
    const [known, unknown] = [await house.guest('沈一', { company: '远航贸易' }), await house.guest('沈二')]
    const [words] = (await house.manager.templates.list({})).filter(
      one => one.occasion === 'birthday-away' && one.language === 'zh' && one.yearsFrom === 3,
    )
    if (!words) throw new Error('no words of ours')
    const slot = { occasion: words.occasion, festivalId: null, language: words.language, yearsFrom: 3 }
    const save = (body: string, from: typeof words.id) =>
      house.manager.templates.save({ ...slot, body, from })
    const body = '{{ guest.greeting }}\n\n{{ guest.company }} {{ day.label }} {{ day.label | default: "" }}'
    const { templateId } = await save(body.replace(' {{ day.label }}', ''), words.id)
    expect(await house.desk.letters.draft({ planned: [known, unknown] })).toMatchObject({
      done: 1,
      left: [{ key: unknown, why: 'blocked', blocked: [{ why: 'field', field: 'guest.company' }] }],
    })
    const both = await save(body, templateId)
    expect((await house.desk.letters.preview(unknown)).planned.blocked).toEqual([
      { why: 'field', field: 'guest.company' },
      { why: 'field', field: 'day.label' },
    ])
    await save(words.body, both.templateId)
  })

  test('goes to a mail house as a list any spreadsheet opens, and counts as printed', async () => {
    const guest = await house.guest('=1+1', { otherName: '秦"引号', gender: null })
    const letterId = await house.upTo('approved', guest)
    const { csv, name, done } = await house.manager.letters.mailHouse({ letterIds: [letterId] })
    expect({ name, done }).toEqual({ name: '信件-2026-06-01.csv', done: 1 })
    expect(csv.startsWith('\ufeff编号,语言,最迟送达,收信人,地址 1,')).toBe(true)
    const row = csv.split('\r\n')[1] ?? ''
    expect(row).toContain(`${letterId},zh,${THE_DAY},`)
    expect(row).toContain('310012')
    expect(row).not.toMatch(/(?:^|,)"?[=+@]/)
    expect(row).toMatch(/,"[^"]*""引号/)
    expect(rowOf(house, letterId)).toMatchObject({ status: 'printed', prints: 1 })
    const { steps } = await house.desk.letters.letter({ letterId })
    expect(steps.map(({ to }) => to)).toEqual(['drafted', 'approved', 'mail-house'])
  })

  test('of a record that was merged goes out under the one that stands, and never twice', async () => {
    const [kept, gone] = [await house.guest('尤一'), await house.guest('尤一')]
    const letters = [await house.upTo('approved', kept), await house.upTo('approved', gone)]
    house.put('UPDATE guest SET merged_into = ? WHERE id = ?', kept.guestId, gone.guestId)
    const { sheets, left } = await house.desk.letters.sheets({ letterIds: letters })
    expect(sheets.map(({ id }) => id)).toEqual([letters[0]])
    expect(left).toMatchObject([{ letterId: letters[1], why: 'not-planned' }])
  })

  test('is held back from some, the same ones however often one asks', async () => {
    const { rules, festivals: _, feed: __, ...kept } = await house.manager.letters.settings()
    const { rev } = await house.manager.letters.saveSettings({
      ...kept,
      rules: { ...rules, holdOutPercent: 50 },
    })
    const planned = []
    for (let at = 0; at < 40; at++) planned.push(await house.guest(`何${at}`))
    const first = await house.desk.letters.draft({ planned })
    const held = first.left.map(({ key, why }) => [key?.guestId, why])
    expect(first.done + held.length).toBe(40)
    expect(held.length).toBeGreaterThan(8)
    expect(held.length).toBeLessThan(32)
    expect(new Set(held.map(([, why]) => why))).toEqual(new Set(['held-out']))
    expect((await house.desk.letters.list({ status: ['held-out'] })).rows).toHaveLength(held.length)
    await house.desk.letters.undo({ batchId: first.batchId })
    const again = await house.desk.letters.draft({ planned })
    expect(again.left.map(({ key, why }) => [key?.guestId, why])).toEqual(held)
    await house.manager.letters.saveSettings({ ...kept, rules, rev })
  })
})
