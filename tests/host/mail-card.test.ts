import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { readCard } from '../../electron/host/mail/read-card.ts'
import { writeCard } from '../../electron/host/mail/write-card.ts'
import type { FestivalId } from '../../shared/contract/base.ts'
import { PartialDate } from '../../shared/contract/guest-brief.ts'
import { GuestForm } from '../../shared/contract/guests.ts'
import { Address, CardRead, type ImportantDay } from '../../shared/contract/mail.ts'
import { parseName } from '../../shared/domain/names/names.ts'
import { formFor } from './people.ts'

const CHRISTMAS = '01970000-0000-7000-8000-000000000003' as FestivalId
const known = { latest: 2026, festivals: new Set([CHRISTMAS]) }

/** What a card says; it must be one, and sound by the contract. */
function read(card: string | Buffer): CardRead {
  const found = readCard(typeof card === 'string' ? Buffer.from(card) : card, known)
  if ('why' in found) throw new Error(`no card: ${found.why}`)
  return CardRead.parse(found)
}

const card = (version: string, ...lines: string[]) =>
  ['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD', ''].join('\r\n')

describe('a card of a Chinese telephone, version 2.1', () => {
  test('in quoted-printable UTF-8, folded in the middle of a character', () => {
    const { form, address, leftOut } = read(
      card(
        '2.1',
        'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E4=BA=8E;=E5=BB=BA=E5=9B=BD;;;',
        'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E4=BA=8E=E5=BB=BA=E5=9B=BD',
        'TEL;CELL;PREF:13905718866',
        'TEL;WORK;VOICE:0571-8866-0000',
        'EMAIL;HOME:yu.jianguo@yuanhangmaoyi.cn',
        'ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E8=BF=9C=E8=88=AA=E8=B4=B8=E6=98=93',
        'ADR;HOME;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:;;=E9=BE=99=E4=BA=95=E8=B7=AF=31=E5=8F=B7;=E6=9D=AD=E5=B7=',
        '=9E=E5=B8=82;=E6=B5=99=E6=B1=9F=E7=9C=81;310013;=E4=B8=AD=E5=9B=BD',
        'BDAY:1968-11-09',
        'NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=E9=9D=A0=E7=AC=AC=E4=BA=8C=E4=B8=AA=E7=AA=97=0D=0A=E6=88=B7',
      ),
    )
    expect(form).toEqual(
      formFor('于建国', {
        company: '远航贸易',
        city: '杭州市',
        phones: ['13905718866', '0571-8866-0000'],
        emails: ['yu.jianguo@yuanhangmaoyi.cn'],
        birthday: { year: 1968, month: 11, day: 9, calendar: 'gregorian' },
      }),
    )
    expect(address).toEqual({
      ...{
        careOf: null,
        lines: ['龙井路1号'],
        city: '杭州市',
        region: '浙江省',
        postcode: '310013',
        country: 'CN',
      },
    })
    expect(leftOut).toEqual(['靠第二个窗\n户'])
  })

  test.for(['GBK', 'GB2312', 'gb18030', null])('in bytes of GBK, called %s', charset => {
    const named = charset ? `;CHARSET=${charset}` : ''
    const written = card(
      '2.1',
      `N${named}:陈;大文;;;`,
      `FN${named}:陈大文`,
      `ADR;HOME${named}:;;中山北路28号;南京;江苏;210008;中国`,
    )
    const { form, address } = read(iconv.encode(written, 'gbk'))
    expect(form.name).toBe('陈大文')
    expect(address).toMatchObject({ lines: ['中山北路28号'], city: '南京', country: 'CN' })
  })

  test('in quoted-printable GBK, and in Big5', () => {
    const quoted = (text: string, charset: string) =>
      [...iconv.encode(text, charset)].map(byte => `=${byte.toString(16).toUpperCase()}`).join('')
    const gbk = card('2.1', `FN;ENCODING=QUOTED-PRINTABLE;CHARSET=GBK:${quoted('李雯', 'gbk')}`)
    const big5 = card('2.1', `FN;QUOTED-PRINTABLE;CHARSET=BIG5:${quoted('陳美玲', 'big5')}`)
    expect([read(gbk).form.name, read(big5).form.name]).toEqual(['李雯', '陳美玲'])
  })

  test('with everything in the given name, a soft line break before a space, and dates of Android', () => {
    const { form, days, leftOut } = read(
      card(
        '2.1',
        'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:;=E5=BC=A0=E4=B8=89;;;',
        'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=BC=A0=E4=B8=89',
        'NOTE;ENCODING=QUOTED-PRINTABLE:likes the river side=',
        ' and quiet',
        'X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;2001-05-20;1;;;;;;;;;;;;;',
        'X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;2012-06-01;0;Opening;;;;;;;;;;;;',
        'X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;San;1;;;;;;;;;;;;;',
      ),
    )
    expect(form.name).toBe('张三')
    expect(days.map(({ occasion, label, date }) => [occasion, label, date?.year])).toEqual([
      ['wedding', null, 2001],
      ['own', 'Opening', 2012],
    ])
    expect(leftOut).toEqual(['NICKNAME: San', 'likes the river side and quiet'])
  })

  test('of a Japanese one: the reading in narrow kana is how it is said', () => {
    const written = card(
      '2.1',
      'N;CHARSET=SHIFT_JIS:田中;健司',
      'FN;CHARSET=SHIFT_JIS:田中 健司',
      'SOUND;X-IRMC-N;CHARSET=SHIFT_JIS:ﾀﾅｶ;ｹﾝｼﾞ;;;',
    )
    const { form, leftOut } = read(iconv.encode(written, 'shift_jis'))
    expect(form).toMatchObject({ name: '田中 健司', sayHint: 'タナカ ケンジ' })
    expect(leftOut).toEqual([])
  })
})

