import { IconSearch, IconUserPlus } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import type { SearchRow } from '../../shared/contract/guests.ts'
import { plain } from '../ui/keys.ts'
import { useWords } from '../words/language.ts'
import { isWholeName } from '../words/name-said.ts'
import { useSayRefusal } from '../words/refusals.ts'
import classes from './find-guest.module.css'
import { SearchRowLine } from './search-row.tsx'
import { searchWords } from './search-words.ts'
import { useSearch } from './use-search.ts'

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
  // Where the arrows are; null while they have not been touched.
  const [at, moveTo] = useState<number | null>(null)
  // Enter pressed before the answer is there: the person means the first of what is coming.
  const [eager, setEager] = useState(false)
  const { rows, current, error } = useSearch(typed, composing, limit)

  const text = typed.trim()
  const offersAdding = onNew !== undefined && current && !isNumber(text)
  const last = rows.length - 1 + (offersAdding ? 1 : 0)
  const active = Math.min(at ?? (strict ? meant(text, rows) : 0), Math.max(last, 0))
  const shown = (open || inline === true) && text !== '' && (rows.length > 0 || current || error !== null)

  const clear = () => {
    type('')
    setOpen(false)
    setEager(false)
    moveTo(null)
  }
  const choose = (index: number) => {
    const row = rows[index]
    clear()
    if (row) onPick(row)
    else if (offersAdding) onNew?.(text)
  }

  useEffect(() => {
    if (autoFocus) field.current?.focus()
  }, [autoFocus])

  const enter = () => {
    if (active >= 0) choose(active)
    // Somebody of nearly that name is there: the next Enter takes them, the arrows lead on to adding a new one.
    else moveTo(0)
  }
  const answered = useEffectEvent(() => {
    setEager(false)
    if (rows.length > 0 || strict) enter()
  })
  useEffect(() => {
    if (eager && current) answered()
  }, [eager, current])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setOpen(true)
      if (last >= 0) moveTo((Math.max(active, step < 0 ? 0 : -1) + step + last + 1) % (last + 1))
    } else if (event.key === 'Enter' && text !== '') {
      event.preventDefault()
      if (current) enter()
      else setEager(true)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      if (typed === '') field.current?.blur()
      else clear()
    }
  }

  return (
    <div className={classes.box} data-inline={inline || undefined}>
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
        data-autofocus={autoFocus || undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={typed}
        onChange={event => {
          type(event.currentTarget.value)
          setOpen(true)
          setEager(false)
          moveTo(null)
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onCompositionStart={() => compose(true)}
        onCompositionEnd={() => compose(false)}
        onKeyDown={onKeyDown}
      />
      {shown && (
        <div className={classes.panel} data-stale={!current || undefined}>
          {current && rows.length === 0 && (
            <p className={classes.nobody}>
              <strong>{words.nobody(text)}</strong> {words.nobodyHint} {otherwise}
            </p>
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
                onChoose={() => choose(index)}
                onPoint={() => moveTo(index)}
              >
                <SearchRowLine row={row} />
              </Option>
            ))}
            {offersAdding && (
              <Option
                id={`${list}-${rows.length}`}
                active={active === rows.length}
                onChoose={() => choose(rows.length)}
                onPoint={() => moveTo(rows.length)}
              >
                <span className={classes.add}>
                  <IconUserPlus size={20} stroke={1.5} aria-hidden />
                  {words.add(text)}
                </span>
              </Option>
            )}
          </div>
        </div>
      )}
      <p role="status" className={classes.said}>
        {shown && current ? words.found(rows.length) : ''}
      </p>
      {!shown && children}
    </div>
  )
}

type OptionProps = {
  id: string
  active: boolean
  onChoose: () => void
  onPoint: () => void
  children: ReactNode
}

function Option({ id, active, onChoose, onPoint, children }: OptionProps) {
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (active) row.current?.scrollIntoView?.({ block: 'nearest' })
  }, [active])
  return (
    // The keys are the field's, as a combobox has it.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys
    <div
      ref={row}
      id={id}
      role="option"
      aria-selected={active}
      tabIndex={-1}
      className={classes.option}
      onClick={onChoose}
      onPointerMove={active ? undefined : onPoint}
    >
      {children}
    </div>
  )
}

/** A room or a telephone: nobody is called so. */
const isNumber = (text: string) => /^[+\d][\d\s()-]*$/.test(plain(text))

/** Whom Enter means when the arrows were not touched: who alone has that name or number, else nobody; the adding, if that is all. */
function meant(text: string, rows: readonly SearchRow[]): number {
  if (rows.length === 0) return 0
  const sure = rows.filter(row => isNumber(text) || isWholeName(text, row))
  const [one] = sure
  return one && sure.length === 1 ? rows.indexOf(one) : -1
}
