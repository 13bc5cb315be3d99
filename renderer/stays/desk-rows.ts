import type { StayId } from '../../shared/contract/base.ts'
import type { LikelySame } from '../../shared/contract/people.ts'
import type { StayRow } from '../../shared/contract/stays.ts'

/** One line of a list of the desk: a guest, or what stands over the guests below it. */
export type DeskRow =
  | { kind: 'heading'; says: 'perhapsKnown' | 'others' | 'gone' | 'nobodyLeaving' }
  | {
      kind: 'stay'
      stay: StayRow
      /** Shown under whose room it is. */
      under: boolean
      /** Whom the book may know this guest as. */
      likely: LikelySame | null
      /** Has left, and can still be brought back. */
      gone: boolean
    }

const byName = new Intl.Collator(['zh-CN', 'en'])
const byRoom = new Intl.Collator('en', { numeric: true })

/** Those to come by name, as they will say it; first those whom we may know without having seen it. */
export function arrivingRows(arrivals: readonly StayRow[], likely: readonly LikelySame[]): DeskRow[] {
  const byStay = new Map(likely.map(each => [each.stayId, each]))
  const parties = inParties(arrivals).toSorted((a, b) => byName.compare(nameOf(a), nameOf(b)))
  const isLikely = (party: readonly StayRow[]) => party.some(({ stayId }) => byStay.has(stayId))
  const [perhaps, others] = [parties.filter(isLikely), parties.filter(party => !isLikely(party))]
  const rows = (part: StayRow[][]) => part.flatMap(party => partyRows(party, { likely: byStay }))
  if (perhaps.length === 0) return rows(others)
  return [
    { kind: 'heading', says: 'perhapsKnown' },
    ...rows(perhaps),
    ...(others.length > 0 ? [{ kind: 'heading' as const, says: 'others' as const }] : []),
    ...rows(others),
  ]
}

/** Those who are here, room by room. */
export function inHouseRows(stays: readonly StayRow[]): DeskRow[] {
  return inRooms(stays).flatMap(party => partyRows(party))
}

/** Those who are to leave, room by room; below them those who have, the latest first. */
export function leavingRows(leaving: readonly StayRow[], left: readonly StayRow[]): DeskRow[] {
  const due = inHouseRows(leaving)
  if (left.length === 0) return due
  return [
    ...(due.length > 0 ? due : [{ kind: 'heading' as const, says: 'nobodyLeaving' as const }]),
    { kind: 'heading', says: 'gone' },
    ...inParties(left).flatMap(party => partyRows(party, { gone: true })),
  ]
}

/** What a row is known by: somebody who has left and is to leave again would be two. */
export const keyOfRow = (row: DeskRow) =>
  row.kind === 'heading' ? row.says : `${row.stay.stayId}${row.gone ? ' gone' : ''}`

/** Each room's people together, whose room it is first; who is listed without them stands alone. */
function inParties(stays: readonly StayRow[]): StayRow[][] {
  const listed = new Set<StayId>(stays.map(({ stayId }) => stayId))
  const mainOf = ({ stayId, mainStayId }: StayRow) =>
    mainStayId !== null && listed.has(mainStayId) ? mainStayId : stayId
  return [...Map.groupBy(stays, mainOf)].map(([main, party]) =>
    party.toSorted((a, b) => Number(b.stayId === main) - Number(a.stayId === main)),
  )
}

const inRooms = (stays: readonly StayRow[]) =>
  inParties(stays).toSorted((a, b) => byRoom.compare(a[0]?.room ?? '', b[0]?.room ?? ''))

const nameOf = ([main]: readonly StayRow[]) => main?.guest.name ?? ''

type Marks = { likely?: ReadonlyMap<StayId, LikelySame>; gone?: boolean }

function partyRows(party: readonly StayRow[], { likely, gone = false }: Marks = {}): DeskRow[] {
  return party.map((stay, at) => ({
    kind: 'stay',
    stay,
    under: at > 0,
    likely: likely?.get(stay.stayId) ?? null,
    gone,
  }))
}
