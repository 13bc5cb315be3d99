import type { GuestId } from '../../shared/contract/base.ts'
import type { GuestBrief } from '../../shared/contract/guest-brief.ts'
import { client } from '../rpc/client.ts'
import { newId } from '../rpc/new-id.ts'

/** Somebody at the desk: a guest of the book, or one who is written into it with the check-in and not before. */
export type Person = Pick<GuestBrief, 'id' | 'name' | 'otherName' | 'address'> & { fresh?: Fresh }

/** Why the new guest is none of those who were shown as perhaps the same; null where nobody was. */
type Fresh = { despite: { guestIds: GuestId[]; reason: string } | null }

/** Somebody the house does not know yet, by the name they said. */
export function newPerson(name: string, despite: Fresh['despite'] = null): Person {
  return { id: newId<GuestId>(), name, otherName: null, address: { zh: name, en: name }, fresh: { despite } }
}

/** Writes whoever is new into the book. Safe to repeat: the id is theirs already. */
export async function writeNew(people: readonly Person[]): Promise<void> {
  for (const { id, name, fresh } of people) {
    if (fresh) await client.guests.create({ ...unknown, id, name, despite: fresh.despite })
  }
}

/** All that is known of somebody who has said no more than a name. */
const unknown = {
  ...{ otherName: null, sayHint: null, gender: null, language: null, country: null, company: null },
  ...{ city: null, vip: null, discretion: 0 as const, alias: null, addressZh: null, addressEn: null },
  ...{ phones: [], emails: [], birthday: null },
}
