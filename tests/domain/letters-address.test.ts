import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Envelope } from '../../shared/contract/letters.ts'
import type { Address } from '../../shared/contract/mail.ts'
import type { LetterLanguage } from '../../shared/contract/occasion.ts'
import { everyCountry } from '../../shared/domain/intake/countries.ts'
import { envelopeOf, lacksOf } from '../../shared/domain/letters/address.ts'

const address = (said: Partial<Address>): Address => ({
  careOf: null,
  lines: [],
  city: null,
  region: null,
  postcode: null,
  country: null,
  ...said,
})
const envelope = (said: Partial<Address>, from = 'CN', name = 'NAME', language: LetterLanguage = 'en') =>
  envelopeOf({ address: address(said), name, from, language })
/** Line by line as somebody reads it, the country where it stands. */
function read({ order, name, lines, country }: Envelope): string[] {
  const written = order === 'largest-first' ? [country, ...lines, name] : [name, ...lines, country]
  return written.filter(line => line !== null)
}
const shown = (said: Partial<Address>, from?: string) => read(envelope(said, from))

const hangzhou = {
  lines: ['西湖区灵隐路12号'],
  city: '杭州市',
  region: '浙江省',
  postcode: '310013',
  country: 'CN',
}

describe('within China', () => {
  it('the largest part stands first and the name last, the postcode in its boxes', () => {
    expect(envelope(hangzhou, 'CN', '于先生 收')).toEqual({
      order: 'largest-first',
      name: '于先生 收',
      lines: ['浙江省杭州市', '西湖区灵隐路12号'],
      boxes: '310013',
      country: null,
    })
  })

  it('a city that is its own province is written once, and nothing twice that the street says', () => {
    const shanghai = {
      lines: ['静安区延安中路1218号'],
      city: '上海市',
      postcode: '200040',
      country: 'CN',
    }
    const once = ['上海市', '静安区延安中路1218号', 'NAME']
    expect(shown(shanghai)).toEqual(once)
    expect(shown({ ...shanghai, region: '上海市' })).toEqual(once)
    expect(shown({ ...hangzhou, lines: ['浙江省杭州市西湖区灵隐路12号'] })).toEqual([
      '浙江省杭州市西湖区灵隐路12号',
      'NAME',
    ])
    // Nanjing Road is a road of Shanghai.
    expect(shown({ ...shanghai, lines: ['南京西路1515号'], city: '南京', postcode: '210000' })[0]).toBe(
      '南京',
    )
  })

  it('an address in pinyin goes the Western way, and its postcode into the boxes as well', () => {
    const pinyin = { ...hangzhou, lines: ['12 Lingyin Road'], city: 'Hangzhou', region: 'Zhejiang' }
    expect(shown(pinyin)).toEqual(['NAME', '12 Lingyin Road', 'Hangzhou', 'Zhejiang'])
    expect(envelope(pinyin).boxes).toBe('310013')
  })

  it('a name in the other script within an address does not turn it round', () => {
    const shanghai = { region: null, city: '上海市', postcode: '200040', country: 'CN' }
    expect(envelope({ ...shanghai, lines: ['延安中路1218号 Kerry Centre 1203室'] }).order).toBe(
      'largest-first',
    )
    const pinyin = {
      ...shanghai,
      city: 'Shanghai',
      lines: ['Room 1203, Kerry Centre (嘉里中心)', '1515 Nanjing Road West'],
    }
    expect(envelope(pinyin).order).toBe('name-first')
  })

  it('what does not fill the boxes stands in a line instead of being lost', () => {
    const { boxes, lines } = envelope({ ...hangzhou, postcode: '31001' })
    expect([boxes, lines[0]]).toEqual([null, '31001'])
  })

  it('an address whose country nobody said is taken for one of the sender', () => {
    expect(envelope({ ...hangzhou, country: null })).toEqual(envelope(hangzhou))
  })

  it('care of stands before the name, as the house it leads to does', () => {
    expect(shown({ ...hangzhou, careOf: '浙江大学' })).toEqual([
      '浙江省杭州市',
      '西湖区灵隐路12号',
      '浙江大学',
      'NAME',
    ])
  })
})

