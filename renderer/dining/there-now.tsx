import { Button } from '@mantine/core'
import type { Sitting } from '../../shared/contract/dining.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { capital, orderInWords } from '../words/orders.ts'
import { roomWords } from './room-words.ts'
import classes from './there-now.module.css'

type Props = { sitting: Sitting; by: string | null; onMine: () => void; onTheirs: () => void }

/** Somebody else's words beside one's own, and the choice between them. */
export function ThereNow({ sitting, by, onMine, onTheirs }: Props) {
  const words = useWords(roomWords)
  const language = useLanguage()
  const { seat, items, covers } = sitting
  return (
    <div role="alert" className={classes.changed}>
      <p className={classes.by}>{words.changed(by)}</p>
      <p className={classes.there}>
        {words.thereNow}: {seat ? capital(seat[language]) : words.noSeat} ·{' '}
        {orderInWords(items, language) || words.nothingNoted} · {words.covers(covers)}
      </p>
      <div className={classes.choice}>
        <Button size="sm" onClick={onMine}>
          {words.keepMine}
        </Button>
        <Button size="sm" variant="default" onClick={onTheirs}>
          {words.takeTheirs}
        </Button>
      </div>
    </div>
  )
}
