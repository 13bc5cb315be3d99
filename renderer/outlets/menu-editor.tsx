import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MenuItemId, OutletId } from '../../shared/contract/base.ts'
import type { Dish } from '../../shared/contract/outlets.ts'
import { Answer } from '../rpc/answer.tsx'
import { api, client } from '../rpc/client.ts'
import { useDraft } from '../station.ts'
import { plain } from '../ui/keys.ts'
import { tellRefusal, tellUndo } from '../ui/notice.tsx'
import { Empty } from '../ui/states.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import { DishForm } from './dish-form.tsx'
import { DishHolds } from './dish-holds.tsx'
import classes from './menu-editor.module.css'
import { outletWords } from './words.ts'

type Show = 'all' | 'house' | 'unknown'

/** The menu of a restaurant: what each dish holds, and how it is introduced. */
export function MenuEditor({ outletId }: { outletId: OutletId }) {
  const menu = useQuery(api.outlets.menu.queryOptions({ input: { outletId } }))
  return <Answer of={menu}>{dishes => <Menu outletId={outletId} dishes={dishes} />}</Answer>
}

function Menu({ outletId, dishes }: { outletId: OutletId; dishes: readonly Dish[] }) {
  const words = useWords(outletWords)
  const language = useLanguage()
  const [open, setOpen] = useDraft<MenuItemId | 'new' | null>(`dish-open:${outletId}`, null)
  const [show, setShow] = useState<Show>('all')
  const [typed, type] = useState('')
  const retire = useRetire()
  const unknown = dishes.filter(({ allergens }) => allergens === null).length
  const wanted = plain(typed).toLowerCase()
  const shown = dishes.filter(
    dish =>
      (show === 'all' || (show === 'house' ? dish.complimentary : dish.allergens === null)) &&
      `${dish.name.zh} ${dish.name.en}`.toLowerCase().includes(wanted),
  )
  const changing = dishes.find(({ id }) => id === open)
  const add = <Button onClick={() => setOpen('new')}>{words.addDish}</Button>
  return (
    <div className={classes.menu}>
      {dishes.length === 0 ? (
        <Empty title={words.menuEmpty} action={add}>
          {words.menuEmptyText}
        </Empty>
      ) : (
        <>
          <div className={classes.head}>
            <p className={classes.line}>
              {words.menuLine(dishes.length, dishes.filter(dish => dish.complimentary).length)}
            </p>
            <TextInput
              aria-label={words.findDish}
              placeholder={words.findDish}
              value={typed}
              onChange={event => type(event.currentTarget.value)}
            />
            <SegmentedControl
              aria-label={words.show}
              value={show}
              onChange={setShow}
              data={[
                { value: 'all', label: words.showAll },
                { value: 'house', label: words.showHouse },
                { value: 'unknown', label: words.showUnknown(unknown) },
              ]}
            />
            {add}
          </div>
          {shown.length === 0 && <p className={classes.line}>{words.noDish}</p>}
          <ul className={classes.dishes}>
            {shown.map(dish => (
              <li key={dish.id} className={classes.dish}>
                <div>
                  <p className={classes.name}>
                    {dish.name[language]}
                    <span className={classes.other} lang={language === 'zh' ? 'en' : 'zh-CN'}>
                      {dish.name[language === 'zh' ? 'en' : 'zh']}
                    </span>
                    {dish.complimentary && <span className={classes.house}>{words.fromTheHouse}</span>}
                  </p>
                  <DishHolds allergens={dish.allergens} />
                  {dish.intro?.[language] && <p className={classes.intro}>{dish.intro[language]}</p>}
                </div>
                <div className={classes.actions}>
                  <Button
                    variant="default"
                    size="sm"
                    aria-label={words.changeNamed(dish.name[language])}
                    onClick={() => setOpen(dish.id)}
                  >
                    {words.change}
                  </Button>
                  <Button
                    variant="default"
                    size="sm"
                    aria-label={words.retireNamed(dish.name[language])}
                    disabled={retire.isPending}
                    onClick={() => retire.mutate(dish)}
                  >
                    {words.retire}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {(open === 'new' || changing) && (
        <DishForm key={open} outletId={outletId} dish={changing ?? null} onClose={() => setOpen(null)} />
      )}
    </div>
  )
}

/** Takes a dish off the menu, and back on when it was a slip. */
function useRetire() {
  const words = useWords(outletWords)
  const language = useLanguage()
  const say = useSayRefusal()
  return useMutation({
    mutationFn: ({ id }: Dish) => client.outlets.retireDish({ menuItemId: id, retired: true }),
    onSuccess: (_done, { id, name }) =>
      tellUndo(words.retired(name[language]), async () => {
        try {
          await client.outlets.retireDish({ menuItemId: id, retired: false })
        } catch (fault) {
          tellRefusal(say(fault))
        }
      }),
    onError: fault => tellRefusal(say(fault)),
  })
}
