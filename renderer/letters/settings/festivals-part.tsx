import { Button, Switch } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FestivalId } from '../../../shared/contract/base.ts'
import type { Festival, LettersSettings } from '../../../shared/contract/letters.ts'
import { api, client } from '../../rpc/client.ts'
import { useDraft } from '../../station.ts'
import { tellRefusal } from '../../ui/notice.tsx'
import { Empty } from '../../ui/states.tsx'
import { useLanguage, useWords } from '../../words/language.ts'
import { useSayRefusal } from '../../words/refusals.ts'
import { useDayOfYear } from './day-of-year.ts'
import { FestivalForm } from './festival-form.tsx'
import { PartView } from './part-view.tsx'
import classes from './settings-page.module.css'
import { settingsWords } from './words.ts'

type Props = { settings: LettersSettings; mayChange: boolean }

/** The festivals letters are written for, on or off, and for whom. */
export function FestivalsPart({ settings, mayChange }: Props) {
  const words = useWords(settingsWords)
  const [open, setOpen] = useDraft<FestivalId | 'new' | null>('festival-open', null)
  const { festivals } = settings
  const changing = festivals.find(({ id }) => id === open)
  const add = mayChange && <Button onClick={() => setOpen('new')}>{words.festivalAdd}</Button>
  return (
    <PartView title={words.part.festivals} line={words.festivalsLine} open={false}>
      {festivals.length === 0 ? (
        <Empty title={words.festivalNone} action={add}>
          {words.festivalNoneText}
        </Empty>
      ) : (
        <>
          <ul className={classes.rows}>
            {festivals.map(festival => (
              <FestivalRow
                key={festival.id}
                festival={festival}
                onChange={mayChange ? () => setOpen(festival.id) : undefined}
              />
            ))}
          </ul>
          <div>{add}</div>
        </>
      )}
      {mayChange && (open === 'new' || changing) && (
        <FestivalForm key={open} festival={changing ?? null} onClose={() => setOpen(null)} />
      )}
    </PartView>
  )
}

function FestivalRow({ festival, onChange }: { festival: Festival; onChange: (() => void) | undefined }) {
  const words = useWords(settingsWords)
  const language = useLanguage()
  const say = useSayRefusal()
  const queries = useQueryClient()
  const dayOfYear = useDayOfYear()
  const { id, rev, name, calendar, month, day, audience, on } = festival
  const other = language === 'zh' ? 'en' : 'zh'
  const turn = useMutation({
    mutationFn: (next: boolean) =>
      client.letters.saveFestival({
        ...{ name, calendar, month, day, audience },
        on: next,
        festival: { id, rev },
        newFestivalId: null,
      }),
    onError: fault => tellRefusal(say(fault)),
    onSettled: () => queries.invalidateQueries({ queryKey: api.letters.settings.key() }),
  })
  return (
    <li className={classes.row} data-off={!on || undefined}>
      <div>
        <p className={classes.name}>
          {name[language]}
          {name[other] !== name[language] && (
            <span className={classes.other} lang={other === 'zh' ? 'zh-CN' : 'en'}>
              {name[other]}
            </span>
          )}
        </p>
        <p className={classes.soft}>
          {dayOfYear(calendar, month, day)} · {on ? words.audienceShort[audience] : words.festivalOff}
        </p>
      </div>
      {onChange && (
        <span className={classes.actions}>
          <Switch
            aria-label={words.festivalOn(name[language])}
            checked={turn.isPending ? turn.variables : on}
            disabled={turn.isPending}
            onChange={event => turn.mutate(event.currentTarget.checked)}
          />
          <Button
            variant="default"
            size="sm"
            aria-label={words.changeNamed(name[language])}
            onClick={onChange}
          >
            {words.change}
          </Button>
        </span>
      )}
    </li>
  )
}
