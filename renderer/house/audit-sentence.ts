import type { z } from 'zod'
import type { AuditEntry } from '../../shared/contract/house.ts'
import type { auditWords } from './audit-words.ts'

export type Entry = z.infer<typeof AuditEntry>
type Words = (typeof auditWords)['en']

/** What somebody did, without who and when. `nameOf` knows the staff by id. */
export function sayEntry(entry: Entry, words: Words, nameOf: (staffId: string) => string | null): string {
  const { action, entity, entityId, detail } = entry
  if (entity === 'staff' && entityId) {
    const name = nameOf(entityId) ?? words.someone
    if (action === 'created') return words.staffAdded(name)
    if (action === 'changed')
      return detail.active === false ? words.staffRetired(name) : words.staffChanged(name)
    if (action === 'pin-set') return words.staffPin(name)
    if (action === 'let-in') return words.staffLetIn(name)
  }
  if (action === 'imported') return words.imported({ rows: 0, newGuests: 0, stays: 0, ...numbersIn(detail) })
  if (action === 'exported' && entity === 'import') return words.rejectsExported(numbersIn(detail).rows ?? 0)
  if (action === 'import-undone') return words.importUndone
  if (entity === 'letters' && isKnown(words.letters, action))
    return words.letters[action](numbersIn(detail).letters ?? 0)
  const deed = `${action} ${entity}${more(detail)}`
  const sentence = isKnown(words.done, deed) ? words.done[deed] : words.other(action, entity)
  return sentence + sayFields(detail.fields, words)
}

/** What of the detail makes it another deed. */
function more({ walkIn, as, on }: Entry['detail']): string {
  if (walkIn === true) return ' walkIn'
  if (as === 'vcard') return ' vcard'
  return on === true ? ' on' : ''
}

function sayFields(fields: unknown, words: Words): string {
  if (!Array.isArray(fields)) return ''
  const names = fields
    .filter(field => isKnown(words.field, field))
    .map(field => words.field[field as keyof Words['field']])
  return names.length > 0 ? words.fields(names.join(words.comma)) : ''
}

const numbersIn = (detail: Entry['detail']): Record<string, number> =>
  Object.fromEntries(
    Object.entries(detail).filter((pair): pair is [string, number] => typeof pair[1] === 'number'),
  )

const isKnown = <Known extends object>(known: Known, key: unknown): key is keyof Known =>
  typeof key === 'string' && Object.hasOwn(known, key)
