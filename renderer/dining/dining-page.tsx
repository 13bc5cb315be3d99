import { useQuery } from '@tanstack/react-query'
import { Answer } from '../rpc/answer.tsx'
import { api } from '../rpc/client.ts'
import { useDraft } from '../station.ts'
import { Empty } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { Meal } from './meal.tsx'
import { type ChosenMeal, mealPlace } from './meal-place.ts'
import { PlaceChoice } from './place-choice.tsx'
import { diningWords } from './words.ts'

const byTheClock: ChosenMeal | null = null

/** The restaurant: who is on the way, who is expected, the room, and the visit written down in three presses. */
export function DiningPage() {
  const words = useWords(diningWords)
  const [chosen, choose] = useDraft<ChosenMeal | null>('dining:place', byTheClock)
  const status = useQuery(api.house.status.queryOptions())
  // Which meal it is turns with the clock, of which nobody tells.
  const outlets = useQuery(api.dining.outlets.queryOptions({ refetchInterval: 60_000 }))
  return (
    <Answer of={outlets}>
      {all => {
        const { localTime: wall = '', businessDate: day = '' } = status.data?.hotel ?? {}
        const place = mealPlace(all, chosen, { wall, day })
        if (!place) return <Empty title={words.noOutlets}>{words.noOutletsHint}</Empty>
        const choosePeriod = (mealPeriodId: string | null) => {
          for (const { id, mealPeriods } of all) {
            const period = mealPeriods.find(each => each.id === mealPeriodId)
            if (!period) continue
            const meal = { outletId: id, mealPeriodId: period.id, turn: '' }
            choose({ ...meal, turn: mealPlace(all, meal, { wall, day })?.turn ?? '' })
          }
        }
        return (
          // Another room is another queue: who is on the way there has not just arrived.
          <Meal key={place.outlet.id} place={place}>
            <PlaceChoice all={all} place={place} onChoose={choosePeriod} />
          </Meal>
        )
      }}
    </Answer>
  )
}
