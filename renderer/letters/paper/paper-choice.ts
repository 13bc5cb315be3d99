import { useState } from 'react'
import { type Letterhead, LetterPaper, PostPaper } from '../../../shared/contract/letters.ts'
import { type SenderSide, senderSideIn, usualPapers } from './formats.ts'

/** What a batch is put on. */
export type PaperChoice = {
  letters: LetterPaper
  post: PostPaper
  sender: SenderSide
  /** Envelopes of China that have their red boxes and the frame of the stamp already. */
  boxed: boolean
}

const kept = 'the-usual:paper'
const sides: readonly SenderSide[] = ['front', 'back', 'none']

/** What lies in the cupboard beside this station: what was chosen last, and before that what a house of its country has. */
export function usePaperChoice(letterhead: Letterhead | undefined) {
  const [chosen, choose] = useState(recall)
  const country = letterhead?.country ?? ''
  const choice: PaperChoice = {
    ...usualPapers(country),
    sender: senderSideIn(country),
    boxed: false,
    ...chosen,
  }
  const change = (more: Partial<PaperChoice>) => {
    const next = { ...chosen, ...more }
    localStorage.setItem(kept, JSON.stringify(next))
    choose(next)
  }
  return [choice, change] as const
}

function recall(): Partial<PaperChoice> {
  try {
    const { letters, post, sender, boxed } = JSON.parse(localStorage.getItem(kept) ?? '{}')
    return {
      ...(LetterPaper.safeParse(letters).success ? { letters } : {}),
      ...(PostPaper.safeParse(post).success ? { post } : {}),
      ...(sides.includes(sender) ? { sender } : {}),
      ...(typeof boxed === 'boolean' ? { boxed } : {}),
    }
  } catch {
    return {}
  }
}
