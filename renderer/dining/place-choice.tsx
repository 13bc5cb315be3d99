import { Select } from '@mantine/core'
import type { Outlet } from '../../shared/contract/dining.ts'
import { useLanguage, useWords } from '../words/language.ts'
import type { MealPlace } from './meal-place.ts'
import { diningWords } from './words.ts'

type Props = {
  all: readonly Outlet[]
  place: MealPlace
  className?: string | undefined
  onChoose: (mealPeriodId: string | null) => void
}

/** Which outlet and which meal this page is about. */
export function PlaceChoice({ all, place, className, onChoose }: Props) {
  const words = useWords(diningWords)
  const language = useLanguage()
  return (
    <Select
      aria-label={words.place}
      {...(className ? { className } : {})}
      allowDeselect={false}
      value={place.period.id}
      onChange={onChoose}
      data={all.map(outlet => ({
        group: outlet.name[language],
        items: outlet.mealPeriods.map(period => ({
          value: period.id,
          label: `${period.name[language]} · ${outlet.name[language]}`,
        })),
      }))}
    />
  )
}
