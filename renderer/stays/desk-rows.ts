import type { StayId } from '../../shared/contract/base.ts'
import type { GuestBrief } from '../../shared/contract/guest-brief.ts'
import type { LikelySame } from '../../shared/contract/people.ts'
import type { StayRow } from '../../shared/contract/stays.ts'
import { romaniseKana } from '../../shared/domain/names/kana.ts'
import { plainLetters } from '../../shared/domain/names/plain-letters.ts'

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

const byName = new Intl.Collator(['en', 'zh-CN'])
const byRoom = new Intl.Collator('en', { numeric: true })

/** Those to come by name, as they will say it, 于 beside Yu in either language; first those whom we may know without having seen it. */
export function arrivingRows(arrivals: readonly StayRow[], likely: readonly LikelySame[]): DeskRow[] {
  const byStay = new Map(likely.map(each => [each.stayId, each]))
  const parties = inParties(arrivals).toSorted((a, b) => byName.compare(placeOf(a), placeOf(b)))
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

const placeOf = ([main]: readonly StayRow[]) => (main ? inLetters(main.guest) : '')

/** What a guest is called in Latin letters: by what they are addressed as, or their other name, or how it is said. */
function inLetters({ name, otherName, sayIt, address }: GuestBrief): string {
  const readings = [
    calledIn(address.en, `${name} ${otherName ?? ''}`),
    otherName && kanaIn(otherName),
    otherName,
    name,
  ]
  const called = readings.find(each => each && isLatin(each)) ?? latinIn(sayIt?.text ?? '') ?? name
  return `${called} ${otherName && isLatin(otherName) ? otherName : name}`
}

/** A form of address without its title: the first word, unless the name has it too. */
function calledIn(address: string, names: string): string {
  const [first = '', ...rest] = address.split(' ')
  const isNamed = names.toLowerCase().split(/\s+/u).includes(first.toLowerCase())
  return rest.length > 0 && !isNamed ? rest.join(' ') : address
}

/** A name written as it sounds in Japanese, in Latin letters. */
const kanaIn = (name: string) => romaniseKana(plainLetters(name))

const isLatin = (text: string) => /\p{Script=Latin}/u.test(text) && !/(?!\p{Script=Latin})\p{L}/u.test(text)

/** The first reading in Latin letters that a hint on saying it gives. */
const latinIn = (hint: string) => /[\p{Script=Latin}\p{M}]+/u.exec(hint)?.[0]

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