// Each as the post of the country gives it, or the addressing sheets of the Universal Postal Union.
describe('abroad, in capitals and with the country, an address', () => {
  it.each<[string, Partial<Address>, string[]]>([
    [
      'in Britain',
      { lines: ['10 Downing Street'], city: 'London', postcode: 'sw1a2aa', country: 'GB' },
      ['NAME', '10 Downing Street', 'LONDON', 'SW1A 2AA', '英国 UNITED KINGDOM'],
    ],
    [
      'in the United States',
      {
        lines: ['350 Fifth Avenue', 'Suite 3300'],
        city: 'New York',
        region: 'NY',
        postcode: '10118',
        country: 'US',
      },
      ['NAME', '350 Fifth Avenue', 'Suite 3300', 'NEW YORK, NY 10118', '美国 UNITED STATES'],
    ],
    [
      'in Japan, in Japanese',
      { lines: ['神宮前1-2-3'], city: '渋谷区', region: '東京都', postcode: '1500001', country: 'JP' },
      ['日本 JAPAN', '〒150-0001', '東京都渋谷区', '神宮前1-2-3', 'NAME'],
    ],
    [
      'in Japan, in Latin letters',
      { lines: ['1-2-3 Jingumae'], city: 'Shibuya-ku', region: 'Tokyo', postcode: '150-0001', country: 'JP' },
      ['NAME', '1-2-3 Jingumae, SHIBUYA-KU, TOKYO', '150-0001', '日本 JAPAN'],
    ],
    [
      'in Thailand, in Thai',
      {
        lines: ['48 ถนนเจริญกรุง แขวงบางรัก'],
        city: 'เขตบางรัก',
        region: 'กรุงเทพมหานคร',
        postcode: '10500',
        country: 'TH',
      },
      ['NAME', '48 ถนนเจริญกรุง แขวงบางรัก', 'เขตบางรัก', 'กรุงเทพมหานคร 10500', '泰国 THAILAND'],
    ],
    [
      'in Thailand, of which nobody said the province',
      { lines: ['48 Oriental Avenue'], city: 'Bangkok', postcode: '10500', country: 'TH' },
      ['NAME', '48 Oriental Avenue', 'BANGKOK 10500', '泰国 THAILAND'],
    ],
    [
      'in Germany, in care of somebody',
      {
        careOf: 'Siemens AG',
        lines: ['Unter den Linden 77'],
        city: 'Berlin',
        postcode: '10117',
        country: 'DE',
      },
      ['NAME', 'c/o Siemens AG', 'Unter den Linden 77', '10117 BERLIN', '德国 GERMANY'],
    ],
    [
      'in France, which writes no region',
      {
        lines: ['12 rue de Rivoli'],
        city: 'Paris',
        region: 'Île-de-France',
        postcode: '75001',
        country: 'FR',
      },
      ['NAME', '12 rue de Rivoli', '75001 PARIS', '法国 FRANCE'],
    ],
    [
      'in Australia',
      { lines: ['1 Macquarie Street'], city: 'Sydney', region: 'NSW', postcode: '2000', country: 'AU' },
      ['NAME', '1 Macquarie Street', 'SYDNEY NSW 2000', '澳大利亚 AUSTRALIA'],
    ],
    [
      'in Singapore',
      { lines: ['1 Beach Road', '#05-01'], city: 'Singapore', postcode: '189673', country: 'SG' },
      ['NAME', '1 Beach Road', '#05-01', 'SINGAPORE 189673', '新加坡 SINGAPORE'],
    ],
    [
      'in Hong Kong, in English',
      { lines: ['Flat A, 12/F, 8 Nathan Road'], city: 'Tsim Sha Tsui', region: 'Kowloon', country: 'HK' },
      ['NAME', 'Flat A, 12/F, 8 Nathan Road', 'TSIM SHA TSUI', 'KOWLOON', '香港 HONG KONG'],
    ],
    [
      'in Hong Kong, in Chinese, whose city is the country',
      { lines: ['彌敦道8號12樓A室'], city: '香港', country: 'HK' },
      ['香港 HONG KONG', '彌敦道8號12樓A室', 'NAME'],
    ],
    [
      'in Taiwan, in Chinese',
      { lines: ['信義路五段7號89樓'], city: '信義區', region: '臺北市', postcode: '110', country: 'TW' },
      ['台湾 TAIWAN', '110', '臺北市信義區', '信義路五段7號89樓', 'NAME'],
    ],
    [
      'in Taiwan, in Latin letters',
      {
        lines: ['89F., No. 7, Sec. 5, Xinyi Rd.'],
        city: 'Xinyi Dist.',
        region: 'Taipei City',
        postcode: '110',
        country: 'TW',
      },
      ['NAME', '89F., No. 7, Sec. 5, Xinyi Rd.', 'XINYI DIST., TAIPEI CITY 110', '台湾 TAIWAN'],
    ],
    [
      'in Macao, whose format has no place for a city',
      { lines: ['氹仔官也街1號'], city: '氹仔', country: 'MO' },
      ['澳门 MACAO', '氹仔', '氹仔官也街1號', 'NAME'],
    ],
    [
      'in Switzerland, whose postcode was typed with its prefix',
      { lines: ['Bahnhofstrasse 1'], city: 'Zürich', postcode: 'CH-8001', country: 'CH' },
      ['NAME', 'Bahnhofstrasse 1', 'CH-8001 ZÜRICH', '瑞士 SWITZERLAND'],
    ],
    [
      'in a country of whose format nothing is known',
      { lines: ['1 Frederick Street'], city: 'Port of Spain', postcode: '100109', country: 'TT' },
      ['NAME', '1 Frederick Street', 'PORT OF SPAIN 100109', '特立尼达和多巴哥 TRINIDAD & TOBAGO'],
    ],
  ])('%s', (_, said, lines) => {
    expect(shown(said)).toEqual(lines)
  })

  it('in China has no boxes to fill, and its postcode in a line', () => {
    const fromHongKong = envelope(hangzhou, 'HK')
    expect(fromHongKong.boxes).toBeNull()
    expect(read(fromHongKong)).toEqual(['中國 CHINA', '310013', '浙江省杭州市', '西湖区灵隐路12号', 'NAME'])
    const pinyin = { ...hangzhou, lines: ['12 Lingyin Road'], city: 'Hangzhou', region: 'Zhejiang' }
    expect(shown(pinyin, 'GB')).toEqual(['NAME', '12 Lingyin Road', 'HANGZHOU', 'ZHEJIANG, 310013', 'CHINA'])
    const shanghai = {
      ...pinyin,
      lines: ['1515 Nanjing Road West'],
      city: 'Shanghai',
      region: 'Shanghai',
      postcode: '200040',
    }
    expect(shown(shanghai, 'GB')).toEqual(['NAME', '1515 Nanjing Road West', 'SHANGHAI, 200040', 'CHINA'])
  })
})

