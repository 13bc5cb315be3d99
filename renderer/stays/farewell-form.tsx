import { Textarea, TextInput } from '@mantine/core'
import type { FarewellSheet } from '../../shared/contract/stays.ts'
import { useDays } from '../words/days.ts'
import { useWords } from '../words/language.ts'
import { Choices } from './choices.tsx'
import type { Farewell } from './farewell.ts'
import classes from './farewell-form.module.css'
import { farewellWords } from './farewell-words.ts'

type Props = { sheet: FarewellSheet; farewell: Farewell; onChange: (part: Partial<Farewell>) => void }

/** What is at hand when a guest leaves: a present, a word for next time, two questions and an ear. Any of it may be skipped. */
export function FarewellForm({ sheet, farewell, onChange }: Props) {
  const words = useWords(farewellWords)
  const days = useDays()
  const { language } = days
  const given = sheet.given.map(({ name, on }) => words.givenOn(name[language], days.day(on)))
  const answers = (['yes', 'maybe', 'no'] as const).map(key => ({ key, name: words.answer[key] }))
  return (
    <div className={classes.farewell}>
      <div className={classes.gifts}>
        {sheet.gifts.length > 0 ? (
          <Choices
            label={words.gift}
            choices={sheet.gifts.map(gift => ({ key: gift.id, name: gift.name[language] }))}
            chosen={farewell.giftId}
            onChoose={giftId => onChange({ giftId })}
            mayBeNone
          />
        ) : (
          <p className={classes.quiet}>{given.length > 0 ? words.allGiven : words.noGifts}</p>
        )}
        {given.length > 0 && <p className={classes.quiet}>{words.given(given.join(words.comma))}</p>}
      </div>
      <div className={classes.words}>
        <TextInput
          label={words.hint}
          placeholder={words.hintExample}
          maxLength={120}
          value={farewell.hint}
          onChange={event => onChange({ hint: event.currentTarget.value })}
        />
        <Textarea
          label={words.missed}
          placeholder={words.missedExample}
          maxLength={400}
          rows={2}
          value={farewell.missed}
          onChange={event => onChange({ missed: event.currentTarget.value })}
        />
      </div>
      <div className={classes.questions}>
        {(['again', 'refer'] as const).map(question => (
          <Choices
            key={question}
            label={words[question]}
            choices={answers}
            chosen={farewell[question]}
            onChoose={answer => onChange({ [question]: answer })}
            mayBeNone
          />
        ))}
      </div>
    </div>
  )
}
