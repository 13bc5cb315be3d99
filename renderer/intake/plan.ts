import type { IntakeField, IntakeFile, IntakePlan } from '../../shared/contract/intake.ts'
import { severalColumns } from '../../shared/domain/intake/columns.ts'
import { createDateTally } from '../../shared/domain/intake/date-order.ts'
import { columnsOf, dateFields } from '../../shared/domain/intake/plan.ts'

/** The plan with a column meaning something else, or nothing. What only one column can be moves from the other. */
export function withMeaning(plan: IntakePlan, column: number, field: IntakeField | null): IntakePlan {
  const kept = Object.entries(plan.columns).filter(
    ([at, meant]) => Number(at) !== column && (severalColumns.has(meant) || meant !== field),
  )
  const next = { ...plan, columns: { ...Object.fromEntries(kept), ...(field ? { [column]: field } : {}) } }
  // The order was said of other columns' dates.
  return haveSameDates(plan, next) ? next : { ...next, dateOrder: null }
}

/** What is to be asked about the dates. Of other columns than the host looked at, the first rows tell. */
export function dateQuestion(file: IntakeFile, plan: IntakePlan, today: string): IntakeFile['dates'] {
  if (haveSameDates(plan, file.plan)) return file.dates
  const cells = (row: readonly string[], field: IntakeField) =>
    columnsOf(plan, field).map(at => row[at] ?? '')
  const tally = createDateTally(Number(today.slice(0, 4)) + 5)
  for (const row of file.samples) {
    tally.see(cells(row, 'arrive')[0] ?? '', cells(row, 'depart')[0] ?? '', cells(row, 'birthday'))
  }
  return tally.verdict()
}

function haveSameDates(one: IntakePlan, other: IntakePlan): boolean {
  return dateFields.every(field => columnsOf(one, field).join() === columnsOf(other, field).join())
}
