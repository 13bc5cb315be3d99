import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { SeatId } from '../../shared/contract/base.ts'
import type { Outlet, Sitting } from '../../shared/contract/dining.ts'
import { Answer } from '../rpc/answer.tsx'
import { api } from '../rpc/client.ts'
import { SeatPicker } from '../ui/seat-picker.tsx'
import { SeatPlan } from '../ui/seat-plan.tsx'
import { uiWords } from '../ui/words.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { seatsNow, type Tables } from './at-table.ts'
import { RoomShape, useRoomShape } from './room-shape.tsx'
import { roomWords } from './room-words.ts'
import classes from './seat-chooser.module.css'
import { seatFaces } from './seat-faces.ts'
import { visitWords } from './visit-words.ts'
import { useWallTime } from './wall-time.ts'

type Props = {
  opened: boolean
  outlet: Outlet
  tables: Tables
  today: readonly Sitting[]
  usual: SeatId | null
  instead: SeatId | null
  /** Free seats that somebody else is awaited at. */
  awaited: ReadonlyMap<SeatId, string>
  value: SeatId | null
  onChoose: (seatId: SeatId | null) => void
  onClose: () => void
}

/** Any seat of the room, in the plan or by its name. */
export function SeatChooser({
  opened,
  outlet,
  tables,
  today,
  usual,
  instead,
  awaited,
  value,
  onChoose,
  onClose,
}: Props) {
  const words = useWords(visitWords)
  const room = useWords(roomWords)
  const ui = useWords(uiWords)
  const language = useLanguage()
  const time = useWallTime()
  const [shape] = useRoomShape()
  const plan = useQuery(api.outlets.plan.queryOptions({ input: { outletId: outlet.id } }))
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={words.chooseSeat}
      size="62rem"
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      <RoomShape />
      <div className={classes.room}>
        {shape === 'list' ? (
          <SeatPicker
            seats={seatsNow(outlet, tables)}
            value={value}
            none={room.noSeat}
            usual={usual}
            next={instead}
            awaited={awaited}
            onChange={onChoose}
          />
        ) : (
          <Answer of={plan}>
            {drawing => (
              <SeatPlan
                plan={drawing}
                faces={seatFaces(
                  drawing.seats,
                  { tables, today, usual, instead, awaited },
                  { words: room, language, time },
                )}
                chosen={value}
                onPress={onChoose}
                label={room.room}
              />
            )}
          </Answer>
        )}
      </div>
    </Modal>
  )
}
