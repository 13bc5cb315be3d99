import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { OutletId } from '../../shared/contract/base.ts'
import type { Manner, Moment } from '../../shared/contract/outlets.ts'
import { api, client } from '../rpc/client.ts'
import { tellRefusal } from '../ui/notice.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import classes from './manner-note.module.css'
import { diningWords } from './words.ts'

type Props = {
  outletId: OutletId
  moments: readonly Moment[]
  /** The lines stand there without a press: the moment is now. */
  open?: boolean
}

/** How the house does it at these moments, in three lines each at most; every new version is to be read once. */
export function MannerNote({ outletId, moments, open }: Props) {
  const words = useWords(diningWords)
  const language = useLanguage()
  const say = useSayRefusal()
  const queries = useQueryClient()
  const manners = useQuery(api.outlets.manners.queryOptions({ input: { outletId } }))
  const read = useMutation({
    mutationFn: (unread: readonly Manner[]) =>
      Promise.all(unread.map(({ id, version }) => client.outlets.readManner({ mannerId: id, version }))),
    onError: fault => tellRefusal(say(fault)),
    onSettled: () => queries.invalidateQueries({ queryKey: api.outlets.manners.key() }),
  })
  const shown = moments.flatMap(moment => manners.data?.find(each => each.moment === moment) ?? [])
  const unread = shown.filter(manner => !manner.read)
  const lines = shown.flatMap(manner => manner.lines)
  if (lines.length === 0) return null
  return (
    <details className={classes.manner} open={open}>
      <summary className={classes.title}>
        {words.howWeDoIt}
        {unread.length > 0 && <span className={classes.fresh}>{words.newWords}</span>}
      </summary>
      <ul className={classes.lines}>
        {lines.map(line => (
          <li key={line.en}>{line[language]}</li>
        ))}
      </ul>
      {unread.length > 0 && (
        <Button
          size="compact-sm"
          variant="default"
          className={classes.read}
          loading={read.isPending}
          onClick={() => read.mutate(unread)}
        >
          {words.read}
        </Button>
      )}
    </details>
  )
}
