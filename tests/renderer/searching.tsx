import { screen } from '@testing-library/react'
import { SearchBox } from '../../renderer/guests/search-box.tsx'
import { enter } from '../../renderer/station.ts'
import type { GuestId, Role } from '../../shared/contract/base.ts'
import { type Answers, hostThatSays } from './answers.ts'
import { status } from './people.ts'
import { anna, stand } from './stand.tsx'

type Search = NonNullable<Answers['guests']>['search']
type SearchState = NonNullable<Answers['guests']>['searchState']

/** The search of every place before a host that finds what `search` says; whom one picks is put down in `picked`. */
export function searching(search: Search, role: Role = 'front-desk', state?: SearchState) {
  enter({ ...anna, staff: { ...anna.staff, role } })
  const picked: GuestId[] = []
  const calls = hostThatSays({
    house: { status: () => status },
    guests: {
      ...(search ? { search } : {}),
      searchState: state ?? (() => ({ building: null })),
      similar: () => [],
    },
  })
  const { queries } = stand(<SearchBox onPick={guest => picked.push(guest)} />)
  const asked = () => calls.filter(([name]) => name === 'guests.search').map(([, input]) => input)
  return { picked, calls, asked, queries, box: screen.getByRole('combobox', { name: 'Find a guest' }) }
}
