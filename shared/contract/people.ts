import * as z from 'zod'
import { command, GuestId, LinkId, MergeId, notThere, OptionalLine, query, StayId } from './base.ts'
import { GuestBrief } from './guest-brief.ts'

/** What the other is to the guest. */
export const LinkKind = z.enum(['spouse', 'child', 'parent', 'colleague', 'assistant', 'companion'])
export type LinkKind = z.infer<typeof LinkKind>

export const MatchEvidence = z.enum(['name', 'email', 'phone', 'birthday', 'country', 'external-id'])
export type MatchEvidence = z.infer<typeof MatchEvidence>

export const LikelySame = z.object({
  /** The arrival in question. */
  stayId: StayId,
  guest: GuestBrief,
  /** Whom the book knows already, the likeliest first; at most three. */
  known: z.array(
    z.object({
      guest: GuestBrief,
      stays: z.int(),
      lastStay: z.iso.date().nullable(),
      /** A second fact that tells namesakes apart. */
      fact: z.string().nullable(),
      /** What speaks for one person, and what against. */
      agrees: z.array(MatchEvidence),
      differs: z.array(MatchEvidence),
    }),
  ),
})
export type LikelySame = z.infer<typeof LikelySame>

export const Link = z.object({ id: LinkId, guest: GuestBrief, kind: LinkKind, mayMention: z.boolean() })
export type Link = z.infer<typeof Link>

export const people = {
  /** Today's arrivals who are new to the book and likely are not. */
  likely: query.output(z.array(LikelySame)),
  /**
   * They are one person: everything of `goneId` goes over to `keptId`, whose name, address and form stay as they are, and
   * contacts it lacks come along. Can be undone.
   */
  same: command
    .errors({
      ...notThere,
      SAME_RECORD: { status: 422 },
      /** Both are in the house now: two rooms, two people. */
      BOTH_IN_HOUSE: { status: 409 },
    })
    .input(z.object({ keptId: GuestId, goneId: GuestId }))
    .output(z.object({ mergeId: MergeId })),
  /** Parts them again, each with what was theirs; refused while a later merge stands on this one. */
  undoSame: command
    .errors({ ...notThere, MERGED_ON: { status: 409, data: z.object({ into: z.string() }) } })
    .input(z.object({ mergeId: MergeId })),
  /** What was merged into a guest, the newest first. */
  merges: query.input(z.object({ guestId: GuestId })).output(
    z.array(
      z.object({
        mergeId: MergeId,
        /** The name the other record had. */
        name: z.string(),
        at: z.iso.datetime(),
        by: z.string().nullable(),
      }),
    ),
  ),
  /** They are two people: the pair is never offered again, in either order. */
  different: command
    .errors({ ...notThere, SAME_RECORD: { status: 422 } })
    .input(z.object({ oneId: GuestId, otherId: GuestId })),
  /** Takes that back. */
  undoDifferent: command.input(z.object({ oneId: GuestId, otherId: GuestId })),

  /** Links of a guest, told from this guest's side; those that may not be mentioned only to managers. */
  links: query
    .errors(notThere)
    .input(z.object({ guestId: GuestId }))
    .output(z.array(Link)),
  link: command
    .errors({ ...notThere, SAME_RECORD: { status: 422 } })
    .input(z.object({ guestId: GuestId, otherId: GuestId, kind: LinkKind, mayMention: z.boolean() }))
    .output(z.object({ linkId: LinkId })),
  unlink: command.errors(notThere).input(z.object({ linkId: LinkId })),

  /** What the house makes of a name as it is being typed: how to say it, sort it, and address its bearer. */
  nameForms: query
    .input(
      z.object({
        name: z.string().max(200),
        otherName: z.string().max(200).nullable(),
        gender: z.enum(['m', 'f']).nullable(),
        language: z.string().max(20).nullable(),
        addressZh: OptionalLine.nullable(),
        addressEn: OptionalLine.nullable(),
      }),
    )
    .output(
      z
        .object({
          sayIt: z.object({ text: z.string(), sure: z.boolean() }).nullable(),
          sort: z.string(),
          spoken: z.object({ zh: z.string(), en: z.string() }),
          /** 尊敬的于先生：, Dear Mr Yu, */
          letter: z.object({ zh: z.string(), en: z.string() }),
          /** 于建国 先生 收, Mr YU Jianguo */
          envelope: z.object({ zh: z.string(), en: z.string() }),
        })
        .nullable(),
    ),
  /** The guest said how the name is read; it is not asked again. Null: nobody knows after all. */
  confirmReading: command
    .errors(notThere)
    .input(z.object({ guestId: GuestId, reading: z.string().trim().min(1).max(120).nullable() })),
}
