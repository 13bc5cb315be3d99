import { Button, VisuallyHidden } from '@mantine/core'
import { IconArrowLeft, IconPencil } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import type { GuestId } from '../../shared/contract/base.ts'
import { api } from '../rpc/client.ts'
import { useMay } from '../rpc/may.ts'
import { openGuest, useDraft } from '../station.ts'
import { uiWords } from '../ui/words.ts'
import { useWords } from '../words/language.ts'
import { EditGuest } from './edit-guest.tsx'
import { GuestCard } from './guest-card.tsx'
import classes from './guest-page.module.css'
import { GuestRecord } from './guest-record.tsx'
import { pageWords } from './page-words.ts'

type Props = {
  guestId: GuestId
  onClose: () => void
  /** What the place this page lies over can do for the guest: checking in and out at the desk. */
  actions?: ReactNode
  /** What stands under the card. */
  below?: ReactNode
}

/** The card, what can be done about the guest, and for those who are told, how to reach them and every stay. */
export function GuestPage({ guestId, onClose, actions, below }: Props) {
  const words = useWords(pageWords)
  const ui = useWords(uiWords)
  const mayEdit = useMay('guests.update')
  const [editing, edit, doneEditing] = useDraft(`editing:${guestId}`, false)
  // The same answer as the card's own while it looks at the meal it is now.
  const card = useQuery(api.guests.card.queryOptions({ input: { guestId } }))
  const known = card.data?.private
  const today = card.data?.guest.id
  // The record was merged into another, perhaps while it lay open here: that one is the guest now.
  useEffect(() => {
    if (today !== undefined && today !== guestId) openGuest(today)
  }, [today, guestId])
  return (
    <div className={classes.page}>
      <VisuallyHidden component="h1">{words.guest}</VisuallyHidden>
      <div className={classes.bar} data-no-print>
        <Button
          variant="subtle"
          color="gray"
          onClick={onClose}
          leftSection={<IconArrowLeft size={20} stroke={1.75} aria-hidden />}
        >
          {ui.back}
        </Button>
        <div className={classes.actions}>
          {mayEdit && card.data && (
            <Button
              variant="default"
              onClick={() => edit(true)}
              leftSection={<IconPencil size={18} stroke={1.75} aria-hidden />}
            >
              {words.edit}
            </Button>
          )}
          {actions}
        </div>
      </div>
      <div className={classes.columns} data-alone={!known || undefined}>
        <div className={classes.card}>
          <GuestCard guestId={guestId} />
        </div>
        {card.data && known && (
          <div className={classes.record}>
            <GuestRecord card={card.data} known={known} />
          </div>
        )}
        {card.data && below && <div className={classes.below}>{below}</div>}
      </div>
      {mayEdit && card.data && (
        <EditGuest guestId={guestId} name={card.data.guest.name} opened={editing} onClose={doneEditing} />
      )}
    </div>
  )
}
