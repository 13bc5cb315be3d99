import { Select, Textarea, TextInput } from '@mantine/core'
import type { LettersSettings } from '../../../shared/contract/letters.ts'
import { BothField } from '../../ui/both-field.tsx'
import { plain } from '../../ui/keys.ts'
import { uiWords } from '../../ui/words.ts'
import { useLanguage, useWords } from '../../words/language.ts'
import { countries } from '../../words/places.ts'
import { whenOpened } from './currencies.ts'
import { HeadPicture, HeadPictures } from './head-picture.tsx'
import { isAddress, isBoth, paperPart, pictured, type TypedPaper } from './paper-typed.ts'
import { PartForm } from './part-form.tsx'
import { PartView } from './part-view.tsx'
import classes from './settings-page.module.css'
import { usePart } from './use-part.ts'
import { settingsWords } from './words.ts'

type Props = { settings: LettersSettings; mayChange: boolean }

/** The house's paper: what stands at its head and under every letter. */
export function PaperPart({ settings, mayChange }: Props) {
  const words = useWords(settingsWords)
  const part = usePart(settings, paperPart)
  return (
    <PartView
      title={words.part.paper}
      line={words.paperLine}
      onChange={mayChange ? part.begin : undefined}
      open={part.form !== null}
    >
      {part.form ? (
        <div className={classes.beside}>
          <PartForm part={part} standing={<HeadPictures letterhead={settings.letterhead} />}>
            <PaperFields
              form={part.form}
              onChange={part.put}
              asked={part.asked}
              countryRefused={part.refused?.why === 'country'}
            />
          </PartForm>
          <HeadPicture letterhead={pictured(part.form)} />
        </div>
      ) : (
        <HeadPictures letterhead={settings.letterhead} />
      )}
    </PartView>
  )
}

type FieldsProps = {
  form: TypedPaper
  onChange: (form: TypedPaper) => void
  asked: boolean
  countryRefused: boolean
}

function PaperFields({ form, onChange, asked, countryRefused }: FieldsProps) {
  const words = useWords(settingsWords)
  const ui = useWords(uiWords)
  const language = useLanguage()
  const put = (part: Partial<TypedPaper>) => onChange({ ...form, ...part })
  const both = (key: 'name' | 'signer' | 'signerTitle', label: string) => (
    <BothField
      label={label}
      value={form[key]}
      onChange={value => put({ [key]: value })}
      error={asked && !isBoth(form[key]) ? words.bothMissing : null}
    />
  )
  const address = (own: 'zh' | 'en') => (
    <Textarea
      label={`${words.address} · ${own === 'zh' ? ui.inChinese : ui.inEnglish}`}
      lang={own === 'zh' ? 'zh-CN' : 'en'}
      value={form.address[own]}
      onChange={event => put({ address: { ...form.address, [own]: event.currentTarget.value } })}
      error={asked && !isAddress(form.address[own]) ? words.addressLong : null}
      autosize
      minRows={2}
      maxRows={5}
    />
  )
  const line = (key: 'postcode' | 'phone' | 'web' | 'email', inputMode?: 'tel' | 'url' | 'email') => (
    <TextInput
      label={words[key]}
      value={form[key]}
      onChange={event => put({ [key]: event.currentTarget.value })}
      onBlur={() => put({ [key]: plain(form[key]) })}
      maxLength={key === 'postcode' ? 16 : 120}
      {...(inputMode ? { inputMode } : {})}
    />
  )
  return (
    <>
      {both('name', words.houseName)}
      <div>
        <div className={classes.pairs}>
          {address('zh')}
          {address('en')}
        </div>
        <p className={classes.hint}>{words.addressHint}</p>
      </div>
      <div className={classes.pairs}>
        <Select
          label={words.country}
          description={words.countryHint}
          data={countries(language, null)}
          value={form.country || null}
          onChange={country => country && put({ country })}
          searchable
          allowDeselect={false}
          comboboxProps={whenOpened}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          error={(asked && !form.country) || countryRefused ? words.countryMissing : null}
        />
        {line('postcode')}
        {line('phone', 'tel')}
        {line('web', 'url')}
        {line('email', 'email')}
      </div>
      <div>
        {both('signer', words.signer)}
        <p className={classes.hint}>{words.signerHint}</p>
      </div>
      {both('signerTitle', words.signerTitle)}
    </>
  )
}
