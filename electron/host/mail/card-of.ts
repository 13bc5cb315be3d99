import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { saidOf } from '../../../shared/domain/names/name-forms.ts'
import type { ReadDb } from '../db/sql.ts'
import { briefOf, formOf, type GuestRecord } from '../guests/store.ts'
import { addressOf } from './address.ts'
import { daysOf } from './days.ts'
import { writeCard } from './write-card.ts'

/** A guest's card as a file. The file is named as lists name the guest: it lies about for everybody to see. */
export function cardOf(db: ReadDb, guest: GuestRecord, today: IsoDate): { name: string; text: string } {
  const said = guest.names.some(({ script }) => script === 'Hani') ? saidOf(guest) : null
  const text = writeCard({
    id: guest.id,
    form: formOf(db, guest),
    names: guest.names,
    said: said?.sure ? said.text : null,
    address: addressOf(db, guest.id)?.address ?? null,
    days: daysOf(db, guest.id, today).filter(({ id }) => id !== null),
  })
  const plain = briefOf(guest)
    .name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .trim()
  return { name: `${plain || guest.id}.vcf`, text }
}
