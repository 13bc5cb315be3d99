import type { RejectReason } from '../../contract/intake.ts'
import { cellsBy, type RowReading } from './cells.ts'
import { type IntakePerson, readPerson } from './person.ts'
import { type IntakeStay, readStay } from './stay.ts'

/** A row of the hotel's file, understood. */
export type IntakeRow = { person: IntakePerson; stay: IntakeStay }

/** Prepares reading the rows of a file: each becomes a person and a stay, or the reason why it does not. */
export function rowReader(reading: RowReading): (row: readonly string[]) => IntakeRow | RejectReason {
  const cellsOf = cellsBy(reading)
  return row => {
    const cells = cellsOf(row)
    const person = readPerson(cells, reading)
    if (typeof person === 'string') return person
    const stay = readStay(cells, reading)
    return typeof stay === 'string' ? stay : { person, stay }
  }
}
