import { useState } from 'react'
import { client } from '../rpc/client.ts'
import { useMay } from '../rpc/may.ts'
import { useDraft } from '../station.ts'
import { Said } from '../ui/said.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import { ChangePreference } from './change-preference.tsx'
import { Fact } from './fact.tsx'
import type { Preference } from './facts.ts'
import { PreferenceKnown } from './preference-known.tsx'
import { preferenceWords } from './preference-words.ts'
import classes from './preferences.module.css'
import { useFactCall } from './use-fact-call.ts'

/** As many as a person can keep in mind between the door and the table. */
const most = 5

/** What the guest likes, newest first; what is old is worded as a question, with yes and no beside it. */
export function Preferences({ preferences }: { preferences: readonly Preference[] }) {
  const words = useWords(preferenceWords)
  const [all, showAll] = useState(false)
  if (preferences.length === 0) return null
  const rest = preferences.length - most
  return (
    <section className={classes.part}>
      <h3 className={classes.label}>{words.preferences}</h3>
      <ul className={classes.list} data-all={all || undefined}>
        {(all ? preferences : preferences.slice(0, most)).map(preference => (
          <li key={preference.id}>
            <PreferenceLine preference={preference} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className={classes.more} onClick={() => showAll(!all)}>
          {all ? words.fewer : words.more(rest)}
        </button>
      )}
    </section>
  )
}

function PreferenceLine({ preference }: { preference: Preference }) {
  const words = useWords(preferenceWords)
  const language = useLanguage()
  const mayChange = useMay('facts.changePreference')
  const call = useFactCall()
  const { id: preferenceId, ask, mention } = preference
  const [changing, change, changed] = useDraft(`changing:${preferenceId}`, false)
  const what = preference.name?.[language] ?? preference.what
  const keep = () => call(() => client.facts.keepPreference({ preferenceId }), words.kept(what))
  const drop = () =>
    call(
      () => client.facts.dropPreference({ preferenceId }),
      words.dropped(what),
      () => client.facts.restorePreference({ preferenceId }),
    )
  return (
    <div className={classes.line}>
      <Fact
        className={classes.preference}
        because={close => {
          const then = (act: () => unknown) => () => {
            close()
            act()
          }
          return (
            <PreferenceKnown
              preference={preference}
              what={what}
              onKeep={then(keep)}
              onDrop={then(drop)}
              onChange={mayChange ? then(() => change(true)) : undefined}
            />
          )
        }}
      >
        <span data-ask={ask || undefined} data-quiet={!mention || undefined} className={classes.what}>
          {ask ? words.again(what) : what}
        </span>
      </Fact>
      {ask && (
        <span className={classes.answers}>
          <button type="button" onClick={() => void keep()}>
            <Said shown={words.yes} said={words.yesOf(what)} />
          </button>
          <button type="button" onClick={() => void drop()}>
            <Said shown={words.no} said={words.noOf(what)} />
          </button>
        </span>
      )}
      {changing && <ChangePreference preference={preference} onClose={changed} />}
    </div>
  )
}
