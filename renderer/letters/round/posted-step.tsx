import { SegmentedControl } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { LetterId } from '../../../shared/contract/base.ts'
import { Answer } from '../../rpc/answer.tsx'
import { api } from '../../rpc/client.ts'
import { useDraft } from '../../station.ts'
import { Empty } from '../../ui/states.tsx'
import { useWords } from '../../words/language.ts'
import { PastLetters } from './past-letters.tsx'
import { pastWords } from './past-words.ts'
import classes from './round.module.css'
import { Turn } from './turn.tsx'
import { useReading } from './use-reading.ts'

const kinds = ['posted', 'called', 'dropped', 'held-out'] as const
type Kind = (typeof kinds)[number]
const PAGE = 200

/** What is done: letters in the post and what became of them, calls made, and whom nobody wrote to. */
export function PostedStep() {
  const words = useWords(pastWords)
  const [kind, show] = useDraft<Kind>('letters:past', 'posted')
  const past = useInfiniteQuery(
    api.letters.list.infiniteOptions({
      input: (after: LetterId | null) => ({ status: [kind], after, limit: PAGE }),
      initialPageParam: null as LetterId | null,
      getNextPageParam: last => (last.more ? last.rows.at(-1)?.id : undefined),
    }),
  )
  const more = () => {
    if (past.hasNextPage && !past.isFetchingNextPage) void past.fetchNextPage()
  }
  const rows = useMemo(() => past.data?.pages.flatMap(page => page.rows) ?? [], [past.data])
  const reading = useReading(kind, rows)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of what lies in it
    <div className={classes.step} onKeyDown={reading.keys}>
      <div className={classes.tools}>
        <SegmentedControl
          aria-label={words.kinds}
          data={kinds.map(value => ({ value, label: words.kind[value] }))}
          value={kind}
          onChange={value => show(value as Kind)}
        />
        <span className={classes.room} />
        {rows.length > 0 && (
          <Turn at={reading.at} of={rows.length} more={past.hasNextPage} onTurn={reading.read} />
        )}
      </div>
      <Answer of={past}>
        {() =>
          rows.length === 0 ? (
            <Empty title={words.none[kind]}>{words.noneMore[kind]}</Empty>
          ) : (
            <PastLetters key={kind} kind={kind} rows={rows} reading={reading} onEnd={more} />
          )
        }
      </Answer>
    </div>
  )
}
