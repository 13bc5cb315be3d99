import type { HouseStatus } from '../../../shared/contract/house.ts'
import type { Host } from '../context.ts'
import { auditEntries, note } from '../db/audit.ts'
import { inTransaction } from '../db/sql.ts'
import { makeDemo, refreshDemo } from '../demo/demo.ts'
import { open, signedIn } from '../rpc/implement.ts'
import { hashPin } from '../staff/pins.ts'
import { addStaff } from '../staff/store.ts'
import { unsoundIn, writePlan } from './plan.ts'
import { houseTime, isTimeZone, readHotel, whoChangedSettings, writeHotel } from './settings.ts'

export const house = {
  status: open.house.status.handler(async ({ context: { host } }) => {
    if (host.books.lookAgain()) {
      await refreshDemo(host)
      host.live.changed(['house'])
    }
    return statusOf(host)
  }),

  openDemo: open.house.openDemo.handler(async ({ context: { host }, errors }) => {
    if (thereIsABook(host)) throw errors.NOT_NOW()
    await makeDemo(host)
    host.live.changed(['house'])
  }),

  closeDemo: open.house.closeDemo.handler(async ({ context: { host }, errors }) => {
    const mayClose = () => {
      const { book, trouble } = host.books.state()
      return book === 'demo' && trouble !== 'in-use'
    }
    if (!mayClose()) throw errors.NOT_NOW()
    await host.intake.forget()
    await Promise.all([host.search.end(), host.returns.end(), host.letters.end()])
    if (!mayClose()) throw errors.NOT_NOW()
    host.books.dropDemo()
    host.live.changed(['house'])
  }),

  setUp: open.house.setUp.handler(async ({ input, context: { host }, errors }) => {
    if (thereIsABook(host)) throw errors.NOT_NOW()
    const unsound = unsoundIn(input)
    if (unsound) throw errors.PLAN_UNSOUND({ data: unsound })
    const pinHash = await hashPin(input.manager.pin)
    if (thereIsABook(host)) throw errors.NOT_NOW()
    const recoveryCode = host.books.create('hotel', book => {
      inTransaction(book, { at: host.clock.now().toISOString(), by: null }, tx => {
        writePlan(tx, input)
        const manager = addStaff(tx, { ...input.manager, role: 'manager', pinHash })
        note(tx, 'created', 'house', null, { manager })
      })
    })
    host.live.changed(['house'])
    return { recoveryCode }
  }),

  recover: open.house.recover.handler(({ input, context: { host }, errors }) => {
    const { book, trouble } = host.books.state()
    if (book !== 'hotel' || (trouble !== 'no-key' && trouble !== 'wrong-key')) throw errors.NOT_NOW()
    const outcome = host.books.recover(input.code)
    if (outcome !== 'opened') throw errors.WRONG_CODE({ data: { why: outcome } })
    host.live.changed(['house'])
  }),

  changeSettings: signedIn.house.changeSettings.handler(({ input, context, errors }) => {
    if (!isTimeZone(input.timeZone)) {
      throw errors.PLAN_UNSOUND({ data: { why: 'time-zone', which: input.timeZone } })
    }
    context.write(tx => {
      const { rev } = readHotel(tx)
      if (rev !== input.rev) throw errors.CHANGED_MEANWHILE({ data: { by: whoChangedSettings(tx) } })
      const { rev: _rev, ...settings } = input
      writeHotel(tx, { ...settings, rev: rev + 1 })
      note(tx, 'changed', 'house', null, { fields: Object.keys(settings) })
      tx.touch('house', 'stays', 'dining')
    })
  }),

  audit: signedIn.house.audit.handler(({ input, context }) =>
    auditEntries(context.db, input.before).map(({ staffId, staffName, detail, ...entry }) => ({
      ...entry,
      staff: staffId ? { id: staffId, name: staffName ?? '' } : null,
      detail: JSON.parse(detail) as Record<string, unknown>,
    })),
  ),
}

/** Whether there is a book on this machine, also one that another host made since this one looked. */
function thereIsABook({ books }: Host): boolean {
  if (!books.state().book) books.openWhatIsThere()
  return books.state().book !== null
}

function statusOf(host: Host): HouseStatus {
  const { book, trouble } = host.books.state()
  const open = host.books.current()
  const hotel = open ? readHotel(open) : null
  const time = hotel && houseTime(hotel, host.clock.now())
  return {
    version: host.version,
    state: open ? 'open' : book ? 'closed' : 'new',
    trouble,
    book,
    keyKept: host.books.keyKept,
    hotel:
      hotel && time
        ? { ...hotel, businessDate: time.today, localTime: time.wall, now: host.clock.now().toISOString() }
        : null,
  }
}
