import type { LettersSettings, Planned } from '../../../shared/contract/letters.ts'
import type { Blocked, LetterLanguage } from '../../../shared/contract/occasion.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { chooseTemplate } from '../../../shared/domain/letters/choose-template.ts'
import { scriptOf } from '../../../shared/domain/names/guest-name.ts'
import type { ReadDb } from '../db/sql.ts'
import type { GuestRecord } from '../guests/store.ts'
import { scopeOf } from '../templates/fields.ts'
import { fieldsAsked, render } from '../templates/liquid.ts'
import { type Words, wordsInUse } from '../templates/store.ts'
import { asksHabits, type Field, habitFields, letterFields, nameFields } from './fields.ts'

/** Whom a letter is written to: the guest, and who else of the household. */
export type Readers = { guest: GuestRecord; others: readonly GuestRecord[] }

/** The text of a planned letter and the words it was made from; or what keeps it from being written. */
export function worded(
  db: ReadDb,
  settings: LettersSettings,
  templates: readonly Words[],
  planned: Planned,
  { guest, others }: Readers,
  { today, dated }: { today: IsoDate; dated: IsoDate },
): { words: Words; text: string } | { blocked: Blocked[] } {
  const words = chooseTemplate(templates, planned, languagesFor(planned, settings))
  if (!words) return { blocked: [{ why: 'no-template' }] }
  const asking = { language: words.language, asked: fieldsAsked(words.body), today, dated }
  const rendered = render(
    words.body,
    scopeOf([
      ...letterFields(db, settings, guest.id, planned, asking),
      ...nameFields(guest, others, words.language),
      ...habitFields(db, guest, asking),
    ]),
  )
  return 'text' in rendered ? { words, text: rendered.text } : { blocked: blockedBy(rendered) }
}

/**
 * What keeps planned letters from being written for want of words, by the guest's id, a space and the target; letters that lack
 * none are left out. Names are not read, and visits only where they decide, so that it can be asked of thousands.
 */
export function missingFields(
  db: ReadDb,
  settings: LettersSettings,
  planned: readonly Planned[],
): Map<string, Blocked[]> {
  const templates = wordsInUse(db)
  const found = new Map<string, Blocked[]>()
  for (const letter of planned) {
    const words = chooseTemplate(templates, letter, languagesFor(letter, settings))
    const blocked = words ? lacking(db, settings, letter, words) : [{ why: 'no-template' as const }]
    if (blocked.length > 0) found.set(`${letter.guest.id} ${letter.target}`, blocked)
  }
  return found
}

function lacking(db: ReadDb, settings: LettersSettings, letter: Planned, words: Words): Blocked[] {
  const { guest, target } = letter
  const asked = fieldsAsked(words.body)
  const asking = { language: words.language, asked, today: target, dated: target }
  const fields: Field[] = [
    ...letterFields(db, settings, guest.id, letter, asking),
    // What they are called is always known.
    ...['guest.greeting', 'guest.spoken', 'guest.name'].map(name => [name, '-'] as const),
    ['together', letter.together.join(', ')],
  ]
  const lack = (habits: readonly Field[]) => blockedBy(render(words.body, scopeOf([...fields, ...habits])))
  if (!asksHabits(asked)) return lack([])
  const supposed: Field[] = [
    ['usual.seat', '-'],
    ['usual.order', '-'],
  ]
  if (lack([]).length === 0 && lack(supposed).length === 0) return []
  return lack(habitFields(db, guest, asking))
}

function blockedBy(rendered: ReturnType<typeof render>): Blocked[] {
  if ('text' in rendered) return []
  if ('broken' in rendered) return [{ why: 'template-broken', at: rendered.broken }]
  return rendered.missing.map(field => ({ why: 'field', field }))
}

/** The guest's language, then English; Chinese before it for a Chinese name, where the house writes Chinese. */
function languagesFor({ language, guest }: Planned, { letterhead }: LettersSettings): LetterLanguage[] {
  const names = [guest.name, guest.otherName ?? '']
  const isChinese = language !== 'ja' && names.some(name => scriptOf(name) === 'Hani')
  return isChinese && ['CN', 'TW'].includes(letterhead.country) ? [language, 'zh', 'en'] : [language, 'en']
}
