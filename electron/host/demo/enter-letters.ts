import { v7 as uuid } from 'uuid'
import type { BatchId, LetterId, StaffId } from '../../../shared/contract/base.ts'
import type { LettersSettings } from '../../../shared/contract/letters.ts'
import { addDays, type IsoDate } from '../../../shared/domain/days/calendar.ts'
import { keptWithin } from '../../../shared/domain/days/kept-days.ts'
import { chooseTemplate } from '../../../shared/domain/letters/choose-template.ts'
import { letterLanguage } from '../../../shared/domain/letters/letter-language.ts'
import { dueOn, type PostCalendar, postageOf, timesFor } from '../../../shared/domain/letters/post.ts'
import { yearsBetween } from '../../../shared/domain/letters/years-away.ts'
import type { WriteDb } from '../db/sql.ts'
import { guestRecord } from '../guests/store.ts'
import { letterFields, nameFields } from '../letters/fields.ts'
import { letterheadVersion } from '../letters/letterhead.ts'
import { readLettersSettings } from '../letters/settings.ts'
import { envelopeNow } from '../letters/sheet.ts'
import { noteStep, type Step } from '../letters/steps.ts'
import { insertLetter, updateLetter } from '../letters/store.ts'
import { addressOf } from '../mail/address.ts'
import { scopeOf } from '../templates/fields.ts'
import { fieldsAsked, render } from '../templates/liquid.ts'
import { bringTemplates, wordsInUse } from '../templates/store.ts'
import { type DemoBook, inTheNameOf } from './book.ts'
import { type Dice, diceFor, happens } from './dice.ts'
import type { Entered } from './enter.ts'
import { instantOf } from './hotel.ts'

/** How far back the house's letters go, and how near to today they come: what is due now is left to do. */
const FIRST = -900
const LAST = -16

/** Birthday letters of the last years, as they were posted; some who got one came back within the year, and some who got none. */
export function enterLetters(
  tx: WriteDb,
  { guest, id }: Entered,
  book: DemoBook,
  calendar: PostCalendar,
): void {
  const { birthday, discretion } = guest.form
  if (!birthday || discretion >= 2) return
  const dice = diceFor(`letters of ${guest.form.name} ${guest.form.phones[0]}`)
  const stays = guest.stays.filter(({ status }) => status === 'out' || status === 'in-house')
  for (const target of keptWithin(birthday, addDays(book.today, FIRST), addDays(book.today, LAST))) {
    const before = stays.filter(({ depart }) => depart < target)
    const lastStay = before.at(-1)?.depart
    const isHere = stays.some(({ arrive, depart }) => arrive <= target && target <= depart)
    if (!lastStay || isHere || yearsBetween(lastStay, target) > 10) continue
    const cameBack = stays.some(({ arrive }) => arrive > target && arrive <= addDays(target, 365))
    // A letter brings some back who would not have come: among those who got one more came.
    if (!happens(dice, cameBack ? 0.42 : 0.24)) continue
    const isHeldOut = happens(dice, cameBack ? 0.06 : 0.12)
    write(tx, { id, target, lastStay, stays: before.length, isHeldOut, dice }, book, calendar)
  }
}

type Past = {
  id: Entered['id']
  target: IsoDate
  lastStay: IsoDate
  /** How often they had been here by then. */
  stays: number
  isHeldOut: boolean
  dice: Dice
}

function write(tx: WriteDb, past: Past, book: DemoBook, calendar: PostCalendar): void {
  const { id, target, isHeldOut, dice } = past
  bringTemplates(tx)
  const settings = readLettersSettings(tx)
  const composed = compose(tx, settings, past, calendar)
  if (!composed) return
  const { letter, onPaper, printOn } = composed
  const desk = book.onDuty('front-desk').id
  const letterId = uuid() as LetterId
  const at = (wall: string) => instantOf(printOn, wall)
  const step = (name: Step, by: StaffId, wall: string) =>
    noteStep(
      inTheNameOf(tx, by, at(wall)),
      letterId,
      name,
      uuid() as BatchId,
      FIRST_STEPS.includes(name) ? null : {},
    )
  insertLetter(inTheNameOf(tx, desk, at('09:30')), {
    ...{ id: letterId, guestId: id, householdId: null, together: [], labelZh: null, labelEn: null },
    ...letter,
    ...{
      templateId: null,
      letterhead: null,
      dated: null,
      body: null,
      envelope: null,
      changedByHand: 0,
      prints: 0,
    },
    ...{ printedAt: null, postedOn: null, dueOn: null, cost: null, currency: null, returnedOn: null },
    ...{ returnedWhy: null, repliedOn: null, reply: null, note: null },
    ...(isHeldOut ? { status: 'held-out' } : { status: 'posted', ...onPaper }),
  })
  if (isHeldOut) {
    step('held-out', desk, '09:30')
    return
  }
  step('drafted', desk, '09:30')
  step('approved', book.onDuty('manager').id, '10:10')
  step('printed', desk, '10:30')
  step('posted', desk, '17:00')
  const { country } = letter
  const { cost } = postageOf(country, settings.post, settings.letterhead.country)
  updateLetter(inTheNameOf(tx, desk, at('17:00')), letterId, {
    ...{ prints: 1, printedAt: at('10:30'), cost, currency: settings.currency },
    ...{ postedOn: printOn, dueOn: dueOn(printOn, country, calendar) },
    ...(happens(dice, 0.02) ? { returnedOn: addDays(target, 12), returnedWhy: '查无此人 · not known' } : {}),
    ...(happens(dice, 0.05) ? { repliedOn: addDays(target, 9), reply: '' } : {}),
  })
}

const FIRST_STEPS: readonly Step[] = ['drafted', 'held-out']

/** The letter as it was written then; null where nobody could have written it. */
function compose(
  tx: WriteDb,
  settings: LettersSettings,
  { id, target, lastStay, stays }: Past,
  calendar: PostCalendar,
) {
  const guest = guestRecord(tx, id)
  const address = addressOf(tx, id)?.address
  if (!guest || !address || address.lines.length === 0) return null
  const { country, city } = address
  const yearsAway = yearsBetween(lastStay, target)
  const occasion = yearsAway >= settings.rules.awayYears ? ('birthday-away' as const) : ('birthday' as const)
  const written = letterLanguage({ ...guest, country })
  const words = chooseTemplate(wordsInUse(tx), { occasion, festivalId: null, yearsAway }, [written, 'en'])
  if (!words) return null
  const { printOn, latestOn } = timesFor(target, country, calendar)
  const { language } = words
  const said = { occasion, festivalId: null, label: null, target, city, yearsAway, lastStay, stays }
  const asking = { language, asked: fieldsAsked(words.body), dated: printOn }
  const fields = [...letterFields(tx, settings, id, said, asking), ...nameFields(guest, [], language)]
  const rendered = render(words.body, scopeOf(fields))
  if (!('text' in rendered)) return null
  return {
    printOn,
    letter: { occasion, festivalId: null, target, latestOn, language, yearsAway, country, city },
    onPaper: {
      ...{ templateId: words.id, dated: printOn, body: rendered.text },
      letterhead: letterheadVersion(tx, settings.letterhead),
      envelope: JSON.stringify(envelopeNow(settings, { guest, others: [] }, address)),
    },
  }
}
