import { Button } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useId, useState } from 'react'
import type { Rate } from '../../shared/contract/returns.ts'
import { Empty } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { Arc } from './arc.tsx'
import { useFigures } from './figures.ts'
import { Formula } from './formula.tsx'
import classes from './rate-sheet.module.css'
import { WaveSaid } from './wave-said.tsx'
import { returnWords } from './words.ts'

/** Have and need, drawn; behind a press the hotel's own numbers; and what one more round of letters would bring. */
export function RateSheet({ rate, onPeople }: { rate: Rate; onPeople: () => void }) {
  const words = useWords(returnWords)
  const { whole, percent } = useFigures()
  const [open, toggle] = useState(false)
  const formula = useId()
  const { have, need, known, wave } = rate
  if (need === null) return <Empty title={words.noneTitle}>{words.noneLine}</Empty>
  return (
    <section className={classes.sheet}>
      <div className={classes.gauge}>
        <Arc share={have / need} more={(wave?.back ?? 0) / need} />
        <p className={classes.share}>{percent((have / need) * 100)}</p>
      </div>
      <div className={classes.said}>
        <p className={classes.rate}>
          <button
            type="button"
            className={classes.have}
            onClick={onPeople}
            aria-label={`${whole(have)}. ${words.see}`}
          >
            {whole(have)}
          </button>{' '}
          {words.rate(whole(need))}
        </p>
        <p className={classes.known}>
          {have >= need
            ? words.full
            : need > known
              ? words.moreThanKnown(whole(known))
              : words.ofKnown(percent((need / known) * 100), whole(known))}
        </p>
        <Button
          variant="subtle"
          size="compact-md"
          ml="-0.6rem"
          aria-expanded={open}
          aria-controls={formula}
          onClick={() => toggle(!open)}
          rightSection={<IconChevronDown size={16} stroke={1.75} aria-hidden className={classes.turn} />}
          data-open={open || undefined}
        >
          {words.how}
        </Button>
      </div>
      <div id={formula} className={classes.formula} hidden={!open}>
        {open && <Formula rate={rate} need={need} />}
      </div>
      {wave && <WaveSaid wave={wave} currency={rate.currency} />}
    </section>
  )
}
