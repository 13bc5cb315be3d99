import { useQuery } from '@tanstack/react-query'
import { Answer } from '../rpc/answer.tsx'
import { api } from '../rpc/client.ts'
import { useDraft } from '../station.ts'
import { Page } from '../ui/page.tsx'
import { useWords } from '../words/language.ts'
import { Funnel } from './funnel.tsx'
import { PeopleList, type Shown } from './people-list.tsx'
import { RateSheet } from './rate-sheet.tsx'
import classes from './returns-page.module.css'
import { returnWords } from './words.ts'

const none: Shown | null = null

/** Who comes back: the rate against what would fill the house, and who is won and lost month by month. */
export function ReturnsPage() {
  const words = useWords(returnWords)
  const rate = useQuery(api.returns.rate.queryOptions())
  const funnel = useQuery(api.returns.funnel.queryOptions({ input: {} }))
  const [shown, show] = useDraft('returns-people', none)
  if (shown) return <PeopleList shown={shown} onClose={() => show(null)} />
  return (
    <Page title={words.title} line={words.line}>
      <Answer of={rate}>
        {answer =>
          answer ? (
            <RateSheet rate={answer} onPeople={() => show({ month: null, came: 'returned' })} />
          ) : (
            <p role="status" className={classes.counting}>
              {words.counting}
            </p>
          )
        }
      </Answer>
      <Answer of={funnel}>{answer => answer && <Funnel months={answer.months} onPeople={show} />}</Answer>
    </Page>
  )
}
