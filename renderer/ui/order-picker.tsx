import { TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { OrderItem, Outlet } from '../../shared/contract/dining.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { isSubmit, plain } from './keys.ts'
import classes from './order-picker.module.css'
import { pickerWords } from './picker-words.ts'
import { Stepper } from './stepper.tsx'

type MenuItem = Outlet['menu'][number]

type Props = {
  menu: readonly MenuItem[]
  items: readonly OrderItem[]
  onChange: (items: OrderItem[]) => void
  /** What is said while nothing is chosen. */
  empty: string
  /** How many dishes stand there before one asks for all of them or types. */
  few?: number | undefined
}

/** An order put together by pressing the menu, by typing a part of a dish, or in free words. */
export function OrderPicker({ menu, items, onChange, empty, few }: Props) {
  const words = useWords(pickerWords)
  const language = useLanguage()
  const [typed, type] = useState('')
  const [all, showAll] = useState(few === undefined)
  const dishes = useRef<HTMLUListElement>(null)
  const wanted = plain(typed).toLowerCase()
  const found = menu.filter(({ name }) => `${name.zh} ${name.en}`.toLowerCase().includes(wanted))
  const shown = all || wanted ? found : found.slice(0, few)
  // The press that showed them is gone with it: the focus goes on to the first of the others.
  const asked = all && few !== undefined
  useEffect(() => {
    if (asked) dishes.current?.querySelectorAll('button')[few ?? 0]?.focus()
  }, [asked, few])

  const change = (at: number, part: Partial<OrderItem>) =>
    onChange(items.map((item, index) => (index === at ? { ...item, ...part } : item)))
  const add = (dish: MenuItem | null, text: string) => {
    const at = items.findIndex(item => (dish ? item.menuItemId === dish.id : item.text === text))
    const there = items[at]
    if (there) change(at, { quantity: Math.min(99, there.quantity + 1) })
    else {
      const complimentary = dish?.complimentary ?? false
      onChange([
        ...items,
        { menuItemId: dish?.id ?? null, text, modifiers: null, quantity: 1, complimentary },
      ])
    }
    type('')
  }
  const addTyped = () => {
    const [first] = shown
    if (first) add(first, first.name[language])
    else add(null, plain(typed))
  }
  const hidden = shown.length === 0 && found.length > 0
  const allDishes = (
    <button type="button" className={classes.all} onClick={() => showAll(true)}>
      {words.allDishes(menu.length)}
    </button>
  )
  const nameOf = (item: OrderItem) =>
    menu.find(dish => dish.id === item.menuItemId)?.name[language] ?? item.text

  return (
    <div className={classes.picker}>
      <div className={classes.find}>
        <TextInput
          aria-label={words.findOrWrite}
          placeholder={words.findOrWrite}
          value={typed}
          maxLength={120}
          onChange={event => type(event.currentTarget.value)}
          onKeyDown={event => {
            if (!isSubmit(event) || !wanted) return
            event.preventDefault()
            addTyped()
          }}
        />
        {hidden && allDishes}
      </div>
      <ul ref={dishes} className={classes.menu} aria-label={words.menu}>
        {shown.map(dish => (
          <li key={dish.id}>
            <button type="button" className={classes.dish} onClick={() => add(dish, dish.name[language])}>
              {dish.name[language]}{' '}
              {dish.complimentary && <span className={classes.free}>{words.onTheHouse}</span>}
            </button>
          </li>
        ))}
        {!hidden && shown.length < found.length && <li>{allDishes}</li>}
        {wanted && shown.length === 0 && (
          <li>
            <button type="button" className={classes.dish} onClick={addTyped}>
              {words.write(plain(typed))}
            </button>
          </li>
        )}
      </ul>
      {items.length === 0 ? (
        <p className={classes.empty}>{empty}</p>
      ) : (
        <ul className={classes.items} aria-label={words.order}>
          {items.map((item, at) => {
            const name = nameOf(item)
            const fewer = () =>
              item.quantity > 1
                ? change(at, { quantity: item.quantity - 1 })
                : onChange(items.filter((_, index) => index !== at))
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a dish may stand twice, cooked in two ways
              <li key={at} className={classes.item}>
                <span className={classes.name}>
                  {name}
                  {item.complimentary && <span className={classes.free}>{words.onTheHouse}</span>}
                </span>
                <input
                  className={classes.how}
                  aria-label={words.how(name)}
                  placeholder={words.howExample}
                  value={item.modifiers ?? ''}
                  maxLength={120}
                  onChange={event => change(at, { modifiers: event.currentTarget.value || null })}
                />
                <Stepper
                  value={item.quantity}
                  less={words.less(name)}
                  more={words.more(name)}
                  onLess={fewer}
                  onMore={() => change(at, { quantity: Math.min(99, item.quantity + 1) })}
                />
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
