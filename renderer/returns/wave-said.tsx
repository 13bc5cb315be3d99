import { Button } from '@mantine/core'
import type { Rate } from '../../shared/contract/returns.ts'
import { money } from '../../shared/domain/letters/money.ts'
import { go } from '../station.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { useFigures } from './figures.ts'
import classes from './wave-said.module.css'
import { returnWords } from './words.ts'

type Props = { wave: NonNullable<Rate['wave']>; currency: string }

/** What one more round of win-back letters would bring, and from how many letters one knows. */
export function WaveSaid({ wave, currency }: Props) {
  const words = useWords(returnWords)
  const language = useLanguage()
  const { whole, tenths } = useFigures()
  const { letters, cost, judged, sharePercent, lowPercent, highPercent, heldOut, back } = wave
  const known =
    sharePercent === null
      ? [words.waveYoung]
      : [
          words.waveShare(
            whole(judged),
            tenths(sharePercent),
            whole(lowPercent ?? 0),
            whole(highPercent ?? 0),
          ),
          heldOut
            ? words.waveHeldOut(whole(heldOut.judged), tenths(heldOut.sharePercent))
            : words.waveNoHoldOut,
        ]
  return (
    <section className={classes.wave}>
      <h2 className={classes.title}>{words.wave}</h2>
      <p>
        {words.waveLetters(whole(letters), money(cost, currency, language))}
        {back !== null && (
          <strong className={classes.back}>
            {language === 'en' && ' '}
            {back > 0 ? words.waveBack(whole(back)) : words.waveNone}
          </strong>
        )}
      </p>
      <p className={classes.known}>{known.join(language === 'en' ? ' ' : '')}</p>
      <Button variant="subtle" size="compact-md" ml="-0.6rem" onClick={() => go('letters')}>
        {words.toLetters}
      </Button>
    </section>
  )
}
