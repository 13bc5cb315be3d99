import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { LetterId } from '../../../shared/contract/base.ts'
import type { LetterRow, LettersSettings } from '../../../shared/contract/letters.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { money, readMoney } from '../../../shared/domain/letters/money.ts'
import { Answer } from '../../rpc/answer.tsx'
import { api, client } from '../../rpc/client.ts'
import { holdHeldEnter } from '../../ui/keys.ts'
import { uiWords } from '../../ui/words.ts'
import { useToday } from '../../words/days.ts'
import { useLanguage, useWords } from '../../words/language.ts'
import { useBulk } from '../use-bulk.ts'
import { DayField } from './day-field.tsx'
import classes from './forms.module.css'
import { mayGoOn } from './may-go-on.ts'
import { roundWords } from './round-words.ts'

type Props = { rows: readonly LetterRow[] | null; onClose: () => void; onDone: () => void }

/** They are in the letter box: on which day, and what the stamps cost. */
export function PostedForm({ rows, onClose, onDone }: Props) {
  const words = useWords(roundWords)
  const ui = useWords(uiWords)
  const settings = useQuery(api.letters.settings.queryOptions())
  return (
    <Modal
      opened={rows !== null}
      onClose={onClose}
      title={rows && words.postedTitle(rows.filter(mayGoOn).length)}
      closeButtonProps={{ 'aria-label': ui.close }}
      returnFocus
    >
      {rows && (
        <Answer of={settings}>
          {answer => <Posting rows={rows} settings={answer} onClose={onClose} onDone={onDone} />}
        </Answer>
      )}
    </Modal>
  )
}

type PostingProps = Omit<Props, 'rows'> & { rows: readonly LetterRow[]; settings: LettersSettings }

function Posting({ rows, settings, onClose, onDone }: PostingProps) {
  const words = useWords(roundWords)
  const ui = useWords(uiWords)
  const language = useLanguage()
  const today = useToday()
  const [on, choose] = useState<IsoDate>(today)
  const [typed, type] = useState('')
  const { currency } = settings
  const each = readMoney(typed, currency)
  const unreadable = typed.trim() !== '' && each === null
  const cost = typed.trim() === '' ? null : each
  const going = rows.filter(mayGoOn)
  const sum = going.reduce((all, { country }) => all + (cost ?? postageOf(country, settings)), 0)
  const post = useBulk(
    (letterIds: LetterId[]) => client.letters.posted({ letterIds, on, cost }),
    words.postedTold,
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (unreadable || on > today || post.behind) return
    void post.run(rows.map(({ id }) => id)).then(done => {
      if (!done) return
      onDone()
      onClose()
    })
  }
  return (
    <form className={classes.form} onSubmit={submit} onKeyDown={holdHeldEnter}>
      <DayField label={words.postedOn} day={on} onChange={choose} />
      <TextInput
        label={words.cost}
        description={words.costHint}
        inputMode="decimal"
        value={typed}
        onChange={event => type(event.currentTarget.value)}
        error={unreadable ? words.costBad : null}
        rightSection={<span className={classes.unit}>{currency}</span>}
        rightSectionWidth={64}
      />
      <p className={classes.sum} aria-live="polite">
        {!unreadable && words.costSum(money(sum, currency, language))}{' '}
        {going.length < rows.length && words.kept(rows.length - going.length)}
      </p>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {ui.cancel}
        </Button>
        <Button type="submit" loading={post.behind !== null} data-autofocus>
          {going.length === 1 ? words.postedDoOne : words.postedDo}
        </Button>
      </Group>
    </form>
  )
}

/** What the stamp of a letter to a country costs; an unknown one counts as home, as it does for the host. */
function postageOf(country: string | null, { post, letterhead }: LettersSettings): number {
  if (country === null || country === letterhead.country) return post.home.cost
  return (post.countries.find(each => each.country === country) ?? post.abroad).cost
}
