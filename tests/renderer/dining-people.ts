import { HeadsUpId, MannerId, VisitId } from '../../shared/contract/base.ts'
import type { Complimentary, Expected, Sitting } from '../../shared/contract/dining.ts'
import type { OnTheWay } from '../../shared/contract/heads-ups.ts'
import type { Client } from '../../shared/contract/index.ts'
import type { Manner, Plan } from '../../shared/contract/outlets.ts'
import type { Answers } from './answers.ts'
import { brief, card, dish, guestId, order, outlet, place, seat, status, visitRows } from './people.ts'

const id = (last: string) => `0198c0de-0000-7000-8000-0000000000${last}`
export const visitId = VisitId.parse(id('ee'))
const names = Object.fromEntries(outlet.seats.map(each => [each.id, each.name]))

/** Mr Yu as a list shows him. */
export const mrYu = brief('于建国', {
  id: guestId,
  sayIt: { text: 'Yú Jiànguó', sure: true },
  address: { zh: '于先生', en: 'Mr Yu' },
})
export const msWeber = brief('Anna Weber', { address: { zh: 'Weber 女士', en: 'Ms Weber' } })

/** The hotel's clock stands at 07:30 of 9 November 2026. */
export const ago = (minutes: number) =>
  new Date(Date.parse('2026-11-08T23:30:00Z') - minutes * 60_000).toISOString()

/** Mr Yu, announced two minutes ago and seen by nobody yet. */
export const onTheWay = (more: Partial<OnTheWay> = {}): OnTheWay => ({
  id: HeadsUpId.parse(id('b9')),
  guest: mrYu,
  outletId: place.outletId,
  outlet: outlet.name,
  status: 'sent',
  sentAt: ago(2.5),
  sentBy: 'Chen',
  seenAt: null,
  seenBy: null,
  seatedAt: null,
  phoneFrom: ago(1),
  extension: '6021',
  fadesAt: ago(-8),
  allergies: ['peanuts'],
  birthday: null,
  ordinal: 2,
  seat: { name: { zh: '第二个窗户边', en: 'second window' }, number: 'T12', free: true },
  with: [],
  ...more,
})

/** Ms Weber at the second window since ten past seven. */
export function sitting(more: Partial<Sitting> = {}): Sitting {
  const [visit] = visitRows
  if (!visit) throw new Error('a visit')
  const { seatId = seat.second } = more
  return {
    ...visit,
    visitId,
    guestId: msWeber.id,
    guest: msWeber,
    date: '2026-11-09',
    at: ago(20),
    seatId,
    seat: seatId ? (names[seatId] ?? null) : null,
    items: order.map(each => ({ ...each, reaction: null })),
    allergies: [],
    birthday: null,
    longAgo: false,
    ...more,
  }
}

export const expected = (more: Partial<Expected> = {}): Expected => ({
  guest: mrYu,
  ordinal: 2,
  hour: null,
  allergies: [],
  birthday: null,
  with: [],
  ...more,
})

/** Three tables in a row along the window. */
const plan: Plan = {
  outletId: place.outletId,
  rev: 1,
  width: 120,
  depth: 60,
  seats: outlet.seats.map(({ free: _, ...each }, at) => ({
    ...each,
    x: 20 + at * 40,
    y: 20,
    turn: 0,
    shape: 'square',
    chairs: 2,
    traits: [],
  })),
  marks: [],
  retired: [],
}

export const noDish: Complimentary = { offers: [], ruledOut: [], table: [] }
export const mango = {
  menuItemId: dish.egg,
  name: { zh: '芒果布丁', en: 'mango pudding' },
  intro: { zh: '这是今早做的芒果布丁。', en: 'A mango pudding, made this morning.' },
}

export const stepBack: Manner = {
  id: MannerId.parse(id('ab')),
  moment: 'complimentary',
  lines: [{ zh: '退后两步再介绍。', en: 'Step back two paces before you explain it.' }],
  version: 3,
  read: false,
  readBy: 4,
}

/** A host of the dining room at breakfast, with nobody in it. */
export function breakfast(dining: Answers['dining'] = {}, rest: Answers = {}): Answers {
  return {
    house: { status: () => status },
    guests: { card: () => card },
    ...rest,
    headsUps: { queue: () => [], see: () => undefined, ...rest.headsUps },
    outlets: { plan: () => plan, manners: () => [], ...rest.outlets },
    dining: {
      outlets: () => [outlet],
      today: () => [],
      expected: () => [],
      visits: () => visitRows,
      complimentary: () => noDish,
      recordVisit: () => ({ visitId }),
      undoVisit: () => undefined,
      ...dining,
    } satisfies { [P in keyof Client['dining']]?: unknown },
  }
}
