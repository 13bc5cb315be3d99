import { Input, SegmentedControl, Stack, TextInput } from '@mantine/core'
import type { Language } from '../../../shared/contract/base.ts'
import { plain } from '../../ui/keys.ts'
import { type Pins, TwoPins } from '../../ui/two-pins.tsx'
import { useWords } from '../../words/language.ts'
import type { StepProps } from './house-step.tsx'
import { setUpWords } from './words.ts'

/** The first manager and their PIN, twice. */
export function ManagerStep({
  draft,
  change,
  asked,
  pins,
  changePins,
}: StepProps & { pins: Pins; changePins: (pins: Pins) => void }) {
  const words = useWords(setUpWords)
  const { gaps } = words
  const { manager } = draft
  const put = (next: Partial<typeof manager>) => change({ ...draft, manager: { ...manager, ...next } })
  return (
    <Stack gap="lg" maw={420}>
      <TextInput
        label={words.managerName}
        value={manager.name}
        onChange={event => put({ name: event.currentTarget.value })}
        error={asked && !plain(manager.name) ? gaps.manager.name : null}
        maxLength={120}
      />
      <Input.Wrapper label={words.managerLanguage} labelElement="div">
        <SegmentedControl
          fullWidth
          aria-label={words.managerLanguage}
          data={[
            { value: 'zh', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
          value={manager.language}
          onChange={language => put({ language: language as Language })}
        />
      </Input.Wrapper>
      <TwoPins pins={pins} onChange={changePins} asked={asked} />
    </Stack>
  )
}
