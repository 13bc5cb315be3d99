import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { api } from '../rpc/client.ts'
import { DeskPage } from '../stays/desk-page.tsx'
import { Loading } from '../ui/states.tsx'

const InboxPage = lazy(async () => ({ default: (await import('../inbox/inbox-page.tsx')).InboxPage }))

/** The front desk, with the inbox beside the lists of the day. */
export function DeskPlace() {
  const waiting = useQuery(api.facts.inbox.queryOptions())
  const page = (
    <Suspense fallback={<Loading />}>
      <InboxPage />
    </Suspense>
  )
  return <DeskPage inbox={{ page, count: waiting.data?.length }} />
}
