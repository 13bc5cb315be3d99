import { IconBuildingSkyscraper, IconDesk, IconDoor, IconMail, IconToolsKitchen2 } from '@tabler/icons-react'
import { go, type Place } from '../station.ts'
import { useWords } from '../words/language.ts'
import classes from './rail.module.css'
import { frameWords } from './words.ts'

const icons: Record<Place, typeof IconDesk> = {
  desk: IconDesk,
  floor: IconDoor,
  dining: IconToolsKitchen2,
  letters: IconMail,
  house: IconBuildingSkyscraper,
}

/** The places of this person's role. */
export function Rail({ places, here }: { places: readonly Place[]; here: Place | null }) {
  const words = useWords(frameWords)
  return (
    <nav className={classes.rail} aria-label={words.rail} data-no-print>
      <div className={classes.mark} aria-hidden>
        <span>老</span>
        <span>位</span>
        <span>子</span>
      </div>
      <ul className={classes.list}>
        {places.map(place => {
          const Icon = icons[place]
          return (
            <li key={place}>
              <button
                type="button"
                className={classes.place}
                aria-current={place === here ? 'page' : undefined}
                onClick={() => go(place)}
              >
                <Icon size={26} stroke={1.5} aria-hidden />
                {words.places[place]}
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
