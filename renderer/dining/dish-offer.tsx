import { Button } from '@mantine/core'
import type { Complimentary } from '../../shared/contract/dining.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { capital } from '../words/orders.ts'
import classes from './dish-offer.module.css'
import { dishWords } from './dish-words.ts'

type Dish = Complimentary['offers'][number]

type OfferProps = {
  dish: Dish
  isOn: boolean
  onAdd: () => void
  onTakeOff: () => void
  onAnother: (() => void) | null
}

/** The dish, and the presses that put it on the order or bring another. */
export function DishOffer({ dish, isOn, onAdd, onTakeOff, onAnother }: OfferProps) {
  const words = useWords(dishWords)
  const language = useLanguage()
  return (
    <>
      <p className={classes.dish}>{capital(dish.name[language])}</p>
      <div className={classes.actions}>
        {isOn ? (
          <>
            <span className={classes.soft}>{words.added}</span>
            <Button size="compact-md" variant="subtle" onClick={onTakeOff}>
              {words.takeOff}
            </Button>
          </>
        ) : (
          <>
            {onAnother && (
              <Button size="compact-md" variant="subtle" onClick={onAnother}>
                {words.another}
              </Button>
            )}
            <Button size="compact-md" variant="default" onClick={onAdd}>
              {words.add}
            </Button>
          </>
        )}
      </div>
    </>
  )
}

type IntroProps = {
  intro: Dish['intro']
  /** The language of the guest, as BCP 47 has it. */
  speaks: string | null
}

/** What to say, in the language of the guest, and what that means for whoever reads the other. */
export function DishIntro({ intro, speaks }: IntroProps) {
  const words = useWords(dishWords)
  const language = useLanguage()
  if (!intro) return <p className={classes.soft}>{words.noIntro}</p>
  const said = speaks === null ? language : speaks.startsWith('zh') ? 'zh' : 'en'
  return (
    <>
      <p className={classes.intro} lang={said}>
        {words.say(intro[said])}
      </p>
      {said !== language && <p className={classes.soft}>{intro[language]}</p>}
    </>
  )
}
