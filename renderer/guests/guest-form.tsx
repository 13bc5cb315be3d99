import { SegmentedControl, Select, TextInput } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { useLanguage, useWords } from '../words/language.ts'
import { countries, languages } from '../words/places.ts'
import { BirthdayField } from './birthday-field.tsx'
import { ContactFields } from './contact-fields.tsx'
import { fieldInWords } from './field-in-words.ts'
import { fieldName } from './field-name.ts'
import { FormConflict } from './form-conflict.tsx'
import type { Meanwhile, Typed, Wrong } from './form-values.ts'
import { formWords } from './form-words.ts'
import classes from './guest-form.module.css'
import { NamePreview, useNameForms } from './name-preview.tsx'

type Props = {
  typed: Typed
  onChange: (typed: Typed) => void
  wrong: ReadonlySet<Wrong>
  /** What a colleague wrote meanwhile; where both wrote, one press chooses. */
  meanwhile?: Meanwhile | null
  onChoose?: (key: keyof Typed, whose: 'mine' | 'theirs') => void
}

type TextKey =
  | 'name'
  | 'otherName'
  | 'sayHint'
  | 'city'
  | 'company'
  | 'vip'
  | 'alias'
  | 'addressZh'
  | 'addressEn'

const genders = ['m', 'f', 'none'] as const
const discretions = [0, 1, 2, 3] as const
/** What belongs to a field stands below it, also where it is no error. */
const order: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error']

/** Every field of a guest. */
export function GuestFields({ typed, onChange, wrong, meanwhile, onChoose }: Props) {
  const words = useWords(formWords)
  const language = useLanguage()
  const addressed = useId()
  const forms = useNameForms(typed)
  const set = (part: Partial<Typed>) => onChange({ ...typed, ...part })
  const error = (field: Wrong) => (wrong.has(field) ? words.wrong[field] : undefined)

  const conflict = (key: keyof Typed): ReactNode =>
    meanwhile?.contested.includes(key) ? (
      <FormConflict
        label={fieldName(key, words)}
        mine={fieldInWords(key, typed, words, language)}
        theirs={fieldInWords(key, meanwhile.theirs, words, language)}
        by={meanwhile.by}
        onChoose={whose => onChoose?.(key, whose)}
      />
    ) : null
  const text = (key: TextKey, more: object = {}) => (
    <div>
      <TextInput
        label={words[key]}
        maxLength={key === 'vip' ? 40 : 120}
        value={typed[key]}
        onChange={event => set({ [key]: event.currentTarget.value })}
        {...more}
      />
      {conflict(key)}
    </div>
  )
  const choice = (key: 'language' | 'country', data: { value: string; label: string }[]) => (
    <div>
      <Select
        label={words[key]}
        data={data}
        value={typed[key]}
        onChange={value => set({ [key]: value })}
        searchable
        inputWrapperOrder={order}
      />
      {conflict(key)}
    </div>
  )

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
          {conflict('gender')}
        </div>
        {text('sayHint', { placeholder: words.sayHintExample })}
        <NamePreview forms={forms} />
      </fieldset>
      <fieldset className={classes.group}>
        <legend className={classes.legend}>{words.reach}</legend>
        <ContactFields
          kind="phone"
          lines={typed.phones}
          onChange={phones => set({ phones })}
          error={error('phones')}
        />
        <ContactFields
          kind="email"
          lines={typed.emails}
          onChange={emails => set({ emails })}
          error={error('emails')}
        />
      </fieldset>
      <fieldset className={classes.group}>
        <legend className={classes.legend}>{words.more}</legend>
        {choice('language', languages(language, typed.language))}
        {choice('country', countries(language, typed.country))}
        {text('company')}
        {text('city')}
        {/* What the rule makes of the name stands there until somebody knows better. */}
        {text('addressZh', { placeholder: forms?.spoken.zh })}
        {text('addressEn', { placeholder: forms?.spoken.en })}
        <BirthdayField
          typed={typed.birthday}
          onChange={birthday => set({ birthday })}
          error={error('birthday')}
          more={conflict('birthday')}
        />
        {text('vip')}
        <div>
          <Select
            label={words.discretion}
            data={discretions.map(value => ({ value: String(value), label: words.discretions[value] }))}
            value={String(typed.discretion)}
            onChange={value => set({ discretion: discretions.find(each => String(each) === value) ?? 0 })}
            allowDeselect={false}
          />
          {conflict('discretion')}
        </div>
        {(typed.discretion >= 2 || meanwhile?.contested.includes('alias')) && text('alias')}
      </fieldset>
      {wrong.has('other') && <p className={classes.wrong}>{words.wrong.other}</p>}
    </>
  )
}
