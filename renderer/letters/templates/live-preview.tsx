import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { TemplateSlot } from '../../../shared/contract/templates.ts'
import { dateInLetter } from '../../../shared/domain/letters/in-words.ts'
import { FindGuest } from '../../guests/find-guest.tsx'
import { api } from '../../rpc/client.ts'
import { calledIn } from '../../words/called.ts'
import { useToday } from '../../words/days.ts'
import { useLanguage, useWords } from '../../words/language.ts'
import { useSayRefusal } from '../../words/refusals.ts'
import { useWhy } from '../../words/why-words.ts'
import { LetterSheet } from '../paper/letter-sheet.tsx'
import { OnScreen } from '../paper/on-screen.tsx'
import classes from './live-preview.module.css'
import type { Preview } from './use-preview.ts'
import { templateWords } from './words.ts'

/** The words on the house's paper, for the example or a real guest; and why the letter would wait. */
export function LivePreview({ slot, preview }: { slot: TemplateSlot; preview: Preview }) {
  const words = useWords(templateWords)
  const language = useLanguage()
  const today = useToday()
  const why = useWhy()
  const say = useSayRefusal()
  const letterhead = useQuery(api.letters.settings.queryOptions()).data?.letterhead
  const { reader, readAs, text, last, blocked, fault, error } = preview
  const body = text ?? last
  const stale = text === null
  return (
    <section className={classes.preview} aria-label={words.preview}>
      <header className={classes.head}>
        <h2 className={classes.title}>{words.preview}</h2>
        <p className={classes.who}>
          {reader ? words.asGuest(reader.name) : words.example}
          {reader && (
            <Button size="compact-sm" variant="subtle" onClick={() => readAs(null)}>
              {words.another}
            </Button>
          )}
        </p>
        <FindGuest
          label={words.findGuest}
          placeholder={words.findGuest}
          limit={8}
          onPick={guest => readAs({ id: guest.id, name: calledIn(guest, language) })}
        />
      </header>
      <div role="status" className={classes.said}>
        {blocked.length > 0 && (
          <div className={classes.waits}>
            <p>{words.missing}</p>
            <ul>
              {blocked.map(each => (
                <li key={JSON.stringify(each)}>{why.blocked(each)}</li>
              ))}
            </ul>
            {blocked.some(each => each.why === 'field') && <p>{words.nothingKnown}</p>}
          </div>
        )}
        {fault && <p className={classes.fault}>{words.fault[fault.why](fault.line, fault.said)}</p>}
        {error && <p className={classes.fault}>{say(error)}</p>}
        {stale && body !== null && <p className={classes.before}>{words.before}</p>}
      </div>
      {letterhead && body !== null && (
        <div className={classes.sheet} data-stale={stale || undefined}>
          <OnScreen>
            <LetterSheet
              sheet={{
                language: slot.language,
                occasion: slot.occasion,
                date: dateInLetter(today, slot.language),
                body,
                letterhead,
              }}
            />
          </OnScreen>
        </div>
      )}
    </section>
  )
}