describe('a card of version 3.0', () => {
  test('as an iPhone sends it', () => {
    const { form, address, days, leftOut } = read(
      card(
        '3.0',
        'PRODID:-//Apple Inc.//iPhone OS 18.1//EN',
        'N:Nguyễn;Thị Mai;;;',
        'FN:Nguyễn Thị Mai',
        'X-PHONETIC-FIRST-NAME:tee my',
        'X-PHONETIC-LAST-NAME:ngwin',
        'ORG:Sông Hồng\\, Ltd.;Sales',
        'TITLE:Director',
        'item1.EMAIL;type=INTERNET;type=pref:mai@songhong.vn',
        'item1.X-ABLabel:_$!<Work>!$_',
        'TEL;type=CELL;type=VOICE;type=pref:+84 90 123 4567',
        'item2.ADR;type=HOME;type=pref:;;12 Hàng Bạc\\n4th floor;Hà Nội;;100000;Vietnam',
        'item2.X-ABADR:vn',
        'BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29',
        'item3.X-ABDATE;type=pref:2015-04-05',
        'item3.X-ABLabel:_$!<Anniversary>!$_',
        'item4.X-ABDATE:2019-09-01',
        'item4.X-ABLabel:Firmenjubiläum',
        'item5.X-ABRELATEDNAMES;type=pref:Trần Văn Hùng',
        'item5.X-ABLabel:_$!<Spouse>!$_',
        'NOTE:window\\, please\\; quiet\\nand early',
        'NOTE:second note',
        'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgIC',
        ' AgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8Q',
      ),
    )
    expect(form).toEqual(
      formFor('Nguyễn Thị Mai', {
        ...{ sayHint: 'ngwin tee my', company: 'Sông Hồng, Ltd.', city: 'Hà Nội' },
        ...{ phones: ['+84 90 123 4567'], emails: ['mai@songhong.vn'] },
        birthday: { year: null, month: 2, day: 29, calendar: 'gregorian' },
      }),
    )
    expect(address).toEqual({
      ...{ careOf: null, lines: ['12 Hàng Bạc', '4th floor'], city: 'Hà Nội', region: null },
      ...{ postcode: '100000', country: 'VN' },
    })
    expect(days).toMatchObject([
      { occasion: 'wedding', label: null, date: { year: 2015, month: 4, day: 5 } },
      { occasion: 'own', label: 'Firmenjubiläum', date: { year: 2019, month: 9, day: 1 } },
    ])
    expect(leftOut).toEqual([
      'Sales',
      'TITLE: Director',
      'X-ABRELATEDNAMES: Trần Văn Hùng',
      'window, please; quiet\nand early',
      'second note',
      'PHOTO',
    ])
  })

  test('folded after 75 bytes, in the middle of a character, as some programs do', () => {
    const note = '靠第二个窗户的座位，他总是坐在那里，喝一杯热水，然后看着江面上的船慢慢地过去。'
    const line = Buffer.from(`NOTE:${note}`)
    const pieces: Buffer[] = []
    for (let at = 0; at < line.length; at += 20) pieces.push(line.subarray(at, at + 20))
    const folded = Buffer.concat(
      pieces.flatMap((piece, at) => (at ? [Buffer.from('\r\n '), piece] : [piece])),
    )
    const whole = [
      Buffer.from('BEGIN:VCARD\r\nVERSION:3.0\r\nFN:于建国\r\n'),
      folded,
      Buffer.from('\r\nEND:VCARD\r\n'),
    ]
    expect(folded.toString()).toContain('\ufffd')
    expect(read(Buffer.concat(whole)).leftOut).toEqual([note])
  })

  test('in UTF-16, with a mark, with bare line feeds', () => {
    const written = card('3.0', 'N:于;建国;;;', 'FN:于建国').replaceAll('\r\n', '\n')
    expect(read(iconv.encode(written, 'utf-16le', { addBOM: true })).form.name).toBe('于建国')
    expect(read(iconv.encode(written, 'utf-16be', { addBOM: true })).form.name).toBe('于建国')
    expect(read(`\ufeff${written}`).form.name).toBe('于建国')
  })
})

