import { useState } from 'react'
import { useWords } from '../words/language.ts'
import { Fact, HowKnown } from './fact.tsx'
import type { Preference } from './facts.ts'
import classes from './preferences.module.css'
import { cardWords } from './words.ts'

/** As many as a person can keep in mind between the door and the table. */
const most = 5

/** What the guest likes, newest first; what is old is worded as a question. */
export function Preferences({ preferences }: { preferences: readonly Preference[] }) {
  const words = useWords(cardWords)
  const [all, showAll] = useState(false)
  if (preferences.length === 0) return null
  const rest = preferences.length - most
  return (
    <section className={classes.part}>
      <h3 className={classes.label}>{words.preferences}</h3>
      <ul className={classes.list}>
        {(all ? preferences : preferences.slice(0, most)).map(preference => (
          <li key={preference.id}>
            <Fact
              className={classes.preference}
              because={
                <HowKnown known={preference.known} more={preference.ask ? words.askAgain : undefined} />
              }
            >
              <span data-ask={preference.ask || undefined} className={classes.what}>
                {preference.ask ? words.again(preference.what) : preference.what}
              </span>
            </Fact>
          </li>
        ))}
        {!all && rest > 0 && (
          <li>
            <button type="button" className={classes.more} onClick={() => showAll(true)}>
              {words.more(rest)}
            </button>
          </li>
        )}
      </ul>
    </section>
  )
}
