import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, client, refusalOf } from '../../rpc/client.ts'
import { tell } from '../../ui/notice.tsx'
import { useWords } from '../../words/language.ts'
import { useDrafts, type WordsDraft } from './use-drafts.ts'
import { templateWords } from './words.ts'

/** Saves words as the version after `version`. Whoever was overtaken is shown what stands now, once the list has been read again. */
export function useSaveWords(version: number, onSaved: () => void) {
  const words = useWords(templateWords)
  const queries = useQueryClient()
  const { giveUp } = useDrafts()
  const save = useMutation({
    mutationFn: ({ slot, body, from }: WordsDraft) =>
      client.templates.save({ ...slot, body: body.replaceAll('\r\n', '\n'), from }),
    onSuccess: async (_answer, { slot }) => {
      await queries.invalidateQueries({ queryKey: api.templates.list.key() })
      giveUp(slot)
      tell(words.saved(version + 1))
      onSaved()
    },
    onError: () => queries.invalidateQueries({ queryKey: api.templates.list.key() }),
  })
  const overtaken = refusalOf(save.error)?.code === 'CHANGED_MEANWHILE'
  return { ...save, refused: overtaken ? null : save.error }
}
