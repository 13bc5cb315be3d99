import { Kbd } from '@mantine/core'
import { lazy, type RefObject, Suspense } from 'react'
import type { GuestId } from '../../shared/contract/base.ts'
import type { HouseStatus } from '../../shared/contract/house.ts'
import { dateInWords } from '../../shared/domain/days/dates-in-words.ts'
import { NoteLast } from '../inbox/note-last.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import classes from './header.module.css'
import { MyMenu } from './my-menu.tsx'
import { frameWords } from './words.ts'

const SearchBox = lazy(async () => ({ default: (await import('../guests/search-box.tsx')).SearchBox }))

type Props = {
  hotel: NonNullable<HouseStatus['hotel']>
  demo: boolean
  search: RefObject<HTMLDivElement | null>
  onPick: (guestId: GuestId) => void
}

/** Above every place: which house, which day, the search, and who is here. */
export function Header({ hotel, demo, search, onPick }: Props) {
  const words = useWords(frameWords)
  const language = useLanguage()
  return (
    <header className={classes.header} data-no-print>
      <div className={classes.house}>
        <p className={classes.name}>{hotel.name[language]}</p>
        <p className={classes.day}>
          <span title={words.businessDate}>{dateInWords(hotel.businessDate, language)}</span>
          <span title={words.hotelTime}>{hotel.localTime}</span>
        </p>
      </div>
      <search className={classes.search} ref={search} aria-label={words.search}>
        <Suspense fallback={null}>
          <SearchBox onPick={onPick} />
        </Suspense>
        <Kbd className={classes.key} aria-hidden>
          /
        </Kbd>
      </search>
      <div className={classes.mine}>
        <NoteLast />
        <MyMenu demo={demo} />
      </div>
    </header>
  )
}