describe('a card of version 4.0', () => {
  test('with the parts of RFC 9554, two writings of a name and what is known of a birthday', () => {
    const { form, address, days, leftOut } = read(
      card(
        '4.0',
        'KIND:individual',
        'FN;ALTID=1;LANGUAGE=zh-Hant:孫美華',
        'FN;ALTID=1;LANGUAGE=en:Sun Mei Wah',
        'N;ALTID=1;LANGUAGE=zh-Hant:孫;美華;;;;;',
        'N;ALTID=1;PHONETIC=jyut;SCRIPT=Latn;LANGUAGE=yue:syun1;mei5 waa4;;;;;',
        'GENDER:F;she',
        'LANG;TYPE=work;PREF=2:en',
        'LANG;PREF=1:zh-HK',
        'BDAY:--0608',
        'ANNIVERSARY:19960415',
        'TEL;VALUE=uri;PREF=1;TYPE="voice,cell":tel:+852-2555-0101;ext=12',
        'EMAIL;TYPE=work:sun@example.hk',
        'ADR;CC=HK:;;;;;;;Room 5;;12/F;88;Queensway;Pacific Tower;;;Admiralty;;',
        'RELATED;TYPE=spouse;VALUE=text:Mr Ho',
        'SOCIALPROFILE;SERVICE-TYPE=Mastodon:https://example.org/@sun',
        'CREATED:20250101T000000Z',
      ),
    )
    expect(form).toMatchObject({
      ...{
        name: '孫美華',
        otherName: 'Sun Mei Wah',
        sayHint: 'syun1 mei5 waa4',
        gender: 'f',
        language: 'zh-HK',
      },
      ...{
        phones: ['+852-2555-0101 x12'],
        birthday: { year: null, month: 6, day: 8, calendar: 'gregorian' },
      },
    })
    expect(address).toMatchObject({
      country: 'HK',
      lines: ['88 Queensway', 'Pacific Tower', '12/F Room 5', 'Admiralty'],
    })
    expect(days).toMatchObject([{ occasion: 'wedding', date: { year: 1996, month: 4, day: 15 } }])
    expect(leftOut).toEqual(['RELATED (spouse): Mr Ho', 'SOCIALPROFILE: https://example.org/@sun'])
  })

  test.for<[string, Partial<PartialDate>]>([
    ['BDAY:--0608', { month: 6, day: 8 }],
    ['BDAY:1980-06', { year: 1980, month: 6 }],
    ['BDAY:1980', { year: 1980 }],
    ['BDAY:--06', { month: 6 }],
    ['BDAY:---08', { day: 8 }],
    ['BDAY:19800608', { year: 1980, month: 6, day: 8 }],
    ['BDAY:1980-06-08T23:59:00-08:00', { year: 1980, month: 6, day: 8 }],
    ['BDAY;VALUE=date:1980-06-08', { year: 1980, month: 6, day: 8 }],
    ['BDAY:1980年6月8日', { year: 1980, month: 6, day: 8 }],
    ['BDAY:1980/6/8', { year: 1980, month: 6, day: 8 }],
    ['BDAY:0001-06-08', { month: 6, day: 8 }],
    ['X-LUNAR-BDAY:1968-09-19', { year: 1968, month: 9, day: 19, calendar: 'chinese' }],
    ['X-LUNAR-BDAY;X-LEAP-MONTH=1:--0430', { month: 4, day: 30, calendar: 'chinese', leapMonth: true }],
    ['BDAY;CALSCALE=chinese:19680919', { year: 1968, month: 9, day: 19, calendar: 'chinese' }],
  ])('%s', ([line, date]) => {
    const { form, leftOut } = read(card('4.0', 'FN:Anna', line))
    expect(form.birthday).toEqual({ year: null, month: null, day: null, calendar: 'gregorian', ...date })
    expect(leftOut).toEqual([])
  })

  test.for(['BDAY;VALUE=text:circa 1800', 'BDAY:19801340', 'BDAY:1981-02-29'])(
    '%s is told, and taken for no day',
    line => {
      const { form, leftOut } = read(card('4.0', 'FN:Anna', line))
      expect(form.birthday).toBeNull()
      expect(leftOut).toHaveLength(1)
    },
  )
})

