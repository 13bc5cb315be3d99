import type { Role } from './base.ts'
import type { ProcedureName } from './index.ts'

const everyone: readonly Role[] = ['manager', 'front-desk', 'floor', 'outlet']
const desk: readonly Role[] = ['manager', 'front-desk']
const table: readonly Role[] = ['manager', 'front-desk', 'outlet']
const manager: readonly Role[] = ['manager']

/** Who may call what. `nobody-yet` stands open before anybody has signed in; the procedure itself says when. */
export const authority: Record<ProcedureName, readonly Role[] | 'nobody-yet'> = {
  'house.status': 'nobody-yet',
  'house.openDemo': 'nobody-yet',
  'house.closeDemo': 'nobody-yet',
  'house.setUp': 'nobody-yet',
  'house.recover': 'nobody-yet',
  'house.changeSettings': manager,
  'house.audit': manager,
  'staff.list': 'nobody-yet',
  'staff.signIn': 'nobody-yet',
  'staff.signOut': everyone,
  'staff.me': everyone,
  'staff.setLanguage': everyone,
  'staff.all': manager,
  'staff.add': manager,
  'staff.change': manager,
  'staff.setPin': manager,
  'staff.letIn': manager,
  'guests.search': everyone,
  'guests.card': everyone,
  'guests.form': desk,
  'guests.similar': desk,
  'guests.create': desk,
  'guests.update': desk,
  'guests.noteAllergy': everyone,
  'guests.notePreference': everyone,
  'stays.arrivals': desk,
  'stays.inHouse': everyone,
  'stays.departures': desk,
  'stays.rooms': desk,
  'stays.checkIn': desk,
  'stays.checkOut': desk,
  'dining.outlets': everyone,
  'dining.usual': everyone,
  'dining.visits': everyone,
  'dining.today': table,
  'dining.recordVisit': table,
  'dining.undoVisit': table,
  'dining.pinUsual': table,
  'intake.open': manager,
  'intake.preview': manager,
  'intake.commit': manager,
  'intake.cancel': manager,
  'intake.undo': manager,
  'intake.imports': manager,
  'intake.rejects': manager,
  'live.changes': everyone,
}

/**
 * What each role is told of a guest beyond name, how to address, allergies, seat and order, which all may know.
 * Need-to-know: a waiter has no use for a telephone number.
 */
export const told = {
  room: ['manager', 'front-desk', 'floor'],
  contact: ['manager', 'front-desk'],
} as const satisfies Record<string, readonly Role[]>

/** True when the role is told that kind of fact. */
export function isTold(role: Role, kind: keyof typeof told): boolean {
  return (told[kind] as readonly Role[]).includes(role)
}
