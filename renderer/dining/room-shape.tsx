import { SegmentedControl } from '@mantine/core'
import { useDraft } from '../station.ts'
import { useWords } from '../words/language.ts'
import { roomWords } from './room-words.ts'

type Shape = 'plan' | 'list'
const drawn: Shape = 'plan'

/** Whether whoever stands here would rather look at the room or read it. */
export const useRoomShape = () => useDraft<Shape>('dining:room', drawn)

/** The choice between the plan of the room and the list that says the same. */
export function RoomShape({ className }: { className?: string | undefined }) {
  const words = useWords(roomWords)
  const [shape, show] = useRoomShape()
  return (
    <SegmentedControl
      {...(className ? { className } : {})}
      size="xs"
      aria-label={words.asWhat}
      data={[
        { value: 'plan', label: words.plan },
        { value: 'list', label: words.list },
      ]}
      value={shape}
      onChange={show}
    />
  )
}
