import { SegmentedControl, Select, TextInput } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { useLanguage, useWords } from '../words/language.ts'
import { BirthdayField } from './birthday-field.tsx'
import { ContactFields } from './contact-fields.tsx'
import type { Typed, Wrong } from './form-values.ts'
import { formWords } from './form-words.ts'
import classes from './guest-form.module.css'
import { countries, countryName, languageName, languages } from './places.ts'

type Props = {
  typed: Typed
  onChange: (typed: Typed) => void
  wrong: ReadonlySet<Wrong>
  /** The form as a colleague has saved it meanwhile, and the fields in which it differs. */
  theirs?: { form: Typed; fields: ReadonlySet<keyof Typed> } | null
}

const genders = ['m', 'f', 'none'] as const
const discretions = [0, 1, 2, 3] as const

/** Every field of a guest. What a colleague wrote meanwhile stands under the field it concerns. */
export function GuestFields({ typed, onChange, wrong, theirs }: Props) {
  const words = useWords(formWords)
  const language = useLanguage()
  const addressed = useId()
  const set = (part: Partial<Typed>) => onChange({ ...typed, ...part })
  const error = (field: Wrong) => (wrong.has(field) ? words.wrong[field] : undefined)

  const text = (
    key: 'name' | 'otherName' | 'sayHint' | 'city' | 'company' | 'vip' | 'alias',
    more: object = {},
  ) => (
    <TextInput
      label={words[key]}
      maxLength={key === 'vip' ? 40 : 120}
      value={typed[key]}
      onChange={event => set({ [key]: event.currentTarget.value })}
      description={meanwhile(key, theirs?.form[key] ?? '')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      {...more}
    />
  )
  const meanwhile = (key: keyof Typed, shown: string): ReactNode =>
    theirs?.fields.has(key) ? (
      <span className={classes.theirs}>
        {words.theirsIs(shown || words.nothing)}{' '}
        <button type="button" className={classes.take} onClick={() => set({ [key]: theirs.form[key] })}>
          {words.takeTheirs}
        </button>
      </span>
    ) : null

  return (
    <>
      <fieldset className={classes.group}>
        <legend className={classes.legend}>{words.who}</legend>
        {text('name', {
          error: error('name'),
          placeholder: words.nameHint,
          'data-autofocus': true,
          required: true,
          withAsterisk: false,
        })}
        {text('otherName', { placeholder: words.otherNameHint })}
        <div>
          <p className={classes.label} id={addressed}>
            {words.gender}
          </p>
          <SegmentedControl
            aria-labelledby={addressed}
            value={typed.gender}
            onChange={gender => set({ gender })}
            data={genders.map(value => ({ value, label: words.genders[value] }))}
          />
          {meanwhile('gender', theirs ? words.genders[theirs.form.gender] : '')}
        </div>
        {text('sayHint', { placeholder: words.sayHintExample })}
        <Select
          label={words.language}
          data={languages(language, typed.language)}
          value={typed.language}
          onChange={value => set({ language: value })}
          searchable
          description={meanwhile(
            'language',
            theirs?.form.language ? languageName(theirs.form.language, language) : '',
          )}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
        />
        <Select
          label={words.country}
          data={countries(language, typed.country)}
          value={typed.country}
          onChange={value => set({ country: value })}
          searchable
          description={meanwhile(
            'country',
            theirs?.form.country ? countryName(theirs.form.country, language) : '',
          )}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
        />
        {text('company')}
        {text('city')}
        <BirthdayField typed={typed} set={set} error={error('birthday')} />
        {text('vip')}
      </fieldset>
      <fieldset className={classes.group}>
        <legend className={classes.legend}>{words.reach}</legend>
        <ContactFields
          kind="phone"
          lines={typed.phones}
          onChange={phones => set({ phones })}
          error={error('phones')}
          more={meanwhile('phones', theirs?.form.phones.join(', ') ?? '')}
        />
        <ContactFields
          kind="email"
          lines={typed.emails}
          onChange={emails => set({ emails })}
          error={error('emails')}
          more={meanwhile('emails', theirs?.form.emails.join(', ') ?? '')}
        />
        <Select
          label={words.discretion}
          data={discretions.map(value => ({ value: String(value), label: words.discretions[value] }))}
          value={String(typed.discretion)}
          onChange={value => set({ discretion: discretions.find(each => String(each) === value) ?? 0 })}
          allowDeselect={false}
          description={meanwhile('discretion', theirs ? words.discretions[theirs.form.discretion] : '')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
        />
        {typed.discretion >= 2 && text('alias')}
      </fieldset>
      {wrong.has('other') && <p className={classes.wrong}>{words.wrong.other}</p>}
    </>
  )
}
