import type { IntakeField, IntakePlan } from '../../contract/intake.ts'

/** The fields written as days, whose order may have to be asked. */
export const dateFields: readonly IntakeField[] = ['arrive', 'depart', 'birthday']

/** The columns of a plan that mean `field`. */
export function columnsOf({ columns }: Pick<IntakePlan, 'columns'>, field: IntakeField): number[] {
  return Object.entries(columns).flatMap(([column, meant]) => (meant === field ? [Number(column)] : []))
}

/** What a plan still lacks before a file can be read by it; null when nothing. `ambiguous`: its dates read two ways. */
export function missingIn(
  plan: IntakePlan,
  ambiguous: boolean,
): 'name' | 'arrive' | 'depart' | 'date-order' | null {
  const fields = new Set(Object.values(plan.columns))
  const has = (...any: IntakeField[]) => any.some(field => fields.has(field))
  if (!has('full-name', 'family', 'given')) return 'name'
  if (!has('arrive') && !(has('arrive-year') && has('arrive-month') && has('arrive-day'))) return 'arrive'
  if (!has('depart', 'nights', 'weekend-nights', 'week-nights')) return 'depart'
  return ambiguous && plan.dateOrder === null ? 'date-order' : null
}
