import type { Database } from 'better-sqlite3'
import type {
  IntakeCounts,
  IntakePlan,
  IntakePreview,
  RejectReason,
} from '../../../shared/contract/intake.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { type IntakeRow, rowReader } from '../../../shared/domain/intake/row.ts'
import { importsState } from './commit.ts'
import { createIds } from './ids.ts'
import { knownPeople } from './known-people.ts'
import { createMatcher, type Match } from './match.ts'
import type { Progress } from './progress.ts'
import type { Table } from './read-file.ts'
import { keysOf, nameKeysAmong, stagedGuests } from './staged-guests.ts'
import { type StagedPost, stagedPost } from './staged-post.ts'
import { stagedStays } from './staged-stays.ts'
import { sortKeys } from './staging.ts'

/** How many rows of a kind the screen is shown; the counts tell of all. */
const SHOWN = 200
const EXAMPLES = 20

/** A row that brings a stay, or only an address or a word of a guest who has it already. */
type Example = { row: number; found: IntakeRow; guestId: string; known: boolean }

export type Preparing = {
  table: Table
  rows: number
  fileName: string
  sha256: string
  plan: IntakePlan
  refused: readonly number[]
  today: IsoDate
}

export type Prepared = Omit<IntakePreview, 'fileId'>

/**
 * Reads the whole file as the plan says and writes into `staging` exactly what a commit will write into the book, which
 * is only read here. Throws `Cancelled`.
 */
export function prepareImport(
  book: Database,
  staging: Database,
  preparing: Preparing,
  progress: Progress,
): Prepared {
  const { table, plan, refused, today } = preparing
  const people = knownPeople(book)
  const hasGuests = book.prepare('SELECT 1 FROM guest LIMIT 1').get() !== undefined
  const newId = createIds()
  const guests = stagedGuests(staging, newId)
  const stays = stagedStays(staging, hasGuests ? people : null, newId)
  const post = stagedPost(staging, hasGuests ? book : null, today, newId)
  const matcher = createMatcher(hasGuests ? people : null, guests.facts)
  const read = rowReader({ columns: plan.columns, refused, dateOrder: plan.dateOrder, today })
  const state = importsState({ connection: book })
  const writeReject = staging.prepare('INSERT INTO reject VALUES (?, ?, ?)')
  const writeKnown = staging.prepare(
    'INSERT INTO known VALUES (?, ?) ON CONFLICT DO UPDATE SET came = max(came, excluded.came)',
  )
  const counts = { newGuests: 0, knownGuests: 0, likely: 0, rejected: 0, already: 0 }
  const shown: Pick<Prepared, 'rejected' | 'likely'> = { rejected: [], likely: [] }
  const examples: { stays: Example[]; again: Example[] } = { stays: [], again: [] }
  let rows = 0

  const reject = (row: number, reason: RejectReason, cells: readonly string[]) => {
    counts.rejected++
    const kept = cells.map((cell, column) => (refused.includes(column) ? '' : cell))
    writeReject.run(row, reason, JSON.stringify(kept))
    if (shown.rejected.length < SHOWN)
      shown.rejected.push({ row, reason, cells: kept.map(cell => cell.slice(0, 200)) })
  }

  /** The staged or known guest of a row; a new one is written. */
  const guestOf = (row: number, found: IntakeRow, match: Match, keys: ReturnType<typeof keysOf>): string => {
    const { person, stay } = found
    if (match.is === 'known') {
      counts.knownGuests++
      if (typeof match.guest === 'string') {
        writeKnown.run(match.guest, 1)
        return match.guest
      }
      guests.enrich(match.guest, person)
      matcher.remember(match.guest, found, [])
      guests.countStay(match.guest, stay.status, stay.depart)
      return guests.idOf(match.guest)
    }
    counts.newGuests++
    if (match.likely) {
      counts.likely++
      const { name: likeName, evidence } = match.likely
      if (shown.likely.length < SHOWN) shown.likely.push({ row, name: person.name.full, likeName, evidence })
    }
    const n = guests.add(person, keys)
    matcher.remember(n, found, nameKeysAmong(keys))
    guests.countStay(n, stay.status, stay.depart)
    return guests.idOf(n)
  }

  /** A row whose stay is there already may still tell where its guest lives. */
  const again = (row: number, found: IntakeRow, guestId: string, match: Match) => {
    counts.already++
    if (!found.post.address && !found.post.said) return
    post.add(guestId, found.post, found.stay.arrive)
    if (match.is === 'new' || typeof match.guest !== 'string') return
    writeKnown.run(guestId, 0)
    if (examples.again.length < EXAMPLES) examples.again.push({ row, found, guestId, known: true })
  }

  const take = (row: number, cells: string[], fault: RejectReason | null) => {
    rows++
    progress.step()
    const found = fault ?? read(cells)
    if (typeof found === 'string') return reject(row, found, cells)
    let keys: ReturnType<typeof keysOf> | null = null
    const keysOnce = () => (keys ??= keysOf(found.person))
    const match = matcher.find(found, () => nameKeysAmong(keysOnce()))
    const known =
      match.is === 'new' ? null : typeof match.guest === 'string' ? match.guest : guests.idOf(match.guest)
    if (known && stays.has(known, found.stay)) return again(row, found, known, match)
    if (stays.isTwice(known, found.stay)) return reject(row, 'already-in-house', cells)
    const guestId = guestOf(row, found, match, match.is === 'new' ? keysOnce() : [])
    stays.add(guestId, found.stay)
    post.add(guestId, found.post, found.stay.arrive)
    if (examples.stays.length < EXAMPLES) examples.stays.push({ row, found, guestId, known: known !== null })
  }

  progress.begin('matching', preparing.rows)
  const all = staging.transaction((): IntakeCounts => {
    table.each(take)
    guests.finish()
    const sums = { rows, ...counts, ...stays.counts(), ...post.settle() }
    const meta = { importsState: state, fileName: preparing.fileName, sha256: preparing.sha256 }
    const writeMeta = staging.prepare('INSERT INTO meta VALUES (?, ?)')
    for (const [key, value] of Object.entries(meta)) writeMeta.run(key, value)
    writeMeta.run('plan', JSON.stringify(plan))
    writeMeta.run('counts', JSON.stringify(sums))
    return sums
  })()
  sortKeys(staging)
  return { counts: all, ...shown, examples: shownExamples(examples, post) }
}

/** The first rows as they will stand in the book; a row that changes nothing is none of them. */
function shownExamples(
  { stays, again }: { stays: readonly Example[]; again: readonly Example[] },
  post: StagedPost,
): Prepared['examples'] {
  const show = ({ row, found: { person, stay }, guestId, known }: Example) => {
    const { full, titlePre, titlePost } = person.name
    const title = [titlePre, titlePost].filter(Boolean).join(' ') || null
    const { arrive, depart, status } = stay
    return { row, name: full, title, arrive, depart, status, known, ...post.of(guestId) }
  }
  const others = again.map(show).filter(({ address, said }) => address !== null || said !== null)
  return [...stays.map(show), ...others].toSorted((a, b) => a.row - b.row).slice(0, EXAMPLES)
}
