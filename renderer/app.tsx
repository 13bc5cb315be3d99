import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import classes from './app.module.css'
import { Frame } from './frame/frame.tsx'
import { HostBanner } from './frame/host-banner.tsx'
import { Unreachable } from './frame/unreachable.tsx'
import { Watermark } from './frame/watermark.tsx'
import { FirstStartPage } from './house/first-start-page.tsx'
import { LeaveDemoButton } from './house/leave-demo.tsx'
import { RecoveryCodePage } from './house/recovery-code-page.tsx'
import { TroublePage } from './house/trouble-page.tsx'
import { api } from './rpc/client.ts'
import { stayLive } from './rpc/live.ts'
import { queries } from './rpc/queries.ts'
import { SignInPage } from './staff/sign-in-page.tsx'
import { useStation } from './station.ts'

type Recovery = { code: string; hotelName: { zh: string; en: string } }

/** Which screen stands here: the first start, trouble with the book, the door, or the house itself. */
export function App() {
  return (
    <>
      <HostBanner />
      <Screen />
    </>
  )
}

function Screen() {
  const status = useQuery(api.house.status.queryOptions())
  const token = useStation(station => station.session?.token ?? null)
  // The code exists here and on paper, and nowhere else: whatever the status says, it is shown until it is written down.
  const [recovery, setRecovery] = useState<Recovery | null>(null)
  const open = status.data?.state === 'open'

  useEffect(() => (token && open ? stayLive(queries) : undefined), [token, open])

  const look = () => void status.refetch()
  if (recovery) {
    const onward = () => void status.refetch().then(() => setRecovery(null))
    return <RecoveryCodePage {...recovery} onDone={onward} />
  }
  if (!status.data) return <Unreachable error={status.error} onRetry={look} />

  const { state, trouble, hotel } = status.data
  const demo = status.data.book === 'demo'
  if (state === 'new')
    return <FirstStartPage onDemo={look} onSetUp={(code, hotelName) => setRecovery({ code, hotelName })} />
  if (state === 'closed' || !hotel)
    return <TroublePage trouble={trouble ?? 'damaged'} demo={demo} onLook={look} />
  return (
    <>
      <div className={classes.screen}>
        {token ? (
          <Frame hotel={hotel} demo={demo} />
        ) : (
          <SignInPage hotel={hotel} demo={demo} below={demo && <LeaveDemoButton />} />
        )}
      </div>
      {demo && <Watermark />}
    </>
  )
}
