import { Stack } from '@mantine/core'
import { BothField } from '../../ui/both-field.tsx'
import { TimeField } from '../../ui/time-field.tsx'
import { readTime } from '../../ui/wall-time.ts'
import { useWords } from '../../words/language.ts'
import { houseWords } from '../words.ts'
import { ZoneField } from '../zone-field.tsx'
import type { HotelDraft } from './draft.ts'
import { setUpWords } from './words.ts'

export type StepProps = { draft: HotelDraft; change: (draft: HotelDraft) => void; asked: boolean }

/** The hotel's name, where its clock stands, and when its day turns. */
export function HouseStep({ draft, change, asked }: StepProps) {
  const words = useWords(setUpWords)
  const house = useWords(houseWords)
  return (
    <Stack gap="xl">
      <BothField
        label={words.name}
        value={draft.name}
        onChange={name => change({ ...draft, name })}
        placeholder={{ zh: '东方酒店', en: 'Oriental Hotel' }}
        error={asked ? words.gaps.house.name : null}
      />
      <ZoneField value={draft.timeZone} onChange={timeZone => change({ ...draft, timeZone })} />
      <TimeField
        label={house.roll}
        description={house.rollHint}
        value={draft.rollTime}
        onChange={rollTime => change({ ...draft, rollTime })}
        error={asked && !readTime(draft.rollTime) ? words.gaps.house['roll-time'] : null}
        maw={420}
      />
    </Stack>
  )
}
