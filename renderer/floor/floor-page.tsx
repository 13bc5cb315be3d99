import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Answer } from '../rpc/answer.tsx'
import { api } from '../rpc/client.ts'
import { useDraft } from '../station.ts'
import { Page } from '../ui/page.tsx'
import { Empty } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import classes from './floor-page.module.css'
import { useMyFloor } from './my-floor.ts'
import { PrintNames } from './print-names.tsx'
import { RoomTile } from './room-tile.tsx'
import { useFreshWaysDown } from './way-down.ts'
import { floorWords } from './words.ts'

/** The rooms of my floor tonight, with names one can read at arm's length, and one press for whoever is coming down. */
export function FloorPage() {
  const floors = useQuery(api.floor.floors.queryOptions())
  useFreshWaysDown()
  return <Answer of={floors}>{all => <Floors floors={all} />}</Answer>
}

function Floors({ floors }: { floors: readonly { floor: string; rooms: number }[] }) {
  const words = useWords(floorWords)
  const [floor, choose] = useMyFloor(floors.map(each => each.floor))
  const [printing, print, printed] = useDraft('floor:print', false)
  const tonight = useQuery(api.floor.tonight.queryOptions({ input: { floor }, enabled: floor !== null }))
  if (floor === null) {
    return (
      <Page title={words.floors}>
        <Empty title={words.noRooms}>{words.noRoomsHint}</Empty>
      </Page>
    )
  }
  const rooms = tonight.data?.rooms ?? []
  const guests = rooms.reduce((sum, room) => sum + room.guests.length, 0)
  const taken = rooms.filter(room => room.guests.length > 0)
  const empty = rooms.filter(room => room.guests.length === 0).map(({ number }) => number)
  return (
    <Page
      title={words.floor(floor)}
      line={tonight.data && words.summary(rooms.length, taken.length, guests)}
      actions={
        <>
          <nav className={classes.floors} aria-label={words.floors}>
            {floors.map(({ floor: each }) => (
              <button
                key={each}
                type="button"
                className={classes.floor}
                aria-label={words.floor(each)}
                aria-current={each === floor ? 'true' : undefined}
                onClick={() => choose(each)}
              >
                {each}
              </button>
            ))}
          </nav>
          <Button
            variant="default"
            disabled={!tonight.data}
            onClick={() => print(true)}
            leftSection={<IconPrinter size={20} stroke={1.5} aria-hidden />}
          >
            {words.print}
          </Button>
        </>
      }
    >
      <Answer of={tonight}>
        {sheet => (
          <div className={classes.width}>
            <ul className={classes.rooms}>
              {taken.map(room => (
                <RoomTile key={room.number} room={room} />
              ))}
            </ul>
            {empty.length > 0 && <p className={classes.empty}>{words.empty(empty.join(words.comma))}</p>}
            {printing && (
              <PrintNames
                sheet={sheet}
                rooms={floors.find(each => each.floor === floor)?.rooms ?? sheet.rooms.length}
                onClose={printed}
              />
            )}
          </div>
        )}
      </Answer>
    </Page>
  )
}
