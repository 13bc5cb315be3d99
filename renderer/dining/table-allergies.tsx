import { IconAlertTriangleFilled } from '@tabler/icons-react'
import type { GuestId } from '../../shared/contract/base.ts'
import { calledIn } from '../words/called.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { type Meal, useThisTable } from './at-this-table.ts'
import classes from './table-allergies.module.css'
import type { VisitDraft } from './visit-draft.ts'
import { visitWords } from './visit-words.ts'

type Props = { guestId: GuestId; at: Meal; draft: VisitDraft }

/** Every allergy of the table by who has it, where it is not the guest's alone: those stand on the card. */
export function TableAllergies({ guestId, at, draft }: Props) {
  const words = useWords(visitWords)
  const language = useLanguage()
  const asked = useThisTable(guestId, at, draft)
  const table = asked.data?.table ?? []
  if (asked.isError) {
    return (
      <p role="alert" className={classes.unknown}>
        <IconAlertTriangleFilled size={16} aria-hidden />
        {words.tableUnknown}
      </p>
    )
  }
  if (table.every(({ guest }) => guest.id === guestId)) return null
  const people = [...Map.groupBy(table, ({ guest }) => guest.id).values()]
  return (
    <section className={classes.table} aria-label={words.tableAllergies}>
      <h3 className={classes.title}>
        <IconAlertTriangleFilled size={16} aria-hidden />
        {words.tableAllergies}
      </h3>
      <ul className={classes.list}>
        {people.map(theirs => {
          const [first] = theirs
          return (
            first && (
              <li key={first.guest.id}>
                <bdi>{calledIn(first.guest, language)}</bdi>:{' '}
                <strong>{theirs.map(({ what }) => what).join(language === 'zh' ? '、' : ', ')}</strong>
              </li>
            )
          )
        })}
      </ul>
    </section>
  )
}
