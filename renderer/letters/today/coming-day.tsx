import { Modal } from '@mantine/core'
import { skipToken, useQuery } from '@tanstack/react-query'
import type { Planned } from '../../../shared/contract/letters.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { Answer } from '../../rpc/answer.tsx'
import { api } from '../../rpc/client.ts'
import { LongList } from '../../ui/long-list.tsx'
import { uiWords } from '../../ui/words.ts'
import { useWords } from '../../words/language.ts'
import { useWhy } from '../../words/why-words.ts'
import { callWords } from '../call-words.ts'
import { useWhen } from '../when.ts'
import classes from './coming.module.css'
import { PlannedLine } from './planned-line.tsx'
import { keyOf } from './today-rows.ts'
import { todayWords } from './today-words.ts'

/** Who is to be written to on a day to come. */
export function ComingDay({ day, onClose }: { day: IsoDate | null; onClose: () => void }) {
  const words = useWords(todayWords)
  const calls = useWords(callWords)
  const ui = useWords(uiWords)
  const when = useWhen()
  const why = useWhy()
  const people = useQuery(api.letters.coming.queryOptions({ input: day ? { printOn: day } : skipToken }))
  const instead = ({ blocked, call }: Planned) => {
    if (call) return <p>{calls.callInstead}</p>
    if (blocked.length === 0) return undefined
    return blocked.map(each => <p key={JSON.stringify(each)}>{why.blocked(each)}</p>)
  }
  return (
    <Modal
      opened={day !== null}
      onClose={onClose}
      title={day && words.comingTitle(when.weekday(day))}
      size="62rem"
      closeButtonProps={{ 'aria-label': ui.close }}
      returnFocus
    >
      {day && (
        <Answer of={people}>
          {({ letters, inAll }) => (
            <>
              {letters.length < inAll && (
                <p className={classes.first}>{words.firstOf(letters.length, inAll)}</p>
              )}
              <div className={classes.people} style={{ height: `min(${letters.length * 5 + 4}rem, 60vh)` }}>
                <LongList
                  items={letters}
                  keyOf={keyOf}
                  rowHeight={66}
                  label={words.comingTitle(when.weekday(day))}
                >
                  {planned => <PlannedLine planned={planned} instead={instead(planned)} onOpen={onClose} />}
                </LongList>
              </div>
            </>
          )}
        </Answer>
      )}
    </Modal>
  )
}