describe('at home', () => {
  it('there is no country, nothing is put in capitals, and a postcode has no prefix of its country', () => {
    const zurich = { lines: ['Bahnhofstrasse 1'], city: 'Zürich', postcode: '8001', country: 'CH' }
    expect(shown(zurich, 'CH')).toEqual(['NAME', 'Bahnhofstrasse 1', '8001 Zürich'])
    const bangkok = { lines: ['48 Oriental Avenue'], city: 'Bangkok', postcode: '10500', country: 'TH' }
    expect(shown(bangkok, 'TH')).toEqual(['NAME', '48 Oriental Avenue', 'Bangkok 10500'])
    const hongKong = { lines: ['彌敦道8號12樓A室'], city: '香港', country: 'HK' }
    expect(shown(hongKong, 'HK')).toEqual(['香港', '彌敦道8號12樓A室', 'NAME'])
  })
})

describe('the country', () => {
  const line = (from: string, language: LetterLanguage, country = 'DE') =>
    envelope(
      { lines: ['Unter den Linden 77'], city: 'Berlin', postcode: '10117', country },
      from,
      'NAME',
      language,
    ).country

  it('is in the language of whoever sorts it where it is posted, and in English', () => {
    expect(line('CN', 'ja')).toBe('德国 GERMANY')
    expect(line('TW', 'en')).toBe('德國 GERMANY')
    expect(line('JP', 'zh')).toBe('ドイツ GERMANY')
    expect(line('TH', 'en')).toBe('เยอรมนี GERMANY')
  })

  it('is in the language asked for where that of the country is none of ours', () => {
    expect(line('GB', 'en')).toBe('GERMANY')
    expect(line('GB', 'zh')).toBe('德国 GERMANY')
  })
})

