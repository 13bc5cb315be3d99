import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef } from 'react'
import type { LetterRow } from '../../../shared/contract/letters.ts'
import { Answer } from '../../rpc/answer.tsx'
import { api } from '../../rpc/client.ts'
import { openGuest } from '../../station.ts'
import { besideName } from '../../words/called.ts'
import { useWords } from '../../words/language.ts'
import { occasionWords } from '../../words/occasion-words.ts'
import { LetterSheet } from '../paper/letter-sheet.tsx'
import { OnScreen } from '../paper/on-screen.tsx'
import { useWhen } from '../when.ts'
import { useWhere } from '../where.ts'
import { letterWords } from '../words.ts'
import { ChangeWords, useChanging } from './change-words.tsx'
import classes from './letter-pane.module.css'
import { LetterStory } from './letter-story.tsx'
import { roundWords } from './round-words.ts'

type Props = {
  row: LetterRow
  /** What there is to do with it. */
  children: ReactNode
}

/** One letter to be read: to whom and why, what there is to do, the sheet as it will be or was, and what happened to it. */
export function LetterPane({ row, children }: Props) {
  const words = useWords(roundWords)
  const common = useWords(letterWords)
  const { why } = useWords(occasionWords)
  const when = useWhen()
  const where = useWhere()
  const sheet = useRef<HTMLElement>(null)
  const { guest, occasion, label, target, yearsAway } = row
  const letter = useQuery(api.letters.letter.queryOptions({ input: { letterId: row.id } }))
  const changing = useChanging(row.id)
  const isThere = letter.data !== undefined
  // What was said in a call is what one looks for, not the letter that never went.
  const called = row.status === 'called'
  // biome-ignore lint/correctness/useExhaustiveDependencies: another letter is read from its first line, and so is one whose words were changed
  useEffect(() => {
    if (isThere && !called && sheet.current) showText(sheet.current)
  }, [row.id, isThere, changing.open])
  const comma = when.language === 'zh' ? '，' : ', '
  const about = [
    why(occasion, label?.[when.language] ?? null),
    words.forDay(when.day(target)),
    yearsAway !== null && yearsAway > 0 ? words.away(yearsAway) : '',
    where(row),
  ]
  return (
    <section className={classes.pane} aria-label={words.reading}>
      <header className={classes.head}>
        <h2 className={classes.title}>
          <button
            type="button"
            className={classes.name}
            aria-label={common.open(guest.name)}
            onClick={() => openGuest(guest.id)}
          >
            <bdi>{guest.name}</bdi>
          </button>
          {besideName(guest, when.language).map(each => (
            <bdi key={each} className={classes.beside}>
              {each}
            </bdi>
          ))}
        </h2>
        <p className={classes.about}>{about.filter(Boolean).join(comma)}</p>
        {!changing.open && (
          <div className={classes.actions} data-call={row.call !== null || undefined}>
            {children}
          </div>
        )}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a letter longer than the window must be reached by the keyboard */}
      <section ref={sheet} className={classes.sheet} tabIndex={0} aria-label={words.changeOf(guest.name)}>
        <Answer of={letter}>
          {answer => (
            <>
              {called && <LetterStory letter={answer} />}
              {changing.open ? (
                <ChangeWords key={row.id} letter={answer} changing={changing} />
              ) : answer.sheet.body === '' ? (
                <p className={classes.about}>{words.noSheet}</p>
              ) : (
                <div className={classes.paper}>
                  <OnScreen>
                    <LetterSheet sheet={answer.sheet} />
                  </OnScreen>
                </div>
              )}
              {!called && <LetterStory letter={answer} />}
            </>
          )}
        </Answer>
      </section>
    </section>
  )
}

/**
 * Scrolls the text of a letter into sight, and no further than to its first line: the head of the house is the same on every
 * letter, and takes the room of ten lines.
 */
function showText(pane: HTMLElement): void {
  const texts = [...pane.querySelectorAll<HTMLElement>('[data-paper]:first-child [data-kind]')]
  const [first, last] = [texts[0], texts.at(-1)]
  const paper = first?.closest<HTMLElement>('[data-paper]')
  const box = paper?.parentElement?.parentElement
  if (!first || !last || !paper || !box) return
  // The paper is made smaller by a transform, of which the offsets know nothing.
  const scale = Math.min(1, box.clientWidth / paper.offsetWidth)
  const begins = topIn(paper, first) * scale - AROUND
  const ends = (topIn(paper, last) + last.offsetHeight) * scale + AROUND - pane.clientHeight
  pane.scrollTop = Math.max(0, Math.min(begins, ends))
}

/** So many pixels are kept free over and under the text. */
const AROUND = 24

function topIn(paper: HTMLElement, text: HTMLElement): number {
  let top = 0
  for (let at: HTMLElement | null = text; at && at !== paper; at = at.offsetParent as HTMLElement | null)
    top += at.offsetTop
  return top
}
