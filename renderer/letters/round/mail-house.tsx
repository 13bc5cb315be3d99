import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { LetterRow } from '../../../shared/contract/letters.ts'
import { client } from '../../rpc/client.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { tell, tellRefusal, tellUndo } from '../../ui/notice.tsx'
import { saveText } from '../../ui/save-text.ts'
import { useWords } from '../../words/language.ts'
import { useSayRefusal } from '../../words/refusals.ts'
import { lettersChanged } from '../letters-changed.ts'
import { useLeftBehind, useTakeBack } from '../use-bulk.ts'
import { roundWords } from './round-words.ts'

/** Names, addresses and texts as a file for whoever prints and posts for the house. The letters in it count as printed. */
export function MailHouse({ rows, onClose }: { rows: readonly LetterRow[] | null; onClose: () => void }) {
  const words = useWords(roundWords)
  const say = useSayRefusal()
  const queries = useQueryClient()
  const takeBack = useTakeBack()
  const [, leave] = useLeftBehind()
  const count = rows?.length ?? 0
  const give = useMutation({
    mutationFn: async () => {
      const letterIds = (rows ?? []).map(({ id }) => id)
      const { batchId, done, left, name, csv } = await client.letters.mailHouse({ letterIds })
      leave(left)
      if (done === 0) return
      if (await saveText(name, csv)) {
        tellUndo(words.mailHouseSaved(done), () => takeBack([batchId]))
        return
      }
      // Without a file nobody prints them: they wait as before.
      await client.letters.undo({ batchId })
      tell(words.mailHouseNot)
    },
    onError: fault => tellRefusal(say(fault)),
    onSettled: () => {
      onClose()
      return lettersChanged(queries)
    },
  })
  return (
    <Confirm
      opened={rows !== null}
      title={words.mailHouseTitle(count)}
      confirm={words.mailHouseDo}
      busy={give.isPending}
      onConfirm={() => give.mutate()}
      onClose={onClose}
    >
      {words.mailHouseText(count)}
    </Confirm>
  )
}
