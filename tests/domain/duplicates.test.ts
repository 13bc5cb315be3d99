import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseName } from '../../shared/domain/names/names.ts'
import {
  isJunkEmail,
  isRelayEmail,
  normaliseEmail,
  normalisePhone,
  type PersonFacts,
  samePerson,
} from '../../shared/domain/people/duplicates.ts'

function facts(names: string | string[], known: Partial<Omit<PersonFacts, 'names'>> = {}): PersonFacts {
  return {
    names: [names].flat().map(parseName),
    emails: [],
    phones: [],
    birthday: null,
    country: null,
    externalIds: [],
    ...known,
  }
}

const verdict = (a: PersonFacts, b: PersonFacts) => samePerson(a, b).verdict
const email = { emails: ['ernest.barnes31@outlook.com'] }
const phone = { phones: ['669-792-1661'] }

describe('two records', () => {
  it('are never one person by the name alone', () => {
    for (const name of ['王伟', 'Ernest Barnes', '田中健司', 'Suharto'])
      expect(verdict(facts(name), facts(name))).toBe('different')
  })

  it('are one person by name and e-mail, or name and telephone', () => {
    expect(verdict(facts('Ernest Barnes', email), facts('BARNES/ERNEST MR', email))).toBe('same')
    expect(
      verdict(facts('Ernest Barnes', phone), facts('Ernest J. Barnes', { phones: ['+1 (669) 792-1661'] })),
    ).toBe('same')
    expect(verdict(facts('E. Barnes', email), facts('Ernest Barnes', email))).toBe('same')
    expect(verdict(facts('于建国', phone), facts('YU/JIANGUO MR', phone))).toBe('same')
    expect(verdict(facts('於建國', phone), facts('于建国', phone))).toBe('same')
    expect(verdict(facts('单雄信', phone), facts('DAN/XIONGXIN', phone))).toBe('same')
    expect(verdict(facts('吕布', phone), facts('LYU/BU', phone))).toBe('same')
    expect(verdict(facts('陈大文', phone), facts('CHAN TAI MAN', phone))).toBe('same')
    expect(verdict(facts('于建国', phone), facts('Jason Yu', phone))).toBe('same')
    expect(verdict(facts('田中健司', phone), facts('Kenji Tanaka', phone))).toBe('same')
    expect(verdict(facts('María García López', phone), facts('Garcia, Maria', phone))).toBe('same')
    expect(verdict(facts('Jan van der Berg', phone), facts('van der Berg, Jan', phone))).toBe('same')
  })

  it('in two scripts are one where the one can be read in the other, and a question where it cannot', () => {
    expect(verdict(facts('김민호', phone), facts('KIM/MINHO', phone))).toBe('same')
    expect(verdict(facts('タナカ ケンジ', phone), facts('Kenji Tanaka', phone))).toBe('same')
    expect(verdict(facts('Иван Иванов', phone), facts('Ivan Ivanov', phone))).toBe('same')
    expect(verdict(facts('สมชาย ใจดี', phone), facts('Somchai Jaidee', phone))).toBe('likely')
    expect(verdict(facts('田中健司', phone), facts('タナカ ケンジ', phone))).toBe('likely')
    expect(verdict(facts('สมชาย ใจดี', { country: 'TH' }), facts('Somchai Jaidee', { country: 'TH' }))).toBe(
      'different',
    )
  })

  it('that share an address under other names are a couple, not a person', () => {
    expect(verdict(facts('Ernest Barnes', email), facts('Laura Barnes', email))).toBe('different')
    expect(verdict(facts('于建国', phone), facts('于伟', phone))).toBe('different')
    expect(verdict(facts('于建国', phone), facts('YU/WEI', phone))).toBe('different')
    expect(samePerson(facts('Ernest Barnes', email), facts('Laura Barnes', email)).evidence).toMatchObject([
      { fact: 'email' },
    ])
  })

  it('of father and son are not one', () => {
    expect(verdict(facts('Christopher Briggs Jr.', phone), facts('Christopher Briggs Sr.', phone))).toBe(
      'different',
    )
    const born = (year: number) => ({ ...phone, birthday: { year, month: 6, day: 8 } })
    expect(verdict(facts('Christopher Briggs', born(1950)), facts('Christopher Briggs', born(1981)))).toBe(
      'likely',
    )
  })

  it('with the same name and a birthday or a country are for somebody to look at', () => {
    const birthday = { birthday: { year: null, month: 6, day: 8 } }
    expect(
      verdict(facts('于建国', birthday), facts('Yu Jianguo', { birthday: { year: 1970, month: 6, day: 8 } })),
    ).toBe('likely')
    expect(verdict(facts('于建国', { country: 'CN' }), facts('于建国', { country: 'cn' }))).toBe('likely')
    expect(verdict(facts('于建国', { country: 'CN' }), facts('于建国', { country: 'SG' }))).toBe('different')
    expect(verdict(facts('J. Smith', { country: 'GB' }), facts('John Smith', { country: 'GB' }))).toBe(
      'different',
    )
    expect(
      verdict(
        facts('王伟', { country: 'CN', ...birthday }),
        facts('王伟', { country: 'CN', birthday: { year: null, month: 7, day: 1 } }),
      ),
    ).toBe('different')
  })

  it('with one profile number are one, unless the name is another', () => {
    const externalIds = [{ system: 'fias', id: '90210' }]
    expect(verdict(facts('于建国', { externalIds }), facts('YU/JIANGUO', { externalIds }))).toBe('same')
    expect(verdict(facts('于建国', { externalIds }), facts('Hans Schmidt', { externalIds }))).toBe('likely')
    expect(
      verdict(
        facts('于建国', { externalIds }),
        facts('于建国', { externalIds: [{ system: 'mews', id: '90210' }] }),
      ),
    ).toBe('different')
  })

  it('are not joined by a booking site’s relay, nor by an address typed to fill a field', () => {
    for (const address of [
      'yu.123456@guest.booking.com',
      'x-9@agoda-messaging.com',
      'abc@m.expediapartnercentral.com',
      'none@none.com',
    ]) {
      expect(verdict(facts('于建国', { emails: [address] }), facts('于建国', { emails: [address] }))).toBe(
        'different',
      )
    }
    expect(
      verdict(facts('于建国', { phones: ['000000000'] }), facts('于建国', { phones: ['000000000'] })),
    ).toBe('different')
  })

  it('compare the same from either side, and say on what grounds', () => {
    const someName = fc.constantFrom(
      '于建国',
      '于伟',
      'YU/JIANGUO',
      'Jianguo Yu',
      'J. Smith',
      'John Smith',
      'Smith',
      '',
    )
    const someone = fc.record({
      names: fc.array(someName.map(parseName), { maxLength: 2 }),
      emails: fc.subarray(['a.b@corp.cn', 'none@none.com', 'x@guest.booking.com']),
      phones: fc.subarray(['+8613812345678', '13812345678', '000']),
      birthday: fc.option(
        fc.record({
          year: fc.option(fc.constantFrom(1970, 1980)),
          month: fc.option(fc.constantFrom(6, 7)),
          day: fc.option(fc.constant(8)),
        }),
      ),
      country: fc.option(fc.constantFrom('CN', 'GB')),
      externalIds: fc.subarray([
        { system: 'fias', id: '1' },
        { system: 'pos', id: '2' },
      ]),
    })
    fc.assert(
      fc.property(someone, someone, (a, b) => {
        const there = samePerson(a, b)
        expect(samePerson(b, a).verdict).toBe(there.verdict)
        if (there.verdict === 'same')
          expect(there.evidence.some(({ fact }) => ['email', 'phone', 'external-id'].includes(fact))).toBe(
            true,
          )
        if (there.verdict !== 'different') expect(there.evidence.length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('contacts', () => {
  it('compare as they are meant', () => {
    expect(normaliseEmail('  Jianguo.Yu@Corp.CN ')).toBe('jianguo.yu@corp.cn')
    expect(normaliseEmail('J.Y.u+hotel@GoogleMail.com')).toBe('jyu@gmail.com')
    expect(normaliseEmail('yu@corp.cn'.replace('@', '＠'))).toBe('yu@corp.cn')
    expect(normalisePhone('+86 138-1234-5678')).toBe('+8613812345678')
    expect(normalisePhone('0086 138 1234 5678')).toBe('+8613812345678')
    expect(normalisePhone('+44 (0)20 7946 0958')).toBe('+442079460958')
    expect(normalisePhone('669-792-1661 x123')).toBe('6697921661')
    expect(normalisePhone('＋８６ １３８')).toBe('+86138')
    expect(normalisePhone('٠١٢٣٤٥٦')).toBe('0123456')
    expect(normalisePhone('none')).toBe('')
  })

  it('of booking sites and of haste are known', () => {
    for (const relay of [
      'a.1@guest.booking.com',
      'B@AGODA-MESSAGING.COM',
      'x@m.expediapartnercentral.com',
      'y@guest.airbnb.com',
    ]) {
      expect(isRelayEmail(relay)).toBe(true)
    }
    expect(isRelayEmail('yu@booking.com')).toBe(false)
    expect(isRelayEmail('yu@relay.example.org', ['relay.example.org'])).toBe(true)
    for (const junk of [
      'none@none.com',
      'test@hotel.com',
      'noemail@gmail.com',
      'no-reply@x.com',
      'fake@fake.com',
      'abc',
      '',
      'a@b',
      'guest@example.com',
      'n/a',
    ]) {
      expect(isJunkEmail(junk)).toBe(true)
    }
    for (const real of [
      'ernest.barnes31@outlook.com',
      'nonella@web.de',
      'testa@libero.it',
      '12345@qq.com',
      'yu@corp.com.cn',
    ]) {
      expect(isJunkEmail(real)).toBe(false)
    }
  })
})
