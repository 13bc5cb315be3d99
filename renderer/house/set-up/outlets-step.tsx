import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { BothField } from '../../ui/both-field.tsx'
import { useLanguage, useWords } from '../../words/language.ts'
import { type DraftOutlet, firstOutlet } from './draft.ts'
import type { StepProps } from './house-step.tsx'
import { MealRows } from './meal-rows.tsx'
import classes from './outlets-step.module.css'
import { SeatRows } from './seat-rows.tsx'
import { setUpWords } from './words.ts'

/** Where guests eat: each restaurant with its meals and its seats. */
export function OutletsStep({ draft, change, asked }: StepProps) {
  const words = useWords(setUpWords)
  const language = useLanguage()
  const put = (outlet: DraftOutlet) =>
    change({ ...draft, outlets: draft.outlets.map(one => (one.key === outlet.key ? outlet : one)) })
  const remove = (key: string) => change({ ...draft, outlets: draft.outlets.filter(one => one.key !== key) })
  return (
    <div className={classes.outlets}>
      {draft.outlets.length === 0 && <p>{words.noOutlets}</p>}
      {draft.outlets.map(outlet => (
        <fieldset key={outlet.key} className={classes.outlet}>
          <legend className={classes.legend}>{outlet.name[language] || words.outlet}</legend>
          <BothField
            label={words.outletName}
            value={outlet.name}
            onChange={name => put({ ...outlet, name })}
            error={asked ? words.gaps.outlets['outlet-name']() : null}
          />
          <MealRows meals={outlet.meals} onChange={meals => put({ ...outlet, meals })} />
          <SeatRows seats={outlet.seats} onChange={seats => put({ ...outlet, seats })} />
          <div>
            <Button variant="subtle" color="cinnabar" size="sm" onClick={() => remove(outlet.key)}>
              {words.removeOutlet}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} stroke={1.5} />}
          onClick={() =>
            change({
              ...draft,
              outlets: [...draft.outlets, { ...firstOutlet(), name: { zh: '', en: '' }, seats: [] }],
            })
          }
        >
          {words.addOutlet}
        </Button>
      </div>
    </div>
  )
}
