import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LetterId } from '../../../shared/contract/base.ts'
import type { LetterRow } from '../../../shared/contract/letters.ts'
import { Answer } from '../../rpc/answer.tsx'
import { api } from '../../rpc/client.ts'
import { PrintLetters } from '../paper/print-letters.tsx'
import { LettersOfStep } from './letters-of-step.tsx'
import { NothingHere } from './nothing-here.tsx'
import type { Step } from './round-words.ts'

type Next = 'approved' | 'printed' | 'posted'
type Props = { step: Step; onShow: (next: Next) => void }
/** No more than a command takes; what comes behind them follows when they are done. */
const MOST = 2000

/** The letters that wait at one step of the round. */
export function RoundStep({ step, onShow }: Props) {
  const list = useQuery(api.letters.list.queryOptions({ input: { status: [step], limit: MOST } }))
  // Printing stands above the list: the list may empty while somebody still answers whether it came out.
  const [printing, print] = useState<readonly LetterId[] | null>(null)
  return (
    <>
      <Answer of={list}>
        {({ rows, more }: { rows: LetterRow[]; more: boolean }) =>
          rows.length === 0 ? (
            <NothingHere step={step} busy={printing !== null} onShow={onShow} />
          ) : (
            <LettersOfStep step={step} rows={rows} more={more} onPrint={print} />
          )
        }
      </Answer>
      {printing && <PrintLetters letterIds={printing} onClose={() => print(null)} />}
    </>
  )
}
