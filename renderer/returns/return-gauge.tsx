import { useQuery } from '@tanstack/react-query'
import { api } from '../rpc/client.ts'
import { useWords } from '../words/language.ts'
import { Arc } from './arc.tsx'
import { useFigures } from './figures.ts'
import classes from './return-gauge.module.css'
import { returnWords } from './words.ts'

/** The tenth, small and always in view: returning guests against those who would fill the house. A press shows the rest. */
export function ReturnGauge({ onOpen }: { onOpen: () => void }) {
  const words = useWords(returnWords)
  const { whole } = useFigures()
  const { data: rate } = useQuery(api.returns.rate.queryOptions())
  if (!rate) return null
  const { have, need } = rate
  return (
    <button
      type="button"
      className={classes.gauge}
      onClick={onOpen}
      aria-label={need === null ? words.nobodyYet : words.smallOpen(whole(have), whole(need))}
    >
      <span className={classes.arc}>
        <Arc share={need === null ? 0 : have / need} />
      </span>
      {need === null ? words.nobodyYet : words.small(whole(have), whole(need))}
    </button>
  )
}
