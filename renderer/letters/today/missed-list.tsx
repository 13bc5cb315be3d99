import { Button } from '@mantine/core'
import type { PlannedKey, Shown } from '../../../shared/contract/letters.ts'
import { client } from '../../rpc/client.ts'
import { useMay } from '../../rpc/may.ts'
import { LongList } from '../../ui/long-list.tsx'
import { useWords } from '../../words/language.ts'
import { useBulk } from '../use-bulk.ts'
import { useWhen } from '../when.ts'
import { PlannedLine } from './planned-line.tsx'
import classes from './today-page.module.css'
import { asAsked, keyOf } from './today-rows.ts'
import { todayWords } from './today-words.ts'

/** Whose day can no longer be reached by post: never silently, and never late. */
export function MissedList({ of: { letters: missed, inAll } }: { of: Shown }) {
  const words = useWords(todayWords)
  const when = useWhen()
  const mayDrop = useMay('letters.drop')
  const aside = useBulk(
    (planned: PlannedKey[]) => client.letters.drop({ planned, letterIds: [], why: '' }),
    words.asideDone,
  )
  const busy = aside.behind !== null
  return (
    <div className={classes.part}>
      <div className={classes.tools}>
        <p className={classes.line}>
          {words.missedLine} {missed.length < inAll && words.missedMore(missed.length, inAll)}
        </p>
        <span className={classes.room} />
        {mayDrop && (
          <Button variant="default" loading={busy} onClick={() => void aside.run(missed.map(asAsked))}>
            {words.putAllAside(missed.length)}
          </Button>
        )}
      </div>
      <div className={classes.list}>
        <LongList items={missed} keyOf={keyOf} rowHeight={66} label={words.missedList}>
          {planned => (
            <PlannedLine planned={planned} instead={<p>{words.missedBy(when.day(planned.latestOn))}</p>}>
              {mayDrop && (
                <Button
                  variant="subtle"
                  color="gray"
                  size="sm"
                  disabled={busy}
                  aria-label={words.putAsideOf(planned.guest.name)}
                  onClick={() => void aside.run([asAsked(planned)])}
                >
                  {words.putAside}
                </Button>
              )}
            </PlannedLine>
          )}
        </LongList>
      </div>
    </div>
  )
}
