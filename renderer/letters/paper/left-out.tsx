import type { Batch } from '../../../shared/contract/letters.ts'
import { useWords } from '../../words/language.ts'
import { useWhy } from '../../words/why-words.ts'
import classes from './left-out.module.css'
import { paperWords } from './words.ts'

/** Letters of the batch that must not or cannot go on paper, each by name and with the reason. */
export function LeftOut({ left }: { left: Batch['left'] }) {
  const words = useWords(paperWords)
  const why = useWhy()
  if (left.length === 0) return null
  return (
    <section className={classes.left}>
      <h3 className={classes.title}>{words.leftTitle(left.length)}</h3>
      <ul className={classes.list}>
        {left.map(each => (
          <li key={each.letterId ?? each.name}>
            <bdi className={classes.name}>{each.name}</bdi> {why.left(each)}
          </li>
        ))}
      </ul>
    </section>
  )
}
