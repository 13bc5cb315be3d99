import { lazy, Suspense } from 'react'
import type { GuestId } from '../../shared/contract/base.ts'
import { ComingDown } from '../floor/coming-down.tsx'
import { GuestPage } from '../guests/guest-page.tsx'
import { closeGuest } from '../station.ts'
import { StayActions } from '../stays/stay-actions.tsx'

// The card comes first; what stands under it may come a moment later.
const MailPanel = lazy(async () => ({ default: (await import('../mail/mail-panel.tsx')).MailPanel }))

/** A guest's page over a place, put together from the features that have something to do on it. */
export function GuestPlace({ guestId }: { guestId: GuestId }) {
  const actions = (
    <>
      <ComingDown guestId={guestId} />
      <StayActions guestId={guestId} />
    </>
  )
  const below = (
    <Suspense fallback={null}>
      <MailPanel guestId={guestId} />
    </Suspense>
  )
  return <GuestPage guestId={guestId} onClose={closeGuest} actions={actions} below={below} />
}
