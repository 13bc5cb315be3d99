import { SegmentedControl, useMantineColorScheme } from '@mantine/core'
import type { Language } from '../../shared/contract/base.ts'
import { speak } from '../station.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { uiWords } from './words.ts'

/** Each language under its own name: whoever cannot read the other must find it. */
const languages: { value: Language; label: string }[] = [
  { value: 'zh', label: '中文' },
  { value: 'en', label: 'English' },
]

type Props = { size?: 'xs' | 'sm'; onChoose?: (language: Language) => void }

/** The language of the station, which follows at once. `onChoose` is for whoever must be told besides. */
export function LanguageChoice({ size = 'sm', onChoose }: Props) {
  const words = useWords(uiWords)
  const language = useLanguage()
  const choose = (next: Language) => {
    speak(next)
    onChoose?.(next)
  }
  return (
    <SegmentedControl
      size={size}
      fullWidth
      aria-label={words.language}
      data={languages}
      value={language}
      onChange={choose}
    />
  )
}

/** Light, dark, or as the system has it. */
export function LookChoice({ size = 'sm' }: { size?: 'xs' | 'sm' }) {
  const words = useWords(uiWords)
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <SegmentedControl
      size={size}
      fullWidth
      aria-label={words.look}
      data={[
        { value: 'light', label: words.light },
        { value: 'dark', label: words.dark },
        { value: 'auto', label: words.auto },
      ]}
      value={colorScheme}
      onChange={setColorScheme}
    />
  )
}
