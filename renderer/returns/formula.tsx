import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Rate } from '../../shared/contract/returns.ts'
import { api, client } from '../rpc/client.ts'
import { useDraft } from '../station.ts'
import { holdImeEnter, plain } from '../ui/keys.ts'
import { tellRefusal } from '../ui/notice.tsx'
import { useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import { useFigures } from './figures.ts'
import classes from './formula.module.css'
import { returnWords } from './words.ts'

const untouched: string | null = null

/** The reckoning in the hotel's own numbers; how full is full, the manager says. */
export function Formula({ rate, need }: { rate: Rate; need: number }) {
  const words = useWords(returnWords)
  const { whole, tenths, percent } = useFigures()
  const { rooms, occupancyPercent, occupancyWas, nightsPerGuest, have, nights } = rate
  return (
    <div className={classes.formula}>
      <div className={classes.line}>
        <Term figure={whole(rooms)} says={words.formula.rooms(whole(rooms))} />
        <i aria-hidden>×</i>
        <Term figure="365" says={words.formula.nights} />
        <i aria-hidden>×</i>
        <Occupancy percent={occupancyPercent} />
        <i aria-hidden>÷</i>
        <Term figure={tenths(nightsPerGuest ?? 0)} says={words.formula.each} />
        <i aria-hidden>=</i>
        <Term figure={whole(need)} says={words.formula.need} strong />
      </div>
      <p className={classes.note}>{words.returning(whole(have), whole(nights))}</p>
      {occupancyWas !== null && <p className={classes.note}>{words.was(percent(occupancyWas))}</p>}
    </div>
  )
}

function Term({ figure, says, strong }: { figure: ReactNode; says: string; strong?: boolean }) {
  return (
    <span className={classes.term} data-strong={strong || undefined}>
      <b>{figure}</b> <span>{says}</span>
    </span>
  )
}

function Occupancy({ percent }: { percent: number }) {
  const words = useWords(returnWords)
  const say = useSayRefusal()
  const queries = useQueryClient()
  const [typed, type, forget] = useDraft<string | null>('occupancy', untouched)
  const [checked, check] = useState(false)
  const said = Number(plain(typed ?? String(percent)).replace(/%$/, ''))
  const sound = said >= 10 && said <= 100
  const save = useMutation({
    mutationFn: () => client.returns.setOccupancy({ percent: said }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: api.returns.rate.key() })
      forget()
    },
    onError: fault => tellRefusal(say(fault)),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    check(true)
    if (sound && !save.isPending) save.mutate()
  }
  return (
    <form className={classes.term} noValidate onSubmit={submit} onKeyDown={holdImeEnter}>
      <TextInput
        aria-label={words.percent}
        inputMode="decimal"
        w={84}
        maxLength={6}
        value={typed ?? String(percent)}
        onChange={event => type(event.currentTarget.value)}
        rightSection="%"
        error={checked && !sound ? words.percentBad : undefined}
      />
      <span>{words.formula.full}</span>
      {typed !== null && said !== percent && (
        <Button type="submit" size="compact-md" loading={save.isPending}>
          {words.percentSave}
        </Button>
      )}
    </form>
  )
}