describe('whatever was entered', () => {
  const some = fc.constantFrom('Xa', 'Xb-c', 'Ångström', '南京', 'กรุง', '')
  const anyAddress = fc.record({
    careOf: fc.option(some),
    lines: fc.array(fc.constantFrom('1 Road', '路12号', 'Haus 3', ''), { maxLength: 5 }),
    city: fc.option(some),
    region: fc.option(some),
    postcode: fc.option(fc.constantFrom('123456', 'X1', '')),
    country: fc.option(fc.constantFrom(...everyCountry())),
  })

  it('no line of the street, no city and no care of is lost, and no line is empty', () => {
    fc.assert(
      fc.property(anyAddress, fc.constantFrom('CN', 'GB', 'SG'), (said, from) => {
        const { lines, boxes } = envelope(said, from)
        const all = lines.join('\n').toUpperCase()
        for (const part of [...said.lines, said.city ?? '', said.careOf ?? ''])
          expect(all).toContain(part.toUpperCase())
        expect(lines.every(line => line.trim() !== '')).toBe(true)
        if (boxes !== null) expect(all).not.toContain(boxes)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('what an address lacks', () => {
  const lacks = (said: Partial<Address>) => lacksOf(address(said))

  it('is nothing where the country of destination has all it asks for', () => {
    expect(lacks(hangzhou)).toEqual([])
    // Thailand and Ireland deliver without a postcode, Hong Kong and Singapore are their own city.
    expect(lacks({ lines: ['48 Oriental Avenue'], city: 'Bangkok', country: 'TH' })).toEqual([])
    expect(lacks({ lines: ['1 Main Street'], city: 'Cork', country: 'IE' })).toEqual([])
    expect(lacks({ lines: ['8 Nathan Road'], country: 'HK' })).toEqual([])
    expect(lacks({ lines: ['1 Beach Road'], postcode: '189673', country: 'SG' })).toEqual([])
    expect(lacks({ lines: ['Villa 3'], region: 'Dubai', country: 'AE' })).toEqual([])
  })

  it('is told in full, and blanks are nothing said', () => {
    expect(lacks({ country: 'CN' })).toEqual(['lines', 'city', 'postcode'])
    expect(lacks({ lines: [' '], city: '', postcode: ' ', country: 'US' })).toEqual([
      'lines',
      'city',
      'postcode',
    ])
    expect(lacks({ ...hangzhou, country: null })).toEqual(['country'])
    expect(lacks({})).toEqual(['lines', 'country'])
    expect(lacks({ lines: ['10 Downing Street'], city: 'London', country: 'GB' })).toEqual(['postcode'])
  })

  it('is no city in China where the street or the region names it, and no region does elsewhere', () => {
    const street = { ...hangzhou, city: null, region: null }
    expect(lacks(street)).toEqual([])
    expect(lacks({ ...street, lines: ['灵隐路12号'] })).toEqual(['city'])
    expect(lacks({ ...street, lines: ['灵隐路12号'], region: '浙江省' })).toEqual(['city'])
    expect(lacks({ ...street, lines: ['延安中路1218号'], region: '上海市', postcode: '200040' })).toEqual([])
    expect(lacks({ lines: ['350 Fifth Avenue'], region: 'NY', postcode: '10118', country: 'US' })).toEqual([
      'city',
    ])
  })

  it('is a postcode in China that does not fill six boxes', () => {
    expect(lacks({ ...hangzhou, postcode: '31001' })).toEqual(['postcode'])
  })
})
