import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { inTransaction, one, sql } from '../../electron/host/db/sql.ts'
import { addGuest } from '../../electron/host/guests/store.ts'
import { openBookOf } from '../../electron/host/rpc/implement.ts'
import { buildSearch } from '../../electron/host/search/build.ts'
import type { GuestForm } from '../../shared/contract/guests.ts'
import { openAtWork } from './at-work.ts'
import { formFor } from './people.ts'

const FAMILIES = [
  'Schmidt',
  'García López',
  '于',
  '张',
  'Yu',
  'Müller',
  'van der Berg',
  '欧阳',
  "O'Brien",
  '陈',
]
const GIVEN = ['Anna', 'María José', 'Jianguo', '建国', 'Wei', '大文', 'Olga', 'Jean-Pierre', 'สมชาย']
const CITIES = ['Shanghai', 'Wien', '西安', "Xi'an", 'New York']
const COMPANIES = ['Siemens AG', '远航贸易', 'Anna Bakery']
/** No book holds more that one text means: nobody is left out for want of room. */
const MOST = 40

const guest: fc.Arbitrary<GuestForm> = fc
  .record({
    family: fc.constantFrom(...FAMILIES),
    given: fc.constantFrom(...GIVEN),
    city: fc.option(fc.constantFrom(...CITIES)),
    company: fc.option(fc.constantFrom(...COMPANIES)),
    phone: fc.option(fc.stringMatching(/^[0-9]{4}$/)),
    email: fc.option(fc.constantFrom('anna', 'yu', 'o.b', 'w')),
  })
  .map(({ family, given, city, company, phone, email }) =>
    formFor(/\p{Script=Han}/u.test(family) ? family + given.replaceAll(' ', '') : `${given} ${family}`, {
      ...{ city, company },
      phones: phone ? [`+49 170 555 ${phone}`] : [],
      emails: email ? [`${email}@example.org`] : [],
    }),
  )

/** What may be said of a guest, one part or two in any order, broken off anywhere; and how the parts are otherwise written. */
const typed = fc
  .record({
    parts: fc.array(
      fc.oneof(
        fc.constantFrom(...FAMILIES, ...GIVEN, ...COMPANIES),
        fc.constantFrom('yu', 'zhang', 'chan', 'ouyang', 'dawen', 'tai man', 'somchai', 'lopez', 'yjg', 'jp'),
        fc.constantFrom('mr', '先生', 'from', '170555', '0555', 'anna@', 'CN', '2023'),
      ),
      { minLength: 1, maxLength: 2 },
    ),
    end: fc.integer({ min: 1, max: 24 }),
    // A city of two words is known by its beginning in the table alone, so it is said whole.
    city: fc.option(fc.constantFrom(...CITIES, 'xian', 'xi an'), { freq: 2 }),
  })
  .map(({ parts, end, city }) => {
    const text = parts.join(' ').slice(0, end).trim()
    return city ? `${text} ${city}` : text
  })

test('what was typed means the same guests while all are in memory and when all are in the book', {
  timeout: 120_000,
}, async () => {
  const house = await openAtWork('port')
  onTestFinished(() => house.close())
  const db = openBookOf(house.host)
  const author = { at: house.clock.now().toISOString(), by: null }
  let [answers, asked, alike] = [0, 0, 0]
  /** Guesses apart: in memory also what was only begun is forgiven slips, and few guesses are shown. */
  const answering = async (texts: readonly string[]) => {
    const found: [string, string[]][] = []
    for (const text of texts) {
      const rows = (await house.desk.guests.search({ text, limit: 50 })).filter(
        ({ why }) => why !== 'typo' && why !== 'sound',
      )
      answers += rows.length
      found.push([text, rows.map(({ id }) => id).toSorted()])
    }
    return found
  }
  await fc.assert(
    fc.asyncProperty(
      fc.array(guest, { minLength: 10, maxLength: MOST, size: 'max' }),
      fc.uniqueArray(typed, { minLength: 20, maxLength: 40, size: 'max' }),
      async (forms, texts) => {
        const clear = db.connection.prepare('DELETE FROM guest')
        db.connection.exec('DELETE FROM name_key; DELETE FROM search_changed')
        clear.run()
        buildSearch(db.connection)
        inTransaction(db, author, tx => {
          tx.touch('guests')
          for (const form of forms) addGuest(tx, form)
        })
        const inMemory = await answering(texts)
        buildSearch(db.connection)
        expect(one(db, sql`SELECT count(*) AS changed FROM search_changed`)).toEqual({ changed: 0 })
        const inBook = await answering(texts)
        for (const [at, [text, inTheBook]] of inBook.entries()) {
          const all = inMemory[at]?.[1] ?? []
          // Of whoever is near also those are told who have more names than were said, beside one who has that very name.
          expect(all, text).toEqual(expect.arrayContaining(inTheBook))
          if (all.length === inTheBook.length) alike++
          else expect(inTheBook.length, text).toBeGreaterThan(0)
          asked++
        }
      },
    ),
    { numRuns: 15 },
  )
  expect(answers).toBeGreaterThan(500)
  expect(alike).toBeGreaterThan(asked * 0.9)
})
