import type { TemplateId } from '../../../shared/contract/base.ts'
import type { Template, TemplateSlot } from '../../../shared/contract/templates.ts'
import { useDraft } from '../../station.ts'
import { keyOf, slotOf } from './slots.ts'

/** Words being written: for which letters, and over which words; null where there were none. */
export type WordsDraft = { slot: TemplateSlot; body: string; from: TemplateId | null }
type Drafts = Readonly<Record<string, WordsDraft>>

const nothing: Drafts = {}

/** All words somebody is in the middle of. They outlive a lock and going elsewhere. */
export function useDrafts() {
  const [drafts, keep] = useDraft<Drafts>('template-words', nothing)
  return {
    drafts,
    write: (draft: WordsDraft) => keep(now => ({ ...now, [keyOf(draft.slot)]: draft })),
    giveUp: (slot: TemplateSlot) =>
      keep(now => {
        const { [keyOf(slot)]: _gone, ...rest } = now
        return rest
      }),
  }
}

/** Words as they stand, begun to be changed. */
export const draftOver = (template: Template, body: string): WordsDraft => ({
  slot: slotOf(template),
  body,
  from: template.id,
})
