import { TextInput } from '@mantine/core'
import { useWords } from '../words/language.ts'
import classes from './both-field.module.css'
import { uiWords } from './words.ts'

type Names = { zh: string; en: string }
type Props = {
  label: string
  value: Names
  onChange: (names: Names) => void
  placeholder?: Names
  error?: string | null | undefined
  /** Whether it has the focus as it opens. */
  autoFocus?: boolean
}

/** A name in both languages of the house, side by side. */
export function BothField({ label, value, onChange, placeholder, error, autoFocus = false }: Props) {
  const words = useWords(uiWords)
  const field = (language: 'zh' | 'en', own: string) => (
    <TextInput
      label={`${label} · ${own}`}
      lang={language === 'zh' ? 'zh-CN' : 'en'}
      value={value[language]}
      onChange={event => onChange({ ...value, [language]: event.currentTarget.value })}
      placeholder={placeholder?.[language] ?? ''}
      error={error && !value[language].trim() ? error : null}
      maxLength={120}
      autoFocus={autoFocus && language === 'zh'}
      data-autofocus={(autoFocus && language === 'zh') || undefined}
    />
  )
  return (
    <div className={classes.both}>
      {field('zh', words.inChinese)}
      {field('en', words.inEnglish)}
    </div>
  )
}
