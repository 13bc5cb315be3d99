import * as z from 'zod'
import { Both, command, GuestId, HeadsUpId, notThere, OutletId, query } from './base.ts'
import { GuestBrief, Nearby } from './guest-brief.ts'

/** "Mr Yu is on his way down." */
export const HeadsUp = z.object({
  id: HeadsUpId,
  guest: GuestBrief,
  outletId: OutletId,
  outlet: Both,
  /** `gone`: the restaurant says nobody came; `taken-back` is not told. */
  status: z.enum(['sent', 'seen', 'seated', 'gone']),
  sentAt: z.iso.datetime(),
  sentBy: z.string().nullable(),
  seenAt: z.iso.datetime().nullable(),
  seenBy: z.string().nullable(),
  seatedAt: z.iso.datetime().nullable(),
  /** Unanswered by then, the floor is told to telephone. */
  phoneFrom: z.iso.datetime(),
  /** The outlet's extension; null where none was written down. */
  extension: z.string().nullable(),
})
export type HeadsUp = z.infer<typeof HeadsUp>

/** One on the way, as the outlet sees them. */
export const OnTheWay = HeadsUp.extend({
  /** From then on the name fades: who is not here by now may not come. */
  fadesAt: z.iso.datetime(),
  allergies: z.array(z.string()),
  birthday: Nearby.nullable(),
  ordinal: z.int(),
  /** The usual seat at the meal of now. */
  seat: z.object({ name: Both, number: z.string(), free: z.boolean() }).nullable(),
  /** Who comes along, of the same room. */
  with: z.array(z.string()),
})
export type OnTheWay = z.infer<typeof OnTheWay>

export const headsUps = {
  /** Today's, from wherever, the newest first; seated ones for half an hour more. */
  open: query.output(z.array(HeadsUp)),
  /** Who is on the way to one outlet, the longest waiting first; neither seated nor given up. */
  queue: query
    .errors(notThere)
    .input(z.object({ outletId: OutletId }))
    .output(z.array(OnTheWay)),
  /**
   * Tells an outlet that a guest is coming down. Who is on the way already stays so, to the outlet named last. `id`, chosen by
   * whoever asks, makes the call safe to repeat.
   */
  send: command
    .errors({
      ...notThere,
      NOT_IN_HOUSE: { status: 409 },
      /** The guest asked for no call-ahead. */
      NO_CALL_AHEAD: { status: 409 },
    })
    .input(z.object({ id: HeadsUpId.optional(), guestId: GuestId, outletId: OutletId }))
    .output(z.object({ headsUpId: HeadsUpId })),
  /** "Got it." */
  see: command.errors(notThere).input(z.object({ headsUpId: HeadsUpId })),
  /** Unsent, or given up by the outlet. */
  close: command
    .errors(notThere)
    .input(z.object({ headsUpId: HeadsUpId, because: z.enum(['taken-back', 'did-not-come']) })),
  /** Takes a closing back. */
  reopen: command.errors(notThere).input(z.object({ headsUpId: HeadsUpId })),
}
