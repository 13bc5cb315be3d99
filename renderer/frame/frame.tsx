import { Activity, lazy, Suspense, useEffect, useRef } from 'react'
import type { HouseStatus } from '../../shared/contract/house.ts'
import { lockMinutes } from '../../shared/domain/lock.ts'
import { queries } from '../rpc/queries.ts'
import { closeGuest, openGuest, type Place, placesOf, useMe, useStation } from '../station.ts'
import { Loading } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { useAutoLock } from './auto-lock.ts'
import { giveBannerPlace } from './banner-place.ts'
import classes from './frame.module.css'
import { GuestPlace } from './guest-place.tsx'
import { Header } from './header.tsx'
import { leave, sayStillHere } from './leave.ts'
import { Rail } from './rail.tsx'
import { useSearchKeys } from './search-keys.ts'
import { frameWords } from './words.ts'

const pages = {
  desk: lazy(async () => ({ default: (await import('./desk-place.tsx')).DeskPlace })),
  floor: lazy(async () => ({ default: (await import('../floor/floor-page.tsx')).FloorPage })),
  dining: lazy(async () => ({ default: (await import('../dining/dining-page.tsx')).DiningPage })),
  letters: lazy(async () => ({ default: (await import('../letters/letters-page.tsx')).LettersPage })),
  house: lazy(async () => ({ default: (await import('./house-place.tsx')).HousePlace })),
} satisfies Record<Place, unknown>

type Hotel = NonNullable<HouseStatus['hotel']>

/** The house for somebody who is signed in: the rail, the search, a place, and a guest's card over it. */
export function Frame({ hotel, demo }: { hotel: Hotel; demo: boolean }) {
  const words = useWords(frameWords)
  const { role } = useMe()
  const place = useStation(station => station.place)
  const guestId = useStation(station => station.guestId)
  const search = useRef<HTMLDivElement>(null)
  const main = useRef<HTMLElement>(null)
  useAutoLock(lockMinutes(hotel, role), leave, sayStillHere)
  useSearchKeys(search)

  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
      // Escape belongs to what lies on top: a dialog, a menu, the list of the search.
      if (document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]')) return
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea')) return
      closeGuest()
    }
    // Heard on the way down: on the way up what lay on top has closed itself already, and the card would go with it.
    window.addEventListener('keydown', close, true)
    return () => window.removeEventListener('keydown', close, true)
  }, [])

  // The day has turned: what arrives today, and what last year was, are different now.
  const day = useRef(hotel.businessDate)
  useEffect(() => {
    if (day.current !== hotel.businessDate) void queries.invalidateQueries()
    day.current = hotel.businessDate
  }, [hotel.businessDate])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page is read from its top
  useEffect(() => {
    main.current?.focus({ preventScroll: true })
  }, [place, guestId])

  const here = placesOf[role].includes(place) ? place : placesOf[role][0]
  const Here = pages[here ?? 'desk']
  // The restaurant greets: there the card stands in the page itself, beside the seat and the order.
  const over = here === 'dining' ? null : guestId
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#main" data-no-print>
        {words.skip}
      </a>
      <Rail places={placesOf[role]} here={here ?? null} />
      <Header hotel={hotel} demo={demo} search={search} onPick={openGuest} />
      <div ref={giveBannerPlace} className={classes.banner} />
      <main ref={main} id="main" className={classes.main} tabIndex={-1}>
        <Activity mode={over ? 'hidden' : 'visible'}>
          <div className={classes.pane}>
            <Suspense fallback={<Loading />} key={here}>
              <Here />
            </Suspense>
          </div>
        </Activity>
        {over && (
          <div className={classes.pane}>
            {/* Not lazy as the places are: the first card must come as fast as every other. */}
            <GuestPlace key={over} guestId={over} />
          </div>
        )}
      </main>
    </div>
  )
}
