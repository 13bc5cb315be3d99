import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Answer } from '../../rpc/answer.tsx'
import { useDraft } from '../../station.ts'
import { Empty } from '../../ui/states.tsx'
import { useWords } from '../../words/language.ts'
import { CallList } from './call-list.tsx'
import { Coming } from './coming.tsx'
import { MendList } from './mend-list.tsx'
import { MissedList } from './missed-list.tsx'
import { NotWritten } from './not-written.tsx'
import { NothingToWrite } from './nothing-to-write.tsx'
import classes from './today-page.module.css'
import type { Part, Today } from './today-rows.ts'
import { todayWords } from './today-words.ts'
import { WriteList } from './write-list.tsx'

type Next = 'drafted' | 'approved' | 'printed' | 'templates'
type Props = { today: UseQueryResult<Today, Error>; onShow: (next: Next) => void }
const parts = ['write', 'mend', 'call', 'missed'] as const

/** The letters of today: what can be written, what must be mended first, whom to call instead, what came too late; and the fortnight. */
export function TodayPage({ today, onShow }: Props) {
  return <Answer of={today}>{answer => <Day today={answer} onShow={onShow} />}</Answer>
}

function Day({ today, onShow }: { today: Today; onShow: Props['onShow'] }) {
  const words = useWords(todayWords)
  const [part, show] = useDraft<Part>('letters:part', 'write')
  const lists: Record<Part, () => ReactNode> = {
    write: () => <WriteList of={today.write} />,
    mend: () => <MendList of={today.mend} onWords={() => onShow('templates')} />,
    call: () => <CallList of={today.call} />,
    missed: () => <MissedList of={today.missed} />,
  }
  const nothing = () =>
    part === 'write' || today.planning.madeAt === null ? (
      <NothingToWrite today={today} onShow={onShow} />
    ) : (
      <Empty title={words.nothing[part]}>{words.nothingMore[part]}</Empty>
    )
  return (
    <div className={classes.day}>
      <div className={classes.now}>
        <div className={classes.parts} role="radiogroup" aria-label={words.parts}>
          {parts.map(each => (
            <label key={each} className={classes.choice} data-some={today[each].inAll > 0 || undefined}>
              <input
                type="radio"
                name="letters-part"
                className={classes.radio}
                checked={part === each}
                onChange={() => show(each)}
              />
              {words.part[each]} <b>{today[each].inAll}</b>
            </label>
          ))}
        </div>
        {today[part].letters.length === 0 ? nothing() : lists[part]()}
      </div>
      <aside className={classes.beside}>
        {today.planning.madeAt !== null && (
          <>
            <Coming coming={today.coming} />
            <NotWritten suppressed={today.suppressed} />
          </>
        )}
      </aside>
    </div>
  )
}
