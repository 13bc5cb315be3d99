import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTransaction } from '../../electron/host/db/sql.ts'
import { addGuest } from '../../electron/host/guests/store.ts'
import { openBookOf } from '../../electron/host/rpc/implement.ts'
import { buildSearch } from '../../electron/host/search/build.ts'
import type { GuestId } from '../../shared/contract/base.ts'
import type { GuestForm } from '../../shared/contract/guests.ts'
import { type AtWork, openAtWork } from './at-work.ts'
import { formFor } from './people.ts'

/** More than may share a beginning without a list of the best of it. */
const MANY = 140

describe('somebody being typed in is taken', () => {
  const phones = ['+49 30 5550 1817']
  let house: AtWork
  let greta: GuestId
  let ulf: GuestId
  const similar = (name: string, typed: { phones?: string[]; emails?: string[] } = {}) =>
    house.desk.guests.similar({ name, phones: [], emails: [], ...typed })
  beforeAll(async () => {
    house = await openAtWork('port')
    const db = openBookOf(house.host)
    const guest = async (form: GuestForm) => (await house.desk.guests.create(form)).guestId
    greta = await guest(formFor('Greta Achterberg', { phones }))
    ulf = await guest(formFor('Ulf Achterberg', { phones, emails: ['ulf@achterberg-werft.de'] }))
    // So many share the beginning that those two are only in the list of it, and after all of these.
    inTransaction(db, { at: house.clock.now().toISOString(), by: null }, tx => {
      tx.touch('guests')
      for (let at = 0; at < MANY; at++) addGuest(tx, formFor('Achim Achter'))
    })
    buildSearch(db.connection)
  })

  afterAll(() => house.close())

  test('for whom two letters of the name and a second fact tell him to be', async () => {
    for (const name of ['ul', 'Ulf Achtreberg', 'Ulf Achterperk', 'achterberg ulf'])
      expect(
        (await similar(name, { phones })).map(({ id, evidence }) => [id, evidence.toSorted()]),
        name,
      ).toEqual([
        [ulf, ['name', 'phone']],
        [greta, ['phone']],
      ])
    expect(await similar('gr', { emails: ['ULF@achterberg-werft.de'] })).toMatchObject([
      { id: ulf, evidence: ['email'] },
    ])
  })

  test('for nobody by one letter, or by a name that is only like his', async () => {
    expect((await similar('u', { phones })).map(({ evidence }) => evidence)).toEqual([['phone'], ['phone']])
    expect(await similar('Ulf Achtreberg')).toEqual([])
    expect(await similar('ac')).toEqual([])
  })

  test('for five at most, and whoever the second fact means among them', async () => {
    expect(await similar('Achim Achter')).toHaveLength(5)
    const [first, ...others] = await similar('Achim Achter', { emails: ['ulf@achterberg-werft.de'] })
    expect(first).toMatchObject({ id: ulf, evidence: ['email'] })
    expect(others).toHaveLength(4)
  })
})
