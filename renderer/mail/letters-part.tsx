import { Button } from '@mantine/core'
import { useState } from 'react'
import type { MailSheet } from '../../shared/contract/mail.ts'
import { go } from '../station.ts'
import { useDays } from '../words/days.ts'
import { useWords } from '../words/language.ts'
import { occasionWords } from '../words/occasion-words.ts'
import { useWhy } from '../words/why-words.ts'
import { ConsentForm } from './consent-form.tsx'
import panel from './mail-panel.module.css'
import type { useOpenForm } from './open-form.ts'
import { Part } from './part.tsx'
import { mailWords } from './words.ts'

type Props = { sheet: MailSheet; form: ReturnType<typeof useOpenForm> }

/** So many letters of earlier stand on the page; more are a press away. */
const FEW = 3

/** May the house write, what the guest said, the next letter and those of earlier. */
export function LettersPart({ sheet, form: { open, setOpen, shut } }: Props) {
  const words = useWords(mailWords)
  const days = useDays()
  const { guest, consent, complaints, suppressed } = sheet
  const [newest, ...before] = consent.history
  const sayIt = (said: (typeof consent.history)[number]) => words.said(said.state, days.on(said.on), said.how)
  return (
    <Part
      title={words.letters}
      actions={
        <Button variant="subtle" size="compact-md" onClick={() => setOpen({ form: 'consent' })}>
          {words.tellConsent}
        </Button>
      }
    >
      <p>{newest ? sayIt(newest) : consent.may ? words.mayUnasked : words.mayNotUnasked}</p>
      {consent.may && complaints.some(({ settled }) => !settled) && <p>{words.callFirst}</p>}
      {before.length > 0 && (
        <details className={panel.details}>
          <summary>{words.allSaid(consent.history.length)}</summary>
          <ul className={panel.plain}>
            {consent.history.map((said, at) => (
              // The same may have been said twice.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <li key={at}>
                {sayIt(said)}{' '}
                <span className={panel.quiet}>{[said.by, said.textVersion].filter(Boolean).join(' · ')}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {suppressed.length === 0 && <NextLetter next={sheet.next} />}
      <EarlierLetters letters={sheet.letters} />
      {open?.form === 'consent' && <ConsentForm guestId={guest.id} onClose={shut} />}
    </Part>
  )
}

function NextLetter({ next }: { next: MailSheet['next'] }) {
  const words = useWords(mailWords)
  const { occasion } = useWords(occasionWords)
  const why = useWhy()
  const days = useDays()
  if (!next) return <p className={panel.soft}>{words.noNext}</p>
  return (
    <p>
      {words.next(occasion[next.occasion], days.on(next.target))} ·{' '}
      <span className={panel.soft}>{words.printed(days.day(next.printOn), days.day(next.latestOn))}</span>{' '}
      <button type="button" className={panel.link} onClick={() => go('letters')}>
        {words.toLetters}
      </button>
      {next.blocked.map(blocked => (
        <span key={JSON.stringify(blocked)} className={panel.halt}>
          {why.blocked(blocked)}
        </span>
      ))}
    </p>
  )
}

function EarlierLetters({ letters }: Pick<MailSheet, 'letters'>) {
  const words = useWords(mailWords)
  const { occasion } = useWords(occasionWords)
  const days = useDays()
  const [all, showAll] = useState(false)
  if (letters.length === 0) return null
  return (
    <>
      <ul className={panel.plain}>
        {letters.slice(0, all ? undefined : FEW).map(letter => (
          <li key={letter.id}>
            {words.earlier(occasion[letter.occasion], days.day(letter.target))} ·{' '}
            <span className={panel.soft}>
              {letter.postedOn ? words.postedOn(days.on(letter.postedOn)) : words.status[letter.status]}
            </span>
            {letter.cameBack && (
              <span className={panel.back}> · {words.cameBack(days.on(letter.cameBack))}</span>
            )}
            {letter.said && <p className={panel.quote}>{words.quoted(letter.said)}</p>}
          </li>
        ))}
      </ul>
      {!all && letters.length > FEW && (
        <button type="button" className={panel.link} onClick={() => showAll(true)}>
          {words.allLetters(letters.length)}
        </button>
      )}
    </>
  )
}
