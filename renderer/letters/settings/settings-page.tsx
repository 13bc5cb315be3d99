import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Answer } from '../../rpc/answer.tsx'
import { api } from '../../rpc/client.ts'
import { useMay } from '../../rpc/may.ts'
import { useDraft } from '../../station.ts'
import { useWords } from '../../words/language.ts'
import { CalendarPart } from './calendar-part.tsx'
import { FestivalsPart } from './festivals-part.tsx'
import { PaperPart } from './paper-part.tsx'
import { PostPart } from './post-part.tsx'
import { RulesPart } from './rules-part.tsx'
import classes from './settings-page.module.css'
import { settingsWords } from './words.ts'

const parts = ['rules', 'post', 'paper', 'festivals', 'calendar'] as const

/** How this house writes: to whom, how the post goes, on what paper. Read by the desk, changed by managers. */
export function LettersSettingsPage() {
  const words = useWords(settingsWords)
  const may = { save: useMay('letters.saveSettings'), take: useMay('letters.calendar') }
  const settings = useQuery(api.letters.settings.queryOptions())
  const [part, setPart] = useDraft<(typeof parts)[number]>('letters-settings-part', 'rules')
  const shown = parts.filter(name => name !== 'calendar' || may.take)
  return (
    <section className={classes.page} aria-label={words.title}>
      <div className={classes.parts}>
        <SegmentedControl
          aria-label={words.parts}
          data={shown.map(value => ({ value, label: words.part[value] }))}
          value={part}
          onChange={setPart}
        />
        {!may.save && <p className={classes.soft}>{words.line}</p>}
      </div>
      <Answer of={settings}>
        {settings => (
          <>
            {part === 'rules' && <RulesPart settings={settings} mayChange={may.save} />}
            {part === 'post' && <PostPart settings={settings} mayChange={may.save} />}
            {part === 'paper' && <PaperPart settings={settings} mayChange={may.save} />}
            {part === 'festivals' && <FestivalsPart settings={settings} mayChange={may.save} />}
            {part === 'calendar' && may.take && <CalendarPart feed={settings.feed} />}
          </>
        )}
      </Answer>
    </section>
  )
}
