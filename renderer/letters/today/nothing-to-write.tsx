import { Button } from '@mantine/core'
import { skipToken, useQuery } from '@tanstack/react-query'
import { api } from '../../rpc/client.ts'
import { useMay } from '../../rpc/may.ts'
import { Empty } from '../../ui/states.tsx'
import { calledIn } from '../../words/called.ts'
import { useWords } from '../../words/language.ts'
import { useLostFocus } from '../use-lost-focus.ts'
import { useWhen } from '../when.ts'
import type { Today } from './today-rows.ts'
import { todayWords } from './today-words.ts'

type Next = 'drafted' | 'approved' | 'printed'

/** Nothing is to be written now: what the letters written already wait for, or who comes next. */
export function NothingToWrite({ today, onShow }: { today: Today; onShow: (next: Next) => void }) {
  const words = useWords(todayWords)
  const when = useWhen()
  const mayApprove = useMay('letters.approve')
  const go = useLostFocus<HTMLButtonElement>()
  const next = today.coming[0]
  const people = useQuery(
    api.letters.coming.queryOptions({ input: next ? { printOn: next.printOn } : skipToken }),
  )
  const { drafted, approved, printed, planning } = today
  if (planning.madeAt === null)
    return <Empty title={planning.failed ? words.emptyFailed : words.emptyFirst} />
  if (drafted + approved + printed > 0) {
    return (
      <Empty
        title={words.allWritten}
        action={
          drafted > 0 ? (
            mayApprove && (
              <Button ref={go} onClick={() => onShow('drafted')}>
                {words.toApprove(drafted)}
              </Button>
            )
          ) : approved > 0 ? (
            <Button ref={go} onClick={() => onShow('approved')}>
              {words.toPrint(approved)}
            </Button>
          ) : (
            <Button ref={go} onClick={() => onShow('printed')}>
              {words.toPost(printed)}
            </Button>
          )
        }
      >
        {drafted > 0 && !mayApprove ? words.toApproveWait(drafted) : ''}
      </Empty>
    )
  }
  const first = people.data?.letters[0]
  const day = next && when.onSoon(next.printOn)
  const name = first && calledIn(first.guest, when.language)
  const count = people.data?.inAll ?? 0
  // What is due today is told before the weeks to come are gone through.
  const none = !next && !planning.running && !planning.failed
  return (
    <Empty title={words.empty}>
      {none && words.emptyNone} {none && words.emptyNever}
      {name && day && (count > 1 ? words.emptyNextMany(count, name, day) : words.emptyNext(name, day))}
    </Empty>
  )
}
