import { lazy, type ReactNode, Suspense } from 'react'
import { HousePage } from '../house/house-page.tsx'
import { ReturnGauge } from '../returns/return-gauge.tsx'
import { StaffPage } from '../staff/staff-page.tsx'
import { Loading } from '../ui/states.tsx'

const ImportPage = lazy(async () => ({ default: (await import('../intake/import-page.tsx')).ImportPage }))
const OutletsPage = lazy(async () => ({ default: (await import('../outlets/outlets-page.tsx')).OutletsPage }))
const ReturnsPage = lazy(async () => ({ default: (await import('../returns/returns-page.tsx')).ReturnsPage }))
const GiftsPage = lazy(async () => ({ default: (await import('../stays/gifts-page.tsx')).GiftsPage }))

/** The manager's place, put together from the features that have a page in it. */
export function HousePlace() {
  const waited = (page: ReactNode) => <Suspense fallback={<Loading />}>{page}</Suspense>
  return (
    <HousePage
      returns={waited(<ReturnsPage />)}
      gauge={onOpen => <ReturnGauge onOpen={onOpen} />}
      importing={waited(<ImportPage />)}
      outlets={waited(<OutletsPage />)}
      gifts={waited(<GiftsPage />)}
      staff={<StaffPage />}
    />
  )
}