describe('the name on a card', () => {
  test.for<[string, string[]]>([
    ['María José García López', ['FN:María José García López', 'N:García,López;María José;;;;López;']],
    ['Silva Santos, Maria', ['FN:Maria Silva Santos', 'N:Silva Santos;Maria;;;']],
    ['Silva Santos, Maria, Dr.', ['FN:Dr. Maria Silva Santos', 'N:Silva Santos;Maria;;Dr.;']],
    // Who filled in the two the wrong way round is believed in what is shown.
    ['Jianguo Yu', ['FN:Jianguo Yu', 'N:Jianguo;Yu;;;']],
    ['于建国', ['FN:于建国', 'N:;于建国;;;']],
    ['于建国', ['N:于;建国;;;']],
    ['Dr. John Philip Stevenson, Jr., M.D.', ['N:Stevenson;John;Philip;Dr.;Jr.,M.D.']],
    ['Anna', ['FN:Anna', 'N:;;;;']],
  ])('%s', ([name, lines]) => {
    expect(read(card('4.0', ...lines)).form.name).toBe(name)
  })

  test('read by the house as the card says it needs no hint; read otherwise, or in doubt, it does', () => {
    const hint = (...lines: string[]) => read(card('3.0', ...lines)).form.sayHint
    expect(hint('FN:于建国', 'X-PHONETIC-LAST-NAME:Yu', 'X-PHONETIC-FIRST-NAME:Jianguo')).toBeNull()
    expect(hint('FN:于建国', 'X-PHONETIC-LAST-NAME:Yü', 'X-PHONETIC-FIRST-NAME:Kienkwo')).toBe('Yü Kienkwo')
    expect(hint('FN:John Smith', 'X-PHONETIC-LAST-NAME:Smyth', 'X-PHONETIC-FIRST-NAME:John')).toBe(
      'John Smyth',
    )
  })
})

