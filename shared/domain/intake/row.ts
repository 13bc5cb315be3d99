import type { RejectReason } from '../../contract/intake.ts'
import { cellsBy, type RowReading } from './cells.ts'
import { type IntakePerson, readPerson } from './person.ts'
import { type IntakePost, readPost } from './post.ts'
import { type IntakeStay, readStay } from './stay.ts'

/** A row of the hotel's file, understood. */
export type IntakeRow = { person: IntakePerson; stay: IntakeStay; post: IntakePost }

/** Prepares reading the rows of a file: each becomes a person, a stay and what it says of letters, or the reason why it does not. */
export function rowReader(reading: RowReading): (row: readonly string[]) => IntakeRow | RejectReason {
  const cellsOf = cellsBy(reading)
  return row => {
    const cells = cellsOf(row)
    const person = readPerson(cells, reading)
    if (typeof person === 'string') return person
    const stay = readStay(cells, reading)
    if (typeof stay === 'string') return stay
    const post = readPost(cells, person.country)
    return typeof post === 'string' ? post : { person, stay, post }
  }
}
