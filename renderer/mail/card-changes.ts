import type { DayId } from '../../shared/contract/base.ts'
import type { PartialDate } from '../../shared/contract/guest-brief.ts'
import type { GuestForm } from '../../shared/contract/guests.ts'
import type { Address, CardRead, ImportantDayForm, MailSheet } from '../../shared/contract/mail.ts'
import { bare } from './address-typed.ts'

const texts = ['name', 'otherName', 'sayHint', 'gender', 'language', 'country', 'company', 'city'] as const
type TextField = (typeof texts)[number]
export type CardField = TextField | 'phone' | 'email' | 'birthday' | 'address' | 'day'

/** One thing a card would change: `before` is what the book has in its place, null where it has nothing. */
export type CardChange = { key: string } & (
  | { field: TextField | 'phone' | 'email'; before: string | null; after: string }
  | { field: 'birthday'; before: PartialDate | null; after: PartialDate }
  | { field: 'address'; before: Address | null; after: Address }
  | { field: 'day'; before: null; after: ImportantDayForm; newDayId: DayId }
)

/** As many as the book keeps of each. */
const MOST_CONTACTS = 6

/** What a card says that the book does not, field by field. `newId` gives each new day its id. */
export function changesOf(
  card: CardRead,
  form: GuestForm,
  sheet: MailSheet,
  newId: () => DayId,
): CardChange[] {
  const changes: CardChange[] = []
  const isSameName = sameNames(card.form, form)
  for (const field of texts) {
    const [before, after] = [form[field], card.form[field]]
    if (!after || after === before || (isSameName && (field === 'name' || field === 'otherName'))) continue
    changes.push({ key: field, field, before, after })
  }
  for (const [field, known, said] of [
    ['phone', form.phones, card.form.phones],
    ['email', form.emails, card.form.emails],
  ] as const) {
    const fresh = said.filter(after => !known.some(each => reached(each) === reached(after)))
    for (const after of fresh.slice(0, MOST_CONTACTS - known.length))
      changes.push({ key: `${field} ${after}`, field, before: null, after })
  }
  const { birthday } = card.form
  if (birthday && !isAlike(birthday, form.birthday))
    changes.push({ key: 'birthday', field: 'birthday', before: form.birthday, after: birthday })
  const inBook = sheet.address && bare(sheet.address)
  if (card.address && !isAlike(card.address, inBook))
    changes.push({ key: 'address', field: 'address', before: inBook, after: card.address })
  for (const [at, after] of card.days.entries())
    if (!sheet.days.some(day => isSameDay(day, after)))
      changes.push({ key: `day ${at}`, field: 'day', before: null, after, newDayId: newId() })
  return changes
}

/** The guest's form with what was ticked. */
export function withChanges(form: GuestForm, changes: readonly CardChange[]): GuestForm {
  let next = form
  for (const change of changes) {
    const { field, after } = change
    if (field === 'phone') next = { ...next, phones: [...next.phones, after].slice(0, MOST_CONTACTS) }
    else if (field === 'email') next = { ...next, emails: [...next.emails, after].slice(0, MOST_CONTACTS) }
    else if (field !== 'address' && field !== 'day') next = { ...next, [field]: after }
  }
  return next
}

/** Whether a change is of the guest's form, and not of the post. */
export const isOfForm = ({ field }: CardChange): boolean => field !== 'address' && field !== 'day'

/** The same name in the same scripts, whichever stands first. */
function sameNames(card: GuestForm, form: GuestForm): boolean {
  const known = [form.name, form.otherName].map(folded)
  return [card.name, card.otherName].every(name => !name || known.includes(folded(name)))
}

const folded = (text: string | null) =>
  (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s,]+/g, ' ')
    .trim()
/** What a number or an address reaches, however it is written. */
const reached = (contact: string) =>
  contact.includes('@')
    ? contact.toLowerCase()
    : contact
        .replace(/\D/g, '')
        .replace(/^(00|0)/, '')
        .slice(-9)

const isSameDay = (day: MailSheet['days'][number], form: ImportantDayForm): boolean =>
  day.occasion === form.occasion &&
  (day.festival?.id ?? null) === form.festivalId &&
  isAlike(day.date, form.date) &&
  (form.label === null || day.label === form.label)

/** Alike in all parts, where null and absent are one. */
function isAlike(one: unknown, other: unknown): boolean {
  const plain = (value: unknown) =>
    JSON.stringify(value, (_key, part: unknown) =>
      part !== null && typeof part === 'object' && !Array.isArray(part)
        ? Object.fromEntries(
            Object.entries(part)
              .filter(([, each]) => each !== null && each !== false)
              .sort(([a], [b]) => (a < b ? -1 : 1)),
          )
        : part,
    )
  return plain(one) === plain(other)
}
