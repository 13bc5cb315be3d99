import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { connect } from '../../electron/host/db/connect.ts'
import { inTransaction, sql } from '../../electron/host/db/sql.ts'
import { addGuest, changeGuest } from '../../electron/host/guests/store.ts'
import { buildSearch } from '../../electron/host/search/build.ts'
import { batchesOf, type NextBatch } from '../../electron/host/search/build-people.ts'
import { listMaker } from '../../electron/host/search/lists.ts'
import { hasWord, unpackVocabulary } from '../../electron/host/search/vocabulary.ts'
import { countStays } from '../../electron/host/stays/counts.ts'
import { aFolder, aKey, openBookForTest } from '../db/book.ts'
import { formFor } from './people.ts'
import { faultsIn, forgetKeys, searchTables, writeGuests } from './search-build.ts'

const at = '2026-11-09T00:00:00.000Z'

describe('the keys of a book that had none', () => {
  test('are those the desk would have written', () => {
    const book = openBookForTest()
    const ids = writeGuests(book, 500)
    book.connection.exec(`
      UPDATE guest SET last_stay = date('2020-01-01', (no * 37 % 2000) || ' days'), stays = 1 WHERE no % 3 > 0;
      UPDATE guest SET discretion = 2, alias = 'Mr Grey' WHERE no = 7;
      UPDATE guest SET merged_into = '${ids[10]}' WHERE no = 12;
      INSERT INTO merge (id, kept_id, gone_id, evidence, created_at)
        VALUES ('m1', '${ids[10]}', '${ids[11]}', '[]', '${at}')`)
    forgetKeys(book.connection)
    expect(faultsIn(book).length).toBe(499)
    buildSearch(book.connection)
    expect(faultsIn(book)).toEqual([])
    const names = book.connection.prepare(
      "SELECT guest_no FROM name_key WHERE key = 'grey' OR key LIKE 'mrgrey%'",
    )
    expect(names.pluck().all()).toContain(7)
    // Once more changes nothing but how often it was built.
    const { search_state: once, ...before } = searchTables(book.connection)
    buildSearch(book.connection)
    const { search_state: twice, ...after } = searchTables(book.connection)
    expect(after).toEqual(before)
    expect([once, twice]).toMatchObject([[{ built: 1 }], [{ built: 2 }]])
  })

  test('are right also for those who are written, changed and taken away meanwhile', () => {
    const file = join(aFolder(), 'book.db')
    const key = aKey()
    const book = openBookForTest(file, key)
    const ids = writeGuests(book, 5000)
    forgetKeys(book.connection)
    const builder = connect(file, key)
    onTestFinished(() => void builder.close())
    let step = 0
    const desk = () => {
      const mine = step++
      if (mine > 400) return
      inTransaction(book, { at, by: null }, tx => {
        tx.touch('guests')
        addGuest(tx, formFor(`Meanwhile${mine} Written`))
        // From both ends, so that some have their keys and some have not.
        for (const no of [mine * 3, 4999 - mine * 3]) {
          const id = ids[no]
          if (id)
            changeGuest(tx, id, formFor(`Meanwhile${no} Changed`, { phones: [`+86 138 0013 ${1000 + no}`] }))
        }
        const gone = ids[2500 + mine]
        if (gone) {
          tx.connection
            .prepare('INSERT INTO search_changed (guest_no) SELECT no FROM guest WHERE id = ?')
            .run(gone)
          const no = tx.connection.prepare('SELECT no FROM guest WHERE id = ?').pluck().get(gone)
          tx.connection.prepare('DELETE FROM name_key WHERE guest_no = ?').run(no)
          tx.connection.prepare('DELETE FROM guest WHERE id = ?').run(gone)
        }
      })
    }
    buildSearch(builder, desk)
    expect(step).toBeGreaterThan(10)
    expect(faultsIn(book)).toEqual([])
    expect(book.connection.prepare('SELECT keyed_to > 1000000 FROM search_state').pluck().get()).toBe(1)
  })

  test('are told to be all there only when they are', () => {
    const book = openBookForTest()
    writeGuests(book, 300)
    forgetKeys(book.connection)
    const keyed = book.connection.prepare('SELECT keyed_to >= (SELECT max(no) FROM guest) FROM search_state')
    const told: unknown[] = []
    buildSearch(book.connection, (done, total) => {
      if (done >= total) told.push(keyed.pluck().get())
    })
    expect(told.length).toBeGreaterThan(0)
    expect(told.every(Boolean)).toBe(true)
  })

  test('have the rank of the last stay, also when an undone import moves it while they are made', () => {
    const file = join(aFolder(), 'book.db')
    const key = aKey()
    const book = openBookForTest(file, key)
    writeGuests(book, 3000)
    book.connection.exec(`
      UPDATE guest SET stays = 1, last_stay = '2025-05-01';
      INSERT INTO stay (id, guest_id, status, arrive, depart, created_at, updated_at)
        SELECT 's' || no, id, 'out', '2024-04-01', '2024-04-03', '${at}', '${at}' FROM guest`)
    forgetKeys(book.connection)
    const builder = connect(file, key)
    onTestFinished(() => void builder.close())
    let isMoved = false
    const moves = (next: NextBatch): NextBatch => {
      // All of them are read ahead, as the second thread does, before anybody moves.
      const read = [next(), next(), next()]
      inTransaction(book, { at, by: null }, tx => {
        tx.touch('guests')
        countStays(tx, sql`SELECT id FROM guest WHERE no % 2 = 0`)
      })
      isMoved = true
      return () => read.shift() ?? next()
    }
    buildSearch(builder, undefined, after => moves(batchesOf(builder, after)))
    expect(isMoved).toBe(true)
    expect(faultsIn(book)).toEqual([])
  })

  test('and everything else are the same when the builder is killed again and again', {
    timeout: 60_000,
  }, async () => {
    const folder = aFolder()
    const [file, undisturbed] = [join(folder, 'book.db'), join(folder, 'undisturbed.db')]
    const key = aKey()
    const book = openBookForTest(file, key)
    writeGuests(book, 6000)
    forgetKeys(book.connection)
    book.connection.pragma('wal_checkpoint(TRUNCATE)')
    copyFileSync(file, undisturbed)
    const expected = connect(undisturbed, key)
    onTestFinished(() => void expected.close())
    buildSearch(expected)

    let killed = 0
    for (let round = 0; round < 12; round++) {
      const child = spawn(process.execPath, [join(import.meta.dirname, '../writers/builder.ts'), file, key], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      onTestFinished(() => void child.kill('SIGKILL'))
      await once(child.stdout, 'readable')
      await pause(round * 40 + Math.random() * 40)
      if (await isKilled(child)) killed++
      else break
    }
    expect(killed).toBeGreaterThan(3)
    buildSearch(book.connection)
    const { search_state: _state, ...built } = searchTables(book.connection)
    const { search_state: _other, ...wanted } = searchTables(expected)
    expect(built).toEqual(wanted)
    expect(book.connection.pragma('quick_check', { simple: true })).toBe('ok')
  })
})

test('keys move with the last stay of however many guests', () => {
  const book = openBookForTest()
  writeGuests(book, 2000)
  const changed = book.connection.prepare('SELECT count(*) FROM search_changed').pluck()
  book.connection.exec(`
    DELETE FROM search_changed;
    INSERT INTO stay (id, guest_id, status, arrive, depart, created_at, updated_at)
      SELECT 's' || no, id, 'out', '2024-04-01', date('2024-04-03', (no % 90) || ' days'), '${at}', '${at}'
      FROM guest WHERE no % 2 = 0`)
  const count = () =>
    inTransaction(book, { at, by: null }, tx => {
      tx.touch('guests')
      countStays(tx, sql`SELECT id FROM guest`)
    })
  expect(faultsIn(book)).toEqual([])
  count()
  expect(changed.get()).toBe(1000)
  expect(faultsIn(book)).toEqual([])
  // Who has not moved is not written again.
  count()
  expect(changed.get()).toBe(1000)
})

describe('the lists', () => {
  test('hold the best forty guests of every beginning that more than 96 keys share, and there are no others', () => {
    const book = openBookForTest()
    writeGuests(book, 3000)
    book.connection.exec(
      `UPDATE guest SET last_stay = date('2020-01-01', (no * 37 % 2000) || ' days'), stays = 1 WHERE no % 3 > 0;
       INSERT INTO search_list VALUES ('nobodybeginsso', x'0100000002000000')`,
    )
    forgetKeys(book.connection)
    buildSearch(book.connection)
    const rows = book.connection.prepare('SELECT key, rank, guest_no AS no FROM name_key').all() as {
      key: string
      rank: number
      no: number
    }[]
    const sharing = new Map<string, { rank: number; no: number }[]>()
    for (const { key, rank, no } of rows)
      for (let length = 1; length <= Math.min(14, key.length); length++) {
        const prefix = key.slice(0, length)
        if ('?+-@&~'.includes(prefix)) continue
        const known = sharing.get(prefix)
        if (known) known.push({ rank, no })
        else sharing.set(prefix, [{ rank, no }])
      }
    const wanted = new Map<string, number[]>()
    for (const [prefix, some] of sharing) {
      if (some.length <= 96) continue
      const best = new Map<number, number>()
      for (const { rank, no } of some) best.set(no, Math.min(rank, best.get(no) ?? rank))
      const sorted = [...best].sort(([a, rankA], [b, rankB]) => rankA - rankB || a - b)
      wanted.set(prefix, sorted.slice(0, 40).flat())
    }
    const lists = book.connection.prepare('SELECT prefix, best FROM search_list').all() as {
      prefix: string
      best: Buffer
    }[]
    const found = new Map(
      lists.map(({ prefix, best }) => [prefix, [...new Uint32Array(new Uint8Array(best).buffer)]]),
    )
    expect(wanted.size).toBeGreaterThan(100)
    expect([...found.keys()].sort()).toEqual([...wanted.keys()].sort())
    expect(found).toEqual(wanted)
  })

  test('cut no character in two', () => {
    const found: string[] = []
    const lists = listMaker(prefix => found.push(prefix))
    const key = 'a𠮷b𠮷𠮷𠮷𠮷𠮷𠮷'
    for (let no = 1; no < 200; no++) lists.add(key, no, no)
    lists.end()
    expect(found.length).toBeGreaterThan(5)
    expect(found.every(prefix => prefix.isWellFormed() && key.startsWith(prefix))).toBe(true)
  })
})

test('the vocabulary holds the parts of names', () => {
  const book = openBookForTest()
  inTransaction(book, { at, by: null }, tx => {
    tx.touch('guests')
    for (const name of ['Hans Schmidt', '于建国', 'John Smith']) addGuest(tx, formFor(name))
  })
  buildSearch(book.connection)
  const pieces = book.connection.prepare('SELECT nodes FROM search_vocabulary ORDER BY piece').pluck().all()
  const vocabulary = unpackVocabulary(Buffer.concat(pieces as Buffer[]))
  for (const part of ['schmidt', 'hans', 'yu', 'jianguo', 'john', 'smith'])
    expect([part, hasWord(vocabulary, part)]).toEqual([part, true])
  expect(hasWord(vocabulary, 'schmid')).toBe(false)
})

/** Whether it was still at work; a fault of its own is seen by its code. */
async function isKilled(child: ChildProcess): Promise<boolean> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  if (child.signalCode !== 'SIGKILL') expect(child.exitCode).toBe(0)
  return child.signalCode === 'SIGKILL'
}
