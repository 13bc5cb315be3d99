import { Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { Outlet } from '../../shared/contract/dining.ts'
import { useLanguage, useWords } from '../words/language.ts'
import type { CardPlace } from './facts.ts'
import classes from './meal-choice.module.css'
import { usualWords } from './usual-words.ts'

type Props = {
  outlets: readonly Outlet[]
  outlet: Outlet
  period: Outlet['mealPeriods'][number]
  onPlace: (place: CardPlace) => void
}

/** Which meal the usual is the usual of; the way to another one. */
export function MealChoice({ outlets, outlet, period, onPlace }: Props) {
  const words = useWords(usualWords)
  const language = useLanguage()
  return (
    <Menu position="bottom-start" shadow="md" returnFocus>
      <div className={classes.line}>
        <Menu.Target>
          <button type="button" className={classes.choose} title={words.otherMeal}>
            {words.at(period.name[language], outlet.name[language])}
            <IconChevronDown size={16} stroke={1.75} aria-hidden />
          </button>
        </Menu.Target>
      </div>
      <Menu.Dropdown>
        {outlets.map(each => [
          <Menu.Label key={each.id}>{each.name[language]}</Menu.Label>,
          ...each.mealPeriods.map(meal => (
            <Menu.Item
              key={meal.id}
              aria-current={meal.id === period.id || undefined}
              onClick={() => onPlace({ outletId: each.id, mealPeriodId: meal.id })}
            >
              {meal.name[language]}
            </Menu.Item>
          )),
        ])}
      </Menu.Dropdown>
    </Menu>
  )
}
