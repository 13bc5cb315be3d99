import { lockMinutes } from '../../../shared/domain/lock.ts'
import { note } from '../db/audit.ts'
import { readHotel, readSetting } from '../house/settings.ts'
import { open, openBookOf, signedIn, tokenIn, writeAs } from '../rpc/implement.ts'
import { doorFor, TRIES } from './door.ts'
import { hashPin, isPin } from './pins.ts'
import {
  addStaff,
  changeStaff,
  countTry,
  DEMO_PINS,
  forgetTries,
  setLanguage,
  setPinHash,
  staffName,
  staffRow,
  staffRows,
} from './store.ts'

const brief = ({ id, name, role, language }: ReturnType<typeof staffRows>[number]) => ({
  id,
  name,
  role,
  language,
})

export const staff = {
  list: open.staff.list.handler(({ context: { host } }) => {
    const db = openBookOf(host)
    const pins =
      host.books.current()?.name === 'demo' ? readSetting<Record<string, string>>(db, DEMO_PINS) : null
    return staffRows(db)
      .filter(person => person.active)
      .map(person => ({ ...brief(person), demoPin: pins?.[person.id] ?? null }))
  }),

  signIn: open.staff.signIn.handler(async ({ input, context: { host }, errors }) => {
    const db = openBookOf(host)
    const write = writeAs(host, db, input.staffId)
    const person = staffRow(db, input.staffId)
    if (!person?.active) throw errors.NOT_THERE({ data: { what: 'staff' } })
    const door = doorFor(person.role, person.wrongPins, person.lastWrongAt, host.clock.now())
    if ('wait' in door) throw errors.WAIT({ data: { seconds: door.wait } })
    if ('lockedOut' in door) throw errors.LOCKED_OUT({ data: { minutes: door.lockedOut } })
    write(tx => countTry(tx, person.id))
    const isRight = await isPin(input.pin, person.pinHash)
    // Hashing takes long enough for an import to begin holding the book.
    await host.intake.turn.wait()
    if (!isRight) {
      const triesLeft = Math.max(0, TRIES - person.wrongPins - 1)
      if (triesLeft === 0) {
        write(tx => {
          note(tx, 'locked-out', 'staff', person.id)
          tx.touch('staff')
        })
      }
      throw errors.WRONG_PIN({ data: { triesLeft } })
    }
    const token = write(tx => {
      forgetTries(tx, person.id)
      note(tx, 'signed-in', 'staff', person.id)
      return host.sessions.start(tx, person.id)
    })
    return { token, staff: brief(person), autoLockMinutes: lockMinutes(readHotel(db), person.role) }
  }),

  signOut: signedIn.staff.signOut.handler(({ context }) => {
    const token = tokenIn(context.reqHeaders)
    context.write(tx => {
      if (token) context.host.sessions.end(tx, token)
      note(tx, 'signed-out', 'staff', context.actor.id)
      tx.touch('staff')
    })
  }),

  me: signedIn.staff.me.handler(({ context }) => context.actor),

  setLanguage: signedIn.staff.setLanguage.handler(({ input, context }) => {
    context.write(tx => setLanguage(tx, context.actor.id, input.language))
  }),

  all: signedIn.staff.all.handler(({ context }) =>
    staffRows(context.db).map(person => ({
      ...brief(person),
      rev: person.rev,
      active: person.active,
      lockedOut:
        'lockedOut' in doorFor(person.role, person.wrongPins, person.lastWrongAt, context.host.clock.now()),
    })),
  ),

  add: signedIn.staff.add.handler(async ({ input, context, errors }) => {
    const pinHash = await hashPin(input.pin)
    await context.host.intake.turn.wait()
    return context.write(tx => {
      if (staffRows(tx).some(person => person.name === input.name)) throw errors.NAME_TAKEN()
      const id = addStaff(tx, { ...input, pinHash })
      note(tx, 'created', 'staff', id)
      return { id }
    })
  }),

  change: signedIn.staff.change.handler(({ input, context, errors }) => {
    context.write(tx => {
      const everyone = staffRows(tx)
      const person = everyone.find(row => row.id === input.id)
      if (!person) throw errors.NOT_THERE({ data: { what: 'staff' } })
      if (person.rev !== input.rev) {
        throw errors.CHANGED_MEANWHILE({ data: { by: staffName(tx, person.updatedBy) ?? '' } })
      }
      if (everyone.some(row => row.id !== input.id && row.name === input.name)) throw errors.NAME_TAKEN()
      const managersLeft = everyone.filter(row => row.role === 'manager' && row.active && row.id !== input.id)
      const staysManager = input.role === 'manager' && input.active
      if (!staysManager && managersLeft.length === 0) throw errors.LAST_MANAGER()
      changeStaff(tx, input.id, input)
      // Somebody who may no longer work here, or works as somebody else now, signs in anew.
      if (!input.active || input.role !== person.role) context.host.sessions.endAllOf(tx, input.id)
      note(tx, 'changed', 'staff', input.id, { role: input.role, active: input.active })
    })
  }),

  setPin: signedIn.staff.setPin.handler(async ({ input, context, errors }) => {
    const pinHash = await hashPin(input.pin)
    await context.host.intake.turn.wait()
    context.write(tx => {
      if (!staffRow(tx, input.id)) throw errors.NOT_THERE({ data: { what: 'staff' } })
      setPinHash(tx, input.id, pinHash)
      if (input.id !== context.actor.id) context.host.sessions.endAllOf(tx, input.id)
      note(tx, 'pin-set', 'staff', input.id)
    })
  }),

  letIn: signedIn.staff.letIn.handler(({ input, context, errors }) => {
    context.write(tx => {
      if (!staffRow(tx, input.id)) throw errors.NOT_THERE({ data: { what: 'staff' } })
      forgetTries(tx, input.id)
      note(tx, 'let-in', 'staff', input.id)
    })
  }),
}