describe('a file', () => {
  const why = (file: string | Buffer) => {
    const found = readCard(Buffer.from(file), known)
    return 'why' in found ? found.why : null
  }
  test.for<[string, string | Buffer]>([
    ['not-a-card', ''],
    ['not-a-card', 'name,email\nAnna,a@b.c'],
    ['not-a-card', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2, 3])],
    ['more-than-one', card('3.0', 'FN:Anna') + card('3.0', 'FN:Berta')],
    ['too-large', card('3.0', 'FN:Anna', `NOTE:${'x'.repeat(1_000_000)}`)],
    ['too-large', card('3.0', 'FN:Anna', ...Array.from({ length: 1200 }, (_, at) => `TEL:${at}`))],
    ['no-name', card('3.0', 'TEL:123')],
    ['no-name', card('4.0', 'FN: ', 'N:;;;;')],
  ])('is refused as %s', ([refusal, file]) => {
    expect(why(file)).toBe(refusal)
  })

  test('with broken lines and a card within a card is read for what is sound in it', () => {
    const agent = ['AGENT:', 'BEGIN:VCARD', 'VERSION:2.1', 'FN:Somebody Else', 'TEL:999999', 'END:VCARD']
    const { form } = read(
      card('2.1', 'FN:Anna', 'this is no line', 'TEL;=;:1', ...agent, 'TEL;CELL:0171 5551234'),
    )
    expect(form).toMatchObject({ name: 'Anna', phones: ['0171 5551234'] })
  })

  test('of any bytes is read or refused, and never breaks the reader', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, inside) => {
        const file = inside
          ? Buffer.concat([Buffer.from('BEGIN:VCARD\nFN:Anna\nADR:'), bytes, Buffer.from('\nEND:VCARD')])
          : Buffer.from(bytes)
        const found = readCard(file, known)
        if (!('why' in found)) CardRead.parse(found)
      }),
      { numRuns: 500 },
    )
  })
})

const text = (max: number) =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
      fc.string({
        unit: fc.constantFrom('\\', ',', ';', ':', '"', '^', '=', 'n', 'a', '于', ' '),
        minLength: 1,
        maxLength: 12,
      }),
      fc.constantFrom(
        '于建国',
        'YU Jianguo',
        'María José García López',
        'Dr. Anna von der Heide',
        '田中 健司',
        'สมชาย ใจดี',
        '𠮷田',
      ),
    )
    .map(each =>
      each
        .replace(/[\s\p{C}]+/gu, ' ')
        .slice(0, max)
        .trim(),
    )
    .filter(each => each !== '' && each.isWellFormed())
const orNull = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null })
/** A year and a day of no month cannot be written on a card; no form takes them either. */
const date = fc
  .record({
    year: orNull(fc.integer({ min: 1850, max: 2150 })),
    month: orNull(fc.integer({ min: 1, max: 12 })),
    day: orNull(fc.integer({ min: 1, max: 31 })),
    calendar: fc.constantFrom('gregorian' as const, 'chinese' as const),
    leap: fc.boolean(),
  })
  .map(({ leap, ...each }) => (leap && each.calendar === 'chinese' ? { ...each, leapMonth: true } : each))
  .filter(
    each =>
      PartialDate.safeParse(each).success && (each.month !== null || each.year === null || each.day === null),
  )
const address = fc
  .record({
    careOf: orNull(text(60)),
    lines: fc.array(text(60), { maxLength: 4 }),
    city: orNull(text(60)),
    region: orNull(text(60)),
    postcode: orNull(text(16)),
    country: orNull(fc.constantFrom('CN', 'HK', 'JP', 'DE', 'US', 'TH', 'GB', 'TW')),
  })
  .filter(
    each =>
      Address.safeParse(each).success &&
      ![...each.lines, each.careOf ?? ''].some(line => /^(?:c\/o|℅|care of)/i.test(line)),
  )
  .filter(each => Object.values(each).flat().some(Boolean))
