import { describe, expect, test } from 'vitest'
import { refusalOf } from './at-work.ts'
import { aHouse, bookings, dump, manyBookings, preview, untilPhase } from './intake-files.ts'
import { formFor } from './people.ts'

describe('the book meanwhile', () => {
  test('has moved when another import was committed since the preview, and nothing is written', async () => {
    const { house, manager } = await aHouse()
    const { id } = await manager.staff.add({ name: 'Second', role: 'manager', language: 'en', pin: '135791' })
    const second = house.client(
      'port',
      (await house.client().staff.signIn({ staffId: id, pin: '135791' })).token,
    )
    const mine = await preview(manager, bookings({}))
    const theirs = await preview(second, bookings({ name: 'Tom Lee' }))
    // A file is its opener's.
    expect(await refusalOf(second.intake.commit({ fileId: mine.fileId }))).toMatchObject({
      code: 'NOT_THERE',
    })
    await second.intake.commit({ fileId: theirs.fileId })
    const before = dump(house)
    expect(await refusalOf(manager.intake.commit({ fileId: mine.fileId }))).toMatchObject({
      code: 'BOOK_MOVED',
    })
    expect(dump(house) === before).toBe(true)
    // Previewed again, it goes in.
    const open = await manager.intake.open({ file: bookings({}) })
    await manager.intake.preview({ fileId: open.fileId, plan: open.plan })
    expect(await refusalOf(manager.intake.commit({ fileId: open.fileId }))).toBeNull()
  })

  test('has moved when a guest the file knows is gone, or a room was given away', async () => {
    const { house, manager } = await aHouse()
    const book = house.host.books.current()?.connection
    const { guestId } = await manager.guests.create(formFor('Ann Lee', { emails: ['ann@lee.name'] }))
    const known = await preview(manager, bookings({ email: 'ann@lee.name' }))
    book?.prepare('DELETE FROM guest WHERE id = ?').run(guestId)
    expect(await refusalOf(manager.intake.commit({ fileId: known.fileId }))).toMatchObject({
      code: 'BOOK_MOVED',
    })

    const inHouse = await preview(
      manager,
      bookings({ arrive: '2026-11-08', depart: '2026-11-10', status: 'In House', room: '0801' }),
    )
    const { guestId: other } = await manager.guests.create(formFor('Tom Lee'))
    await manager.stays.checkIn({ guestId: other, room: '0801', depart: '2026-11-10' })
    const before = dump(house)
    expect(await refusalOf(manager.intake.commit({ fileId: inHouse.fileId }))).toMatchObject({
      code: 'BOOK_MOVED',
    })
    expect(dump(house) === before).toBe(true)
  })

  test('goes on answering while it is written, and writes wait their turn', async () => {
    const { house, manager } = await aHouse()
    const { fileId } = await preview(manager, manyBookings(15_000))
    const writing = await untilPhase(manager, 'writing')
    let committed = false
    const commit = manager.intake.commit({ fileId }).then(made => {
      committed = true
      return made
    })
    expect(await writing()).toMatchObject({ phase: 'writing' })
    const written = manager.guests.create(formFor('Meanwhile Created'))
    let answered = 0
    while (!committed) {
      await manager.guests.search({ text: 'givena' })
      answered++
      await new Promise(resolve => setTimeout(resolve, 5))
    }
    expect((await commit).counts.newGuests).toBe(15_000)
    expect(answered).toBeGreaterThan(5)
    // Whoever was written down meanwhile stands behind everybody in the file.
    const noOf = house.host.books.current()?.connection.prepare('SELECT no FROM guest WHERE id = ?').pluck()
    expect(noOf?.get((await written).guestId)).toBe(15_001)
  })

  test.each(['preview', 'commit'] as const)('is as it was when the %s is cancelled', async work => {
    const { house, manager } = await aHouse()
    const before = dump(house)
    const open = await manager.intake.open({ file: manyBookings(15_000) })
    const asked = () => manager.intake.preview({ fileId: open.fileId, plan: open.plan })
    if (work === 'commit') await asked()
    const under = await untilPhase(manager, work === 'preview' ? 'matching' : 'writing')
    const refused = refusalOf(work === 'preview' ? asked() : manager.intake.commit({ fileId: open.fileId }))
    await under()
    await manager.intake.cancel({ fileId: open.fileId })
    expect(await refused).toMatchObject({ code: 'CANCELLED' })
    expect(dump(house) === before).toBe(true)
    expect(await manager.intake.imports()).toEqual([])
    // What was cancelled can be done after all.
    if (work === 'preview') await asked()
    expect((await manager.intake.commit({ fileId: open.fileId })).counts.newGuests).toBe(15_000)
  })

  test('says how far it is, again and again, and how long it takes', async () => {
    const { manager } = await aHouse()
    const changes = await manager.live.changes()
    const open = await manager.intake.open({ file: manyBookings(15_000) })
    const done = manager.intake.preview({ fileId: open.fileId, plan: open.plan })
    const told = []
    for await (const change of changes) {
      if (change.type !== 'progress') continue
      told.push(change.progress)
      if (change.progress.phase === 'done') break
    }
    await done
    const matching = told.filter(({ phase }) => phase === 'matching')
    expect(matching.length).toBeGreaterThan(2)
    expect(matching.map(({ done }) => done)).toEqual(
      matching.map(({ done }) => done).toSorted((a, b) => a - b),
    )
    expect(matching.every(({ total }) => total === 15_000)).toBe(true)
    expect(matching.some(({ secondsLeft }) => secondsLeft !== null)).toBe(true)
  })
})
