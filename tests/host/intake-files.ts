import { readFileSync } from 'node:fs'
import { onTestFinished } from 'vitest'
import type { Client } from '../../shared/contract/index.ts'
import type { IntakeCounts, IntakePlan, IntakeProgress } from '../../shared/contract/intake.ts'
import { contentOf } from '../db/book.ts'
import { openHouse, type TestHouse } from '../house.ts'

/** Sixty-five real bookings; see the README beside them. */
export const excerpt = () => new File([readFileSync('tests/excerpts/bookings.csv')], 'bookings.csv')

const HEADER = 'Name,Email,Phone,Country,Arrival,Departure,Room,Status,Confirmation'
type Booking = Partial<
  Record<
    'name' | 'email' | 'phone' | 'country' | 'arrive' | 'depart' | 'room' | 'status' | 'confirmation',
    string
  >
>

/** A file of bookings, each like Ann Lee's stay of March 2025 but for what is given. */
export function bookings(...rows: Booking[]): File {
  const lines = rows.map(row => {
    const all = { name: 'Ann Lee', arrive: '2025-03-18', depart: '2025-03-20', status: 'Check-Out', ...row }
    const { name, email, phone, country, arrive, depart, room, status, confirmation } = all
    return [name, email, phone, country, arrive, depart, room, status, confirmation].join(',')
  })
  return new File([[HEADER, ...lines, ''].join('\n')], 'week.csv')
}

/** Bookings of that many people who have nothing in common. */
export function manyBookings(count: number): File {
  const people = Array.from({ length: count }, (_, at) => {
    const word = String(at).replace(/\d/g, digit => 'abcdefghij'.charAt(Number(digit)))
    const phone = `+4420${7_000_000 + at}`
    return { name: `Given${word} Family${word}`, email: `${word}@people.cc`, phone }
  })
  return bookings(...people)
}

/** Opens a file and previews it by the plan that was guessed, or another. */
export async function preview(client: Client, file: File, plan?: Partial<IntakePlan>) {
  const open = await client.intake.open({ file })
  return client.intake.preview({ fileId: open.fileId, plan: { ...open.plan, ...plan } })
}

/** Brings a whole file in. */
export async function bringIn(client: Client, file: File) {
  const { fileId } = await preview(client, file)
  return client.intake.commit({ fileId })
}

/** Counts that are not nought. */
export function told(counts: IntakeCounts): Partial<IntakeCounts> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
}

/** All the book says but what it says of the import itself, and what search makes of the rest when it has the time. */
export function dump({ host }: TestHouse): string {
  const book = host.books.current()
  if (!book) throw new Error('no book is open')
  const ofTheDeed = new Set([
    ...['audit', 'import'],
    ...['search_changed', 'search_state', 'search_list', 'search_vocabulary'],
  ])
  const tables = Object.entries(contentOf(book)).filter(([table]) => !ofTheDeed.has(table))
  return JSON.stringify(tables)
}

/** Waits for the first word of a phase, while the work is under way. */
export async function untilPhase(
  client: Client,
  phase: IntakeProgress['phase'],
): Promise<() => Promise<IntakeProgress>> {
  const changes = await client.live.changes()
  await changes.next()
  return async () => {
    for await (const change of changes) {
      if (change.type === 'progress' && change.progress.phase === phase) return change.progress
    }
    throw new Error(`the phase ${phase} never came`)
  }
}

/** A house with its manager signed in, gone when the test is over. */
export async function aHouse(): Promise<{ house: TestHouse; manager: Client }> {
  const house = await openHouse()
  onTestFinished(() => house.close())
  return { house, manager: await house.as('manager') }
}

/** The first guest a search finds. */
export const guestOf = async (client: Client, text: string) => (await client.guests.search({ text }))[0]
