import { lazy, Suspense } from 'react'
import { HousePage } from '../house/house-page.tsx'
import { StaffPage } from '../staff/staff-page.tsx'
import { Loading } from '../ui/states.tsx'

const ImportPage = lazy(async () => ({ default: (await import('../intake/import-page.tsx')).ImportPage }))

/** The manager's place, put together from the features that have a page in it. */
export function HousePlace() {
  const importing = (
    <Suspense fallback={<Loading />}>
      <ImportPage />
    </Suspense>
  )
  return <HousePage importing={importing} staff={<StaffPage />} />
}
