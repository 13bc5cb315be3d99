import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { TimeField } from '../../ui/time-field.tsx'
import { useLanguage, useWords } from '../../words/language.ts'
import { BothCells } from './both-cells.tsx'
import { type DraftMeal, freshKey } from './draft.ts'
import classes from './outlets-step.module.css'
import { setUpWords } from './words.ts'

/** The meals of a restaurant: what they are called, from when, until when. */
export function MealRows({
  meals,
  onChange,
}: {
  meals: DraftMeal[]
  onChange: (meals: DraftMeal[]) => void
}) {
  const words = useWords(setUpWords)
  const language = useLanguage()
  const put = (meal: DraftMeal) => onChange(meals.map(one => (one.key === meal.key ? meal : one)))
  return (
    <div>
      <h2 className={classes.heading}>{words.meals}</h2>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{words.seatZh}</th>
            <th scope="col">{words.seatEn}</th>
            <th scope="col">{words.from}</th>
            <th scope="col">{words.to}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {meals.map(meal => {
            const called = meal.name[language] || words.meal
            return (
              <tr key={meal.key}>
                <BothCells called={called} name={meal.name} onChange={name => put({ ...meal, name })} />
                <td className={classes.time}>
                  <TimeField
                    size="sm"
                    aria-label={`${called} · ${words.from}`}
                    value={meal.from}
                    onChange={from => put({ ...meal, from })}
                  />
                </td>
                <td className={classes.time}>
                  <TimeField
                    size="sm"
                    aria-label={`${called} · ${words.to}`}
                    value={meal.to}
                    onChange={to => put({ ...meal, to })}
                  />
                </td>
                <td className={classes.tool}>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size={36}
                    aria-label={words.removeMeal(called)}
                    onClick={() => onChange(meals.filter(one => one.key !== meal.key))}
                  >
                    <IconX size={18} stroke={1.5} />
                  </ActionIcon>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <Button
        variant="subtle"
        size="sm"
        leftSection={<IconPlus size={16} stroke={1.5} />}
        onClick={() => onChange([...meals, { key: freshKey(), name: { zh: '', en: '' }, from: '', to: '' }])}
      >
        {words.addMeal}
      </Button>
    </div>
  )
}
