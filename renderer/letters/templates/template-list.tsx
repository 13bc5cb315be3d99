import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { Festival } from '../../../shared/contract/letters.ts'
import { type LetterLanguage, Occasion } from '../../../shared/contract/occasion.ts'
import type { TemplateSlot } from '../../../shared/contract/templates.ts'
import { useLanguage, useWords } from '../../words/language.ts'
import { occasionWords } from '../../words/occasion-words.ts'
import { keyOf } from './slots.ts'
import classes from './template-list.module.css'
import { ownName, templateWords } from './words.ts'

type Props = {
  language: LetterLanguage
  slots: readonly { slot: TemplateSlot; next: number | null }[]
  festivals: readonly Festival[]
  /** Of which words somebody is in the middle. */
  drafted: ReadonlySet<string>
  open: string | null
  onOpen: (slot: TemplateSlot) => void
  onWrite: (occasion: Occasion) => void
}

/** Every occasion with the words there are in a language, and for whom each is; the open one stands out. */
export function TemplateList({ language, slots, festivals, drafted, open, onOpen, onWrite }: Props) {
  const words = useWords(templateWords)
  const named = useWords(occasionWords)
  const spoken = useLanguage()
  const festivalOf = ({ occasion, festivalId }: TemplateSlot) => {
    if (occasion !== 'festival') return null
    return festivals.find(({ id }) => id === festivalId)?.name[spoken] ?? words.anyFestival
  }
  return (
    <div className={classes.list}>
      {Occasion.options.map(occasion => {
        const there = slots.filter(({ slot }) => slot.occasion === occasion)
        return (
          <section key={occasion}>
            <header className={classes.head}>
              <h2 className={classes.occasion}>{named.occasion[occasion]}</h2>
              <button
                type="button"
                className={classes.add}
                aria-label={words.writeFor(named.occasion[occasion])}
                onClick={() => onWrite(occasion)}
              >
                <IconPlus size={18} stroke={1.75} aria-hidden />
              </button>
            </header>
            {there.length === 0 ? (
              <p className={classes.none}>
                {words.none(ownName[language])}
                <Button size="compact-sm" variant="subtle" onClick={() => onWrite(occasion)}>
                  {words.write}
                </Button>
              </p>
            ) : (
              <ul className={classes.slots}>
                {there.map(({ slot, next }) => {
                  const key = keyOf(slot)
                  const festival = festivalOf(slot)
                  return (
                    <li key={key}>
                      <button
                        type="button"
                        className={classes.slot}
                        aria-current={key === open || undefined}
                        onClick={() => onOpen(slot)}
                      >
                        {festival && <span className={classes.festival}>{festival}</span>}
                        <span>{words.away(slot.yearsFrom, next)}</span>
                        {drafted.has(key) && <span className={classes.unsaved}>{words.unsaved}</span>}
                      </button>
                    </li>
                  )
                })}
              </ul>
            )}
          </section>
        )
      })}
    </div>
  )
}
