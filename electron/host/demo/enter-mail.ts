import { v7 as uuid } from 'uuid'
import type { ComplaintId, DayId } from '../../../shared/contract/base.ts'
import { addDays } from '../../../shared/domain/days/calendar.ts'
import type { Language } from '../../../shared/domain/language.ts'
import { type PostCalendar, postCalendar } from '../../../shared/domain/letters/post.ts'
import { run, sql, type WriteDb } from '../db/sql.ts'
import { readLettersSettings, writeLettersSettings, writeLettersSince } from '../letters/settings.ts'
import { writeAddress } from '../mail/address.ts'
import { addComplaint, writeSettled } from '../mail/complaints.ts'
import { addConsent } from '../mail/consent.ts'
import { writeDay } from '../mail/days.ts'
import { type DemoBook, inTheNameOf } from './book.ts'
import { castLetters, MR_YU_MAIL } from './cast-letters.ts'
import { diceFor } from './dice.ts'
import type { Entered } from './enter.ts'
import { enterLetters } from './enter-letters.ts'
import { instantOf } from './hotel.ts'
import { COMPLAINTS, type DemoMail, inventMail } from './mail.ts'

const MR_YU = '于建国'

const HOW: Record<NonNullable<DemoMail['said']>['how'], Record<Language, string>> = {
  form: { zh: '登记单上勾选', en: 'ticked on the registration card' },
  asked: { zh: '退房时当面说的', en: 'said at check-out' },
  letter: { zh: '来信说明', en: 'wrote to us' },
}
const SETTLED = {
  zh: '致电道歉，账已更正，另寄了一份小礼。',
  en: 'Called to apologise, put it right and sent a small present.',
}
const CAME_BACK = { zh: '查无此人', en: 'not known at this address' }

/** Writes where everybody's post goes, which days they keep and what they said of letters; then the letters of the last years. */
export function enterMail(tx: WriteDb, guests: readonly Entered[], book: DemoBook): void {
  const settings = writeHowWeWrite(tx, book)
  const calendar = postCalendar(settings.post, settings.letterhead.country)
  const cast = new Map(castLetters(book.today).map(({ member, mail }) => [member.form.name, mail]))
  cast.set(MR_YU, MR_YU_MAIL)
  for (const entered of guests) {
    const { form } = entered.guest
    const invented = inventMail(diceFor(`mail of ${form.name} ${form.phones[0]}`), entered.guest, book.today)
    const mail = { ...invented, ...cast.get(form.name) }
    enterOne(tx, entered, mail, book)
    if (mail.address && !cast.has(form.name)) enterPast(tx, entered, mail, book, calendar)
  }
}

function enterPast(tx: WriteDb, entered: Entered, mail: DemoMail, book: DemoBook, calendar: PostCalendar) {
  if (mail.said && mail.said.state !== 'given') return
  enterLetters(tx, entered, book, calendar)
}

function enterOne(tx: WriteDb, { guest, id }: Entered, mail: DemoMail, book: DemoBook): void {
  const { id: desk, language } = book.onDuty('front-desk')
  const first =
    guest.stays.find(({ status }) => status === 'out' || status === 'in-house')?.arrive ?? book.today
  const writing = inTheNameOf(
    tx,
    desk,
    instantOf(first < book.today ? first : addDays(book.today, -1), '16:40'),
  )
  if (mail.address) writeAddress(writing, id, mail.address)
  if (mail.returnedOn)
    run(
      tx,
      sql`UPDATE guest_address SET returned_on = ${mail.returnedOn}, returned_why = ${CAME_BACK[language]} WHERE guest_id = ${id}`,
    )
  for (const day of mail.days) writeDay(writing, id, uuid() as DayId, day)
  const { said, complaint } = mail
  if (said) {
    const at = inTheNameOf(tx, desk, instantOf(said.on, '11:35'))
    addConsent(at, id, { state: said.state, on: said.on, how: HOW[said.how][language], textVersion: null })
  }
  if (!complaint) return
  const complaintId = uuid() as ComplaintId
  const heard = inTheNameOf(tx, desk, instantOf(complaint.on, '11:20'))
  addComplaint(heard, id, { id: complaintId, what: COMPLAINTS[complaint.what][language], on: complaint.on })
  if (complaint.settled) writeSettled(heard, complaintId, { on: complaint.on, how: SETTLED[language] })
}

/** The house's own sheet of paper and its rules: one letter in ten is held out, to see whether letters work. */
function writeHowWeWrite(tx: WriteDb, { today, onDuty }: DemoBook) {
  const settings = readLettersSettings(tx)
  const { rules, letterhead } = settings
  const written = {
    ...settings,
    rules: { ...rules, holdOutPercent: 10 },
    letterhead: {
      ...letterhead,
      address: { zh: ['上海市临水路 18 号'], en: ['18 Linshui Road', 'Shanghai'] },
      postcode: '200080',
      phone: '+86 21 0000 0018',
      web: 'riverside.example',
      email: 'letters@riverside.example',
      signer: { zh: '周敏', en: 'Zhou Min' },
      signerTitle: { zh: '总经理', en: 'General Manager' },
    },
  }
  writeLettersSettings(inTheNameOf(tx, onDuty('manager').id, tx.at), written)
  // A demo that has written letters for years shows what it missed since the day before yesterday.
  writeLettersSince(tx, addDays(today, -2))
  return written
}
