import { Button } from '@mantine/core'
import { IconAlertTriangleFilled, IconCheck } from '@tabler/icons-react'
import type { GuestId } from '../../shared/contract/base.ts'
import type { Sitting } from '../../shared/contract/dining.ts'
import type { Card } from '../../shared/contract/guests.ts'
import { calledIn } from '../words/called.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { isSeated } from './at-table.ts'
import classes from './company.module.css'
import type { VisitDraft } from './visit-draft.ts'
import { visitWords } from './visit-words.ts'
import { useWallTime } from './wall-time.ts'

type Props = {
  party: Card['party']
  today: readonly Sitting[]
  draft: VisitDraft
  onChange: (part: Partial<VisitDraft>) => void
}

/** Who shares the room: each sits down with the guest by one press, or sits somewhere already. */
export function Company({ party, today, draft, onChange }: Props) {
  const words = useWords(visitWords)
  const language = useLanguage()
  if (party.length === 0) return null
  const visitOf = (guestId: GuestId) => today.find(visit => visit.guestId === guestId)
  const toggle = (guestId: GuestId) =>
    onChange({
      with: draft.with.includes(guestId)
        ? draft.with.filter(each => each !== guestId)
        : [...draft.with, guestId],
    })
  const still = party.filter(({ guest }) => !visitOf(guest.id))
  const there = party.flatMap(({ guest }) => visitOf(guest.id) ?? [])
  return (
    <div className={classes.company}>
      {still.length > 0 && (
        <fieldset className={classes.group}>
          <legend className={classes.title}>{words.company}</legend>
          {still.map(({ guest, allergies }) => (
            <button
              key={guest.id}
              type="button"
              className={classes.one}
              aria-pressed={draft.with.includes(guest.id)}
              onClick={() => toggle(guest.id)}
            >
              {draft.with.includes(guest.id) && <IconCheck size={16} stroke={2.2} aria-hidden />}
              <bdi className={classes.name}>{guest.name}</bdi>{' '}
              {allergies.length > 0 && (
                <span className={classes.allergy}>
                  <IconAlertTriangleFilled size={14} aria-hidden />
                  <bdi>{allergies.join(language === 'zh' ? '、' : ', ')}</bdi>
                </span>
              )}
            </button>
          ))}
        </fieldset>
      )}
      {there.map(visit => (
        <There key={visit.visitId} visit={visit} draft={draft} onChange={onChange} />
      ))}
    </div>
  )
}

type ThereProps = { visit: Sitting; draft: VisitDraft; onChange: Props['onChange'] }

/** Somebody of the room who has been seated: the guest may join them. */
function There({ visit, draft, onChange }: ThereProps) {
  const words = useWords(visitWords)
  const language = useLanguage()
  const time = useWallTime()
  const { guest, seat, seatId, at } = visit
  const who = calledIn(guest, language)
  const seated = isSeated(visit)
  const joins = seated && seatId !== null && draft.seatId !== seatId
  return (
    <p className={classes.there}>
      {words.companySits(who, seated && seat ? seat[language] : null, time(at))}{' '}
      {joins && (
        <Button
          size="compact-sm"
          variant="default"
          className={classes.join}
          onClick={() => onChange({ seatId, together: true, takenBy: null })}
        >
          {words.sitWith(who)}
        </Button>
      )}
    </p>
  )
}
