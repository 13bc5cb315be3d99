import { Button, CloseButton, MultiSelect, TextInput } from '@mantine/core'
import { digitsOf } from '../../../shared/domain/letters/money.ts'
import { useLanguage, useWords } from '../../words/language.ts'
import { countries, countryName } from '../../words/places.ts'
import { CountField } from './count-field.tsx'
import { whenOpened } from './currencies.ts'
import { postageParts, type TypedPost, type TypedPostage, type TypedRow } from './post-typed.ts'
import { postWords } from './post-words.ts'
import classes from './settings-page.module.css'
import type { Refused } from './use-part.ts'

type Props = {
  form: TypedPost
  onChange: (form: TypedPost) => void
  asked: boolean
  refused: Refused
  home: string
}

/** How long a letter takes and what it costs: at home, to countries that are alike, and everywhere else. */
export function PostageRows({ form, onChange, asked, refused, home }: Props) {
  const words = useWords(postWords)
  const language = useLanguage()
  const putRow = (at: number, part: Partial<TypedRow>) =>
    onChange({ ...form, rows: form.rows.map((row, index) => (index === at ? { ...row, ...part } : row)) })
  const fields = (where: string, typed: TypedPostage, put: (part: Partial<TypedPostage>) => void) => {
    const { days, cost } = postageParts(typed, form.currency)
    return (
      <>
        <td>
          <CountField
            aria-label={words.daysOf(where)}
            value={typed.days}
            onChange={next => put({ days: next })}
            error={asked && days === null ? words.daysBad : null}
            classNames={{ input: classes.count ?? '' }}
          />
        </td>
        <td>
          <TextInput
            aria-label={words.costOf(where)}
            inputMode="decimal"
            maxLength={16}
            value={typed.cost}
            onChange={event => put({ cost: event.currentTarget.value })}
            error={asked && cost === null ? words.costBad(digitsOf(form.currency)) : null}
            classNames={{ input: classes.money ?? '' }}
          />
        </td>
      </>
    )
  }
  const homeName = words.home(countryName(home, language))
  return (
    <div>
      <table className={classes.table}>
        <caption>{words.postage}</caption>
        <thead>
          <tr>
            <th scope="col">{words.where}</th>
            <th scope="col">{words.days}</th>
            <th scope="col">
              {words.cost} · {form.currency}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{homeName}</th>
            {fields(homeName, form.home, part => onChange({ ...form, home: { ...form.home, ...part } }))}
            <td />
          </tr>
          {form.rows.map((row, at) => {
            const elsewhere = form.rows.flatMap(({ countries }, index) => (index === at ? [] : countries))
            const isRefused = refused?.why.startsWith('country') && row.countries.includes(refused.which)
            const name = words.countries(at + 1)
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is what it is by its place
              <tr key={at}>
                <td className={classes.where}>
                  <MultiSelect
                    aria-label={name}
                    data={countries(language, null).filter(
                      ({ value }) => value !== home && !elsewhere.includes(value),
                    )}
                    value={row.countries}
                    onChange={countries => putRow(at, { countries })}
                    searchable
                    hidePickedOptions
                    comboboxProps={whenOpened}
                    placeholder={words.countriesFind}
                    nothingFoundMessage={words.countriesNone}
                    error={(asked && row.countries.length === 0) || isRefused ? words.countriesMissing : null}
                  />
                </td>
                {fields(name, row, part => putRow(at, part))}
                <td>
                  <CloseButton
                    aria-label={words.removeRow(at + 1)}
                    onClick={() =>
                      onChange({ ...form, rows: form.rows.filter((_row, index) => index !== at) })
                    }
                  />
                </td>
              </tr>
            )
          })}
          <tr>
            <th scope="row">{words.abroad}</th>
            {fields(words.abroad, form.abroad, part =>
              onChange({ ...form, abroad: { ...form.abroad, ...part } }),
            )}
            <td />
          </tr>
        </tbody>
      </table>
      <Button
        variant="subtle"
        onClick={() => onChange({ ...form, rows: [...form.rows, { ...form.abroad, countries: [] }] })}
      >
        {words.addRow}
      </Button>
    </div>
  )
}