const day = fc
  .record({
    occasion: fc.constantFrom('birthday', 'wedding', 'company', 'child', 'own', 'festival' as const),
    label: orNull(text(60)),
    date,
    feb29: fc.constantFrom('feb28', 'mar1' as const),
    letter: fc.boolean(),
  })
  .map((each): ImportantDay => {
    const base = { id: null, rev: 1, next: null, by: null, feb29: each.feb29 as 'feb28', letter: each.letter }
    if (each.occasion === 'festival')
      return {
        ...base,
        occasion: 'festival',
        label: null,
        date: null,
        festival: { id: CHRISTMAS, name: { zh: '圣诞节', en: 'Christmas' } },
      }
    const label = each.occasion === 'own' ? (each.label ?? 'x') : each.label
    return { ...base, occasion: each.occasion as 'own', label, date: each.date, festival: null }
  })
const form = fc
  .record({
    // As the book keeps names.
    name: text(120).map(each => each.normalize('NFC')),
    otherName: orNull(text(120).map(each => each.normalize('NFC'))),
    sayHint: orNull(text(60)),
    gender: orNull(fc.constantFrom('m', 'f' as const)),
    language: orNull(fc.constantFrom('zh', 'zh-CN', 'en', 'pt-BR', 'yue')),
    country: orNull(fc.constantFrom('CN', 'GB', 'CHN')),
    company: orNull(text(60)),
    city: orNull(text(60)),
    addressZh: orNull(text(60)),
    addressEn: orNull(text(60)),
    phones: fc.uniqueArray(fc.constantFrom('+86 139 0571 8866', '0571-8866 0000', '(020) 7946,0000;12'), {
      maxLength: 3,
    }),
    emails: fc.uniqueArray(fc.constantFrom('a@b.c', 'yu.jianguo@yuanhangmaoyi.cn', 'x;y,z@例子.中国'), {
      maxLength: 3,
    }),
    birthday: orNull(date),
  })
  .filter(each => each.name !== each.otherName)
  .map(each => GuestForm.parse(formFor(each.name, each as Partial<GuestForm>)))

describe('a guest written on a card', () => {
  const write = (
    form: GuestForm,
    address: Address | null,
    days: ImportantDay[],
    said: string | null = null,
  ) =>
    writeCard({
      ...{ id: '01970000-0000-7000-8000-0000000000aa', form, address, days, said },
      names: [form.name, form.otherName ?? ''].filter(Boolean).map(parseName),
    })

  test('is the same when it is read again, whatever is known', () => {
    fc.assert(
      fc.property(form, orNull(address), fc.array(day, { maxLength: 5 }), (form, address, days) => {
        const written = write(form, address, days)
        const again = read(written)
        expect(again.form).toEqual(form)
        expect(again.address).toEqual(address)
        expect(again.days).toEqual(
          days.map(({ occasion, label, festival, date, feb29, letter }) => ({
            ...{ occasion, label, festivalId: festival?.id ?? null, date, feb29, letter },
          })),
        )
        expect(again.leftOut).toEqual([])
        for (const line of written.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
          expect(line.isWellFormed()).toBe(true)
        }
      }),
      { numRuns: 400 },
    )
  })

  test('tells telephones how the name is said, and both surnames where each looks for them', () => {
    const written = write(formFor('于建国', { otherName: 'YU Jianguo' }), null, [], 'Yú Jiànguó')
    expect(written.split('\r\n')).toEqual(
      expect.arrayContaining([
        'FN;ALTID=1:于建国',
        'N;ALTID=1;PHONETIC=piny;SCRIPT=Latn:Yú;Jiànguó;;;;;',
        'X-PHONETIC-LAST-NAME:Yú',
        'X-PHONETIC-FIRST-NAME:Jiànguó',
      ]),
    )
    expect(read(written).form.sayHint).toBeNull()
    expect(write(formFor('María José García López'), null, [])).toContain(
      'N:García,López;María José;;;;López;\r\n',
    )
  })

  test('says nothing of what the house thinks of the guest', () => {
    const written = write(
      formFor('Benedetta Nascosta', { vip: 'VIPMARK', discretion: 3, alias: 'Mrs Stone' }),
      null,
      [],
    )
    expect(written).not.toMatch(/VIPMARK|Stone|discretion/i)
  })
})
