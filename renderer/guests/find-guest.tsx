import { IconSearch, IconUserPlus } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import type { SearchRow } from '../../shared/contract/guests.ts'
import { useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import classes from './find-guest.module.css'
import { mayBeName, meant } from './find-guest-meant.ts'
import { Nobody } from './find-guest-nobody.tsx'
import { Option } from './find-guest-option.tsx'
import { SearchRowLine } from './search-row.tsx'
import { searchWords } from './search-words.ts'
import { useInSight } from './use-in-sight.ts'
import { useSearch } from './use-search.ts'
import { useSearchChoice } from './use-search-choice.ts'
import { useSearchState } from './use-search-state.ts'

/** No name is longer; what is, was pasted by mistake. */
const LONGEST = 120

type Props = {
  onPick: (guest: SearchRow) => void
  /** Offers what was typed as somebody the house does not know yet. */
  onNew?: ((typed: string) => void) | undefined
  /** What is said when nobody is found and nobody can be added here. */
  otherwise?: string | undefined
  label: string
  placeholder: string
  /** The list stands in the page below the field, in place of `children`, instead of floating over it. */
  inline?: boolean
  /** The person opened this to type: the field takes the focus. */
  autoFocus?: boolean
  /** Enter takes nobody who is not certainly meant: by the whole name or a number, or chosen by arrows. */
  strict?: boolean
  /** How many at most are shown. */
  limit?: number
  children?: ReactNode
}

/** One box that finds anyone, from the first letter typed: arrows walk the list, Enter takes, Escape clears. */
export function FindGuest({
  onPick,
  onNew,
  otherwise,
  label,
  placeholder,
  inline,
  autoFocus,
  strict,
  limit,
  children,
}: Props) {
  const words = useWords(searchWords)
  const say = useSayRefusal()
  const list = useId()
  const field = useRef<HTMLInputElement>(null)
  const [typed, type] = useState('')
  const [composing, compose] = useState(false)
  const [open, setOpen] = useState(false)
  // Enter pressed before the answer is there: the person means the first of what is coming.
  const [eager, setEager] = useState(false)
  const text = typed.trim().slice(0, LONGEST).toWellFormed()
  const { rows, current, settled, error } = useSearch(text, composing, limit)
  const prepared = useSearchState(open)

  const offersAdding = onNew !== undefined && current && mayBeName(text)
  const choice = useSearchChoice(rows, offersAdding, strict ? meant(text, rows) : 0)
  const { active } = choice
  const last = rows.length - 1 + (offersAdding ? 1 : 0)
  const shown = (open || inline === true) && text !== '' && (rows.length > 0 || current || error !== null)
  const preparing = open && prepared !== null
  const box = useInSight(inline === true && shown, rows.length)

  const clear = () => {
    type('')
    setOpen(false)
    setEager(false)
    choice.chooseNone()
  }
  const take = (place: number) => {
    const row = rows[place]
    clear()
    if (row) onPick(row)
    else if (offersAdding) onNew?.(text)
  }

  useEffect(() => {
    if (autoFocus) field.current?.focus()
  }, [autoFocus])

  const enter = () => {
    if (active >= 0) take(active)
    // Somebody of nearly that name is there: the next Enter takes them, the arrows lead on to adding a new one.
    else choice.walkTo(0)
  }
  const answered = useEffectEvent(() => {
    setEager(false)
    if (settled && !choice.isLost && (rows.length > 0 || strict)) enter()
  })
  useEffect(() => {
    if (eager && (settled || error !== null)) answered()
  }, [eager, settled, error])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setOpen(true)
      choice.step(event.key === 'ArrowDown' ? 1 : -1)
    } else if ((event.key === 'Home' || event.key === 'End') && choice.isWalked && !event.shiftKey) {
      // Until the arrows are used, they move within what was typed.
      event.preventDefault()
      choice.walkTo(event.key === 'Home' ? 0 : last)
    } else if (event.key === 'Enter' && text !== '') {
      event.preventDefault()
      if (settled) enter()
      else setEager(true)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      if (typed === '') field.current?.blur()
      else clear()
    }
  }

  return (
    <div ref={box} className={classes.box} data-inline={inline || undefined}>
      <IconSearch size={20} stroke={1.75} aria-hidden className={classes.glass} />
      <input
        ref={field}
        className={classes.input}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={shown}
        aria-controls={shown ? list : undefined}
        aria-autocomplete="list"
        aria-activedescendant={shown && last >= 0 && active >= 0 ? `${list}-${active}` : undefined}
        aria-describedby={preparing ? `${list}-preparing` : undefined}
        data-autofocus={autoFocus || undefined}
        // The first Escape clears what was typed; a dialogue this stands in closes with the second.
        data-mantine-stop-propagation={typed !== '' || undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={typed}
        onChange={event => {
          type(event.currentTarget.value)
          setOpen(true)
          setEager(false)
          choice.chooseNone()
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => {
          setOpen(false)
          setEager(false)
        }}
        onCompositionStart={() => compose(true)}
        onCompositionEnd={() => compose(false)}
        onKeyDown={onKeyDown}
      />
      {(shown || preparing) && (
        <div className={classes.panel}>
          {preparing && (
            <p id={`${list}-preparing`} className={classes.preparing}>
              {words.preparing(prepared)}
            </p>
          )}
          {shown && (
            <>
              {current && rows.length === 0 && (
                <Nobody text={text} clipped={clipped(text)} otherwise={otherwise} />
              )}
              {error !== null && rows.length === 0 && <p className={classes.nobody}>{say(error)}</p>}
              {/* The focus stays in the field: the pressed row must not take it. */}
              <div
                id={list}
                role="listbox"
                className={classes.list}
                aria-label={words.results}
                tabIndex={-1}
                onMouseDown={event => event.preventDefault()}
              >
                {rows.map((row, index) => (
                  <Option
                    key={row.id}
                    id={`${list}-${index}`}
                    active={index === active}
                    apart={isGuess(row) && index > 0 && !isGuess(rows[index - 1])}
                    onChoose={() => take(index)}
                    onPoint={() => choice.point(index)}
                  >
                    <SearchRowLine row={row} />
                  </Option>
                ))}
                {offersAdding && (
                  <Option
                    id={`${list}-${rows.length}`}
                    active={active === rows.length}
                    onChoose={() => take(rows.length)}
                    onPoint={() => choice.point(rows.length)}
                  >
                    <span className={classes.add}>
                      <IconUserPlus size={20} stroke={1.5} aria-hidden />
                      {words.add(clipped(text))}
                    </span>
                  </Option>
                )}
              </div>
            </>
          )}
        </div>
      )}
      <p role="status" className={classes.said}>
        {shown && current ? words.found(rows.length) : ''}
      </p>
      {!shown && children}
    </div>
  )
}

/** Nothing of this guest is spelled as it was typed. */
const isGuess = (row: SearchRow | undefined): boolean => row?.why === 'typo' || row?.why === 'sound'

/** What was typed, as far as a sentence has room for it. */
const clipped = (text: string): string => {
  const letters = [...text]
  return letters.length > 60 ? `${letters.slice(0, 60).join('')}…` : text
}
