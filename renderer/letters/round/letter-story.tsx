import { useQuery } from '@tanstack/react-query'
import { localTime } from '../../../shared/domain/days/calendar.ts'
import { api } from '../../rpc/client.ts'
import { useWords } from '../../words/language.ts'
import { useDayOf, useWhen } from '../when.ts'
import type { Letter } from './change-words.tsx'
import classes from './letter-story.module.css'
import { pastWords } from './past-words.ts'

/** What happened to a letter, by whom and when; what the guest or the post said of it. */
export function LetterStory({ letter }: { letter: Letter }) {
  const words = useWords(pastWords)
  const when = useWhen()
  const zone = useQuery(api.house.status.queryOptions()).data?.hotel?.timeZone ?? 'UTC'
  const dayOf = useDayOf()
  const { steps, reply, returnedWhy, note, template, row } = letter
  if (steps.length === 0) return null
  return (
    <section className={classes.story}>
      <h3 className={classes.title}>{words.story}</h3>
      <ol className={classes.steps}>
        {steps.map(({ to, at, by }) => {
          const said = `${when.day(dayOf(at))} ${localTime(new Date(at), zone)}`
          // Nobody holds a guest out: the lot does.
          const who = to === 'held-out' ? null : by
          return <li key={`${to} ${at}`}>{words.stepOf(words.steps[to] ?? to, who, said)}</li>
        })}
        {template && <li>{words.version(template.version)}</li>}
      </ol>
      {note && <p className={classes.said}>{words.saidReply(note)}</p>}
      {reply && <p className={classes.said}>{words.saidReply(reply)}</p>}
      {returnedWhy && <p className={classes.said}>{words.saidReturn(returnedWhy)}</p>}
      {row.cameBack && <p className={classes.back}>{words.cameBack(when.day(row.cameBack))}</p>}
    </section>
  )
}
