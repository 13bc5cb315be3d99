import { Button } from '@mantine/core'
import { openGuest } from '../station.ts'
import { useWords } from '../words/language.ts'
import { useWhy } from '../words/why-words.ts'
import classes from './left-behind.module.css'
import { useLeftBehind } from './use-bulk.ts'
import { letterWords } from './words.ts'

/** Whom the last command passed over, each with the reason and the way to them; it stays until it is read away. */
export function LeftBehind() {
  const words = useWords(letterWords)
  const why = useWhy()
  const [left, , forget] = useLeftBehind()
  if (left.length === 0) return null
  return (
    <section className={classes.left} role="status">
      <div className={classes.head}>
        <h2 className={classes.title}>{words.leftTitle(left.length)}</h2>
        <Button size="compact-md" variant="default" onClick={forget}>
          {words.understood}
        </Button>
      </div>
      <ul className={classes.list}>
        {left.map((each, at) => {
          const { key, name } = each
          return (
            // The same letter may be passed over twice, in two pieces; a name alone is no key.
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
            <li key={at}>
              {key ? (
                <button
                  type="button"
                  className={classes.name}
                  aria-label={words.open(name)}
                  onClick={() => openGuest(key.guestId)}
                >
                  <bdi>{name}</bdi>
                </button>
              ) : (
                <bdi className={classes.nobody}>{name}</bdi>
              )}{' '}
              {why.left(each)}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
