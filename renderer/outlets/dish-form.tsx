import { Button, Group, Stack, Switch, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutletId } from '../../shared/contract/base.ts'
import type { Dish } from '../../shared/contract/outlets.ts'
import { api, client, overtakenBy } from '../rpc/client.ts'
import { useDraft } from '../station.ts'
import { BothField } from '../ui/both-field.tsx'
import { Dialogue } from '../ui/dialogue.tsx'
import { focusFirstWrong, holdImeEnter } from '../ui/keys.ts'
import { Meanwhile } from '../ui/meanwhile.tsx'
import { tell } from '../ui/notice.tsx'
import { Problem } from '../ui/problem.tsx'
import { uiWords } from '../ui/words.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import { AllergenChips } from './allergen-chips.tsx'
import classes from './dish-form.module.css'
import { DishHolds } from './dish-holds.tsx'
import { outletWords } from './words.ts'

type Fields = Pick<Dish, 'name' | 'complimentary' | 'allergens'> & { intro: { zh: string; en: string } }
/** What was typed, and the revision it was typed over. */
type Typed = Fields & { rev: number }

const blank: Typed = {
  rev: 0,
  name: { zh: '', en: '' },
  complimentary: false,
  allergens: null,
  intro: { zh: '', en: '' },
}
const typedOf = ({ rev, name, complimentary, allergens, intro }: Dish): Typed => ({
  rev,
  name,
  complimentary,
  allergens,
  intro: intro ?? blank.intro,
})

type Props = { outletId: OutletId; dish: Dish | null; onClose: () => void }

/** A dish, new or changed: what it is called, what it holds, how it is introduced. */
export function DishForm({ outletId, dish, onClose }: Props) {
  const words = useWords(outletWords)
  const ui = useWords(uiWords)
  const say = useSayRefusal()
  const language = useLanguage()
  const queries = useQueryClient()
  const [typed, put, forget] = useDraft<Typed | null>(`dish:${dish?.id ?? outletId}`, null)
  const [asked, setAsked] = useState(false)
  const [by, setBy] = useState('')
  const form = typed ?? (dish ? typedOf(dish) : blank)
  const change = (part: Partial<Fields>) => put({ ...form, ...part })
  const named = form.name.zh.trim() !== '' && form.name.en.trim() !== ''
  const behind = dish !== null && typed !== null && typed.rev !== dish.rev
  const close = () => {
    forget()
    onClose()
  }
  const save = useMutation({
    mutationFn: () => {
      const { rev, intro, ...about } = form
      const said = intro.zh.trim() || intro.en.trim() ? intro : null
      return client.outlets.saveDish({ outletId, dish: dish && { id: dish.id, rev }, ...about, intro: said })
    },
    onSuccess: () => {
      tell(words.dishSaved(form.name[language]))
      close()
    },
    onError: async fault => {
      const overtaker = overtakenBy(fault)
      if (overtaker === null) return
      setBy(overtaker)
      await queries.invalidateQueries({ queryKey: api.outlets.menu.key() })
    },
  })
  const introIn = (spoken: 'zh' | 'en', own: string) => (
    <Textarea
      label={`${words.intro} · ${own}`}
      lang={spoken === 'zh' ? 'zh-CN' : 'en'}
      description={words.introHint}
      placeholder={words.introExample[spoken]}
      value={form.intro[spoken]}
      onChange={event => change({ intro: { ...form.intro, [spoken]: event.currentTarget.value } })}
      maxLength={200}
      autosize
      minRows={2}
    />
  )
  return (
    <Dialogue
      onClose={close}
      size="xl"
      title={dish ? words.dishChange(dish.name[language]) : words.dishTitle}
    >
      <Stack
        component="form"
        gap="lg"
        onKeyDown={holdImeEnter}
        onSubmit={event => {
          event.preventDefault()
          setAsked(true)
          if (named) save.mutate()
          else focusFirstWrong(event.currentTarget)
        }}
      >
        {behind && (
          <Meanwhile
            title={words.meanwhile(by)}
            theirs={words.takeTheirs}
            mine={words.keepMine}
            onTheirs={() => put(typedOf(dish))}
            onMine={() => put({ ...form, rev: dish.rev })}
          >
            <p>{words.nothingLost}</p>
            <p className={classes.theirs}>
              {dish.name.zh} · {dish.name.en}
              {dish.complimentary && ` · ${words.fromTheHouse}`}
            </p>
            <DishHolds allergens={dish.allergens} />
            {dish.intro && <p>{dish.intro[language]}</p>}
          </Meanwhile>
        )}
        <BothField
          label={words.dishName}
          value={form.name}
          onChange={name => change({ name })}
          error={asked ? words.nameMissing : null}
          autoFocus={dish === null}
        />
        <AllergenChips value={form.allergens} onChange={allergens => change({ allergens })} />
        <Switch
          label={words.complimentary}
          description={words.complimentaryHint}
          checked={form.complimentary}
          onChange={event => change({ complimentary: event.currentTarget.checked })}
        />
        <div className={classes.intro}>
          {introIn('zh', ui.inChinese)}
          {introIn('en', ui.inEnglish)}
        </div>
        <Problem text={save.error && !behind ? say(save.error) : null} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {words.cancel}
          </Button>
          <Button type="submit" loading={save.isPending} disabled={behind}>
            {words.save}
          </Button>
        </Group>
      </Stack>
    </Dialogue>
  )
}
