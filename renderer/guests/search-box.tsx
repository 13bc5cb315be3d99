import type { GuestId } from '../../shared/contract/base.ts'
import { useMay } from '../rpc/may.ts'
import { useDraft } from '../station.ts'
import { useWords } from '../words/language.ts'
import { FindGuest } from './find-guest.tsx'
import { NewGuest } from './new-guest.tsx'
import { searchWords } from './search-words.ts'
import { useSearchWays } from './use-search-ways.ts'

const nobody: string | null = null

/** The search of every place: finds anyone, and where that is nobody, offers to add them. */
export function SearchBox({ onPick }: { onPick: (guestId: GuestId) => void }) {
  const words = useWords(searchWords)
  const ways = useSearchWays()
  const mayAdd = useMay('guests.create')
  const [adding, add, doneAdding] = useDraft<string | null>('new-guest', nobody)
  return (
    <>
      <FindGuest
        label={words.find}
        placeholder={words.example[ways]}
        onPick={guest => onPick(guest.id)}
        onNew={mayAdd ? add : undefined}
        otherwise={mayAdd ? undefined : words.askDesk}
      />
      <NewGuest
        name={adding}
        onClose={doneAdding}
        onOpen={guestId => {
          doneAdding()
          onPick(guestId)
        }}
      />
    </>
  )
}
