import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { useLanguage, useWords } from '../words/language.ts'
import { findZones, zoneChoices } from './time-zones.ts'
import { houseWords } from './words.ts'

/** The time zone of the hotel, found by typing its city. */
export function ZoneField({ value, onChange }: { value: string; onChange: (zone: string) => void }) {
  const words = useWords(houseWords)
  const language = useLanguage()
  const choices = useMemo(() => zoneChoices(language, new Date()), [language])
  // A zone the browser goes by may have an older name than its list has.
  const data =
    choices.some(choice => choice.value === value) || !value ? choices : [{ value, label: value }, ...choices]
  return (
    <Select
      label={words.zone}
      description={words.zoneHint}
      data={data}
      value={value || null}
      onChange={zone => zone && onChange(zone)}
      searchable
      limit={60}
      filter={({ search, limit }) => findZones(data, search).slice(0, limit)}
      nothingFoundMessage={words.zoneNone}
      allowDeselect={false}
      maw={420}
    />
  )
}
