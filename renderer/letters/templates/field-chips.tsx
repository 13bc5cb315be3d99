import { Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LetterLanguage } from '../../../shared/contract/occasion.ts'
import { Answer } from '../../rpc/answer.tsx'
import { api } from '../../rpc/client.ts'
import { useLanguage, useWords } from '../../words/language.ts'
import classes from './field-chips.module.css'
import { templateWords } from './words.ts'

type Props = { language: LetterLanguage; onPut: (text: string) => void }

/** An example longer than this does not help to choose; it is told to whoever stays on it. */
const SHORT = 9

const groups = ['guest', 'day', 'stays', 'hotel'] as const

/** What a letter can fill in, a press away. */
export function FieldChips({ language, onPut }: Props) {
  const words = useWords(templateWords)
  const spoken = useLanguage()
  const fields = useQuery(api.templates.fields.queryOptions())
  const [guarded, guard] = useState(true)
  // The example is told in the two languages of the house.
  const inLetter = language === 'zh' ? 'zh' : 'en'
  const put = (name: string, always: boolean) =>
    onPut(always || !guarded ? `{{ ${name} }}` : `{% if ${name} %}{{ ${name} }}{% endif %}`)
  return (
    <section className={classes.fields} aria-label={words.fields}>
      <header className={classes.head}>
        <h2 className={classes.title}>{words.fields}</h2>
        <p className={classes.hint}>{words.fieldsHint}</p>
      </header>
      <Answer of={fields}>
        {all =>
          groups.map(group => (
            <div key={group} className={classes.group}>
              <h3 className={classes.name}>{words.groups[group]}</h3>
              <ul className={classes.chips}>
                {all
                  .filter(({ name }) => groupOf(name) === group)
                  .map(({ name, meaning, example, always }) => (
                    <li key={name}>
                      <button
                        type="button"
                        className={classes.chip}
                        data-perhaps={!always || undefined}
                        title={`${meaning[spoken]}${words.such(example[inLetter])}\n{{ ${name} }}`}
                        onClick={() => put(name, always)}
                      >
                        <Chip meaning={meaning[spoken]} example={example[inLetter]} />
                      </button>
                    </li>
                  ))}
              </ul>
            </div>
          ))
        }
      </Answer>
      <div className={classes.foot}>
        <p className={classes.hint}>{words.perhaps}</p>
        <Switch
          label={words.onlyKnown}
          checked={guarded}
          onChange={event => guard(event.currentTarget.checked)}
        />
      </div>
    </section>
  )
}

function groupOf(name: string): (typeof groups)[number] {
  const [first] = name.split('.')
  if (first === 'guest' || first === 'hotel') return first
  if (first === 'together') return 'guest'
  return first === 'letter' || first === 'day' || first === 'festival' ? 'day' : 'stays'
}

/** What a field means, shortly to the eye; a screen reader hears all of it. */
function Chip({ meaning, example }: { meaning: string; example: string }) {
  const words = useWords(templateWords)
  // What follows the first comma or bracket is when it is known.
  const short = meaning.split(/[,，(（]/)[0] ?? meaning
  const isShown = example.length <= SHORT
  return (
    <>
      <span>{short}</span>
      <span className={classes.heard}>
        {meaning.slice(short.length)}
        {isShown ? words.such('') : words.such(example)}
      </span>
      {isShown && <span className={classes.example}>{example}</span>}
    </>
  )
}
