import type { GiftId } from '../../shared/contract/base.ts'
import type { Answer } from '../../shared/contract/stays.ts'

/** What is said and given at the door, as far as it has been filled in. */
export type Farewell = {
  /** Everybody in the room leaves. */
  party: boolean
  giftId: GiftId | null
  hint: string
  again: Answer | null
  refer: Answer | null
  missed: string
}

/** A goodbye before anything was said. */
export const nothingSaid = (party: boolean): Farewell => ({
  ...{ party, giftId: null, hint: '', again: null, refer: null, missed: '' },
})

/** As the host takes it: null where nothing was said or given. */
export function asSaid({ giftId, hint, again, refer, missed }: Farewell) {
  const said = { giftId, hint: hint.trim() || null, again, refer, missed: missed.trim() || null }
  return Object.values(said).some(each => each !== null) ? said : null
}
