import { useWords } from '../words/language.ts'
import classes from './find-guest.module.css'
import { mayBeName } from './find-guest-meant.ts'
import { searchWords } from './search-words.ts'
import { useSearchWays } from './use-search-ways.ts'

type Props = {
  /** What was typed, and as far as a sentence has room for it. */
  text: string
  clipped: string
  otherwise: string | undefined
}

/** Nobody was found: what to try instead, and for a name who can add them. */
export function Nobody({ text, clipped, otherwise }: Props) {
  const words = useWords(searchWords)
  const hint = words.nobodyHint[useSearchWays()]
  const isName = mayBeName(text)
  return (
    <p className={classes.nobody}>
      <strong>{isName ? words.nobody(clipped) : words.nothing(clipped)}</strong> {hint} {isName && otherwise}
    </p>
  )
}
