import { Button } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { LikelySame } from '../../shared/contract/people.ts'
import { isTypedInto } from '../ui/keys.ts'
import { Said } from '../ui/said.tsx'
import { useWords } from '../words/language.ts'
import { KnownPerson } from './known-person.tsx'
import { peopleWords } from './people-words.ts'
import { useSameOrDifferent } from './same-or-different.ts'
import classes from './who-is-it.module.css'

type Props = {
  likely: LikelySame
  /** The question is answered; the list itself follows a moment later. */
  onAnswered?: () => void
}

/**
 * Whom the book knows who may be an arrival, with what speaks for it and against, and the two answers: Y is the same person, N is
 * another. Where there are several, the arrows go from one to the next.
 */
export function WhoIsIt({ likely, onAnswered }: Props) {
  const words = useWords(peopleWords)
  const title = useId()
  const [at, moveTo] = useState(0)
  const { same, different, busy } = useSameOrDifferent(likely.guest.id, onAnswered)
  const panel = useRef<HTMLElement>(null)
  // Whoever unfolded the question is about to answer it. The panel and not an answer takes the focus: the Enter that
  // opened it must not press one.
  useEffect(() => {
    if (!isTypedInto(document.activeElement)) panel.current?.focus({ preventScroll: true })
  }, [])
  const { known } = likely
  const chosen = known[Math.min(at, known.length - 1)]
  if (!chosen) return null

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const key = event.key.toLowerCase()
    if (key === 'y' || key === 'n') {
      if (!busy && !event.repeat) (key === 'y' ? same : different)(chosen.guest)
    } else if (known.length > 1 && (key === 'arrowdown' || key === 'arrowup')) {
      moveTo((at + (key === 'arrowdown' ? 1 : -1) + known.length) % known.length)
    } else return
    // Here the letters are answers: they begin no search.
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <section
      ref={panel}
      className={classes.panel}
      aria-labelledby={title}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <h3 id={title} className={classes.title}>
        {words.isItThem}
      </h3>
      <ul className={classes.list} aria-label={words.which}>
        {known.map((each, index) => (
          <li key={each.guest.id}>
            {known.length === 1 ? (
              <div className={classes.one}>
                <KnownPerson known={each} />
              </div>
            ) : (
              <button
                type="button"
                className={classes.one}
                aria-pressed={each === chosen}
                onClick={() => moveTo(index)}
              >
                <KnownPerson known={each} />
              </button>
            )}
          </li>
        ))}
      </ul>
      <div className={classes.keys}>
        <Button
          aria-keyshortcuts="Y"
          leftSection={<IconCheck size={18} aria-hidden />}
          rightSection={
            <kbd aria-hidden className={classes.key}>
              Y
            </kbd>
          }
          loading={busy}
          onClick={() => same(chosen.guest)}
        >
          <Said shown={words.same} said={words.sameAs(chosen.guest.name)} />
        </Button>
        <Button
          variant="default"
          aria-keyshortcuts="N"
          leftSection={<IconX size={18} aria-hidden />}
          rightSection={
            <kbd aria-hidden className={classes.key}>
              N
            </kbd>
          }
          disabled={busy}
          onClick={() => different(chosen.guest)}
        >
          <Said shown={words.different} said={words.differentFrom(chosen.guest.name)} />
        </Button>
      </div>
    </section>
  )
}
