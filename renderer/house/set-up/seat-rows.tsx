import { ActionIcon, Button, Checkbox, Group, TextInput } from '@mantine/core'
import { IconClipboardText, IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useLanguage, useWords } from '../../words/language.ts'
import { BothCells } from './both-cells.tsx'
import { type DraftSeat, freshKey } from './draft.ts'
import classes from './outlets-step.module.css'
import { PasteSeats } from './paste-seats.tsx'
import { setUpWords } from './words.ts'

/** The seats of a restaurant by the names one says to a guest. */
export function SeatRows({
  seats,
  onChange,
}: {
  seats: DraftSeat[]
  onChange: (seats: DraftSeat[]) => void
}) {
  const words = useWords(setUpWords)
  const language = useLanguage()
  const [pasting, setPasting] = useState(false)
  const put = (seat: DraftSeat) => onChange(seats.map(one => (one.key === seat.key ? seat : one)))
  const fresh = (): DraftSeat => ({
    key: freshKey(),
    number: String(seats.length + 1),
    name: { zh: '', en: '' },
    window: false,
  })
  return (
    <div>
      <h2 className={classes.heading}>{words.seats(seats.length)}</h2>
      {seats.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{words.seatNumber}</th>
              <th scope="col">{words.seatZh}</th>
              <th scope="col">{words.seatEn}</th>
              <th scope="col">{words.seatWindow}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {seats.map(seat => {
              const called = seat.name[language] || seat.number
              return (
                <tr key={seat.key}>
                  <td className={classes.number}>
                    <TextInput
                      size="sm"
                      aria-label={`${called} · ${words.seatNumber}`}
                      value={seat.number}
                      maxLength={12}
                      onChange={event => put({ ...seat, number: event.currentTarget.value })}
                    />
                  </td>
                  <BothCells called={called} name={seat.name} onChange={name => put({ ...seat, name })} />
                  <td className={classes.tick}>
                    <Checkbox
                      aria-label={`${called} · ${words.seatWindow}`}
                      checked={seat.window}
                      onChange={event => put({ ...seat, window: event.currentTarget.checked })}
                    />
                  </td>
                  <td className={classes.tool}>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      size={36}
                      aria-label={words.removeSeat(called)}
                      onClick={() => onChange(seats.filter(one => one.key !== seat.key))}
                    >
                      <IconX size={18} stroke={1.5} />
                    </ActionIcon>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      <Group gap="xs">
        <Button
          variant="subtle"
          size="sm"
          leftSection={<IconPlus size={16} stroke={1.5} />}
          onClick={() => onChange([...seats, fresh()])}
        >
          {words.addSeat}
        </Button>
        <Button
          variant="subtle"
          size="sm"
          leftSection={<IconClipboardText size={16} stroke={1.5} />}
          onClick={() => setPasting(true)}
        >
          {words.pasteSeats}
        </Button>
      </Group>
      {pasting && (
        <PasteSeats
          seats={seats}
          onTake={taken => {
            onChange(taken)
            setPasting(false)
          }}
          onClose={() => setPasting(false)}
        />
      )}
    </div>
  )
}
