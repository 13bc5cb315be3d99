import { Button, Group, SegmentedControl, Select, Stack } from '@mantine/core'
import { useState } from 'react'
import type { FestivalId } from '../../../shared/contract/base.ts'
import type { Festival } from '../../../shared/contract/letters.ts'
import { LetterLanguage, Occasion } from '../../../shared/contract/occasion.ts'
import type { TemplateSlot } from '../../../shared/contract/templates.ts'
import { Dialogue } from '../../ui/dialogue.tsx'
import { focusFirstWrong, holdImeEnter } from '../../ui/keys.ts'
import { useLanguage, useWords } from '../../words/language.ts'
import { occasionWords } from '../../words/occasion-words.ts'
import { CountField, readCount } from '../settings/count-field.tsx'
import { ownName, templateWords } from './words.ts'

type Props = {
  wanted: Partial<TemplateSlot>
  festivals: readonly Festival[]
  onBegin: (slot: TemplateSlot) => void
  onClose: () => void
}

const ANY = 'any'

/** Asks for which letters the new words will be. */
export function NewTemplate({ wanted, festivals, onBegin, onClose }: Props) {
  const words = useWords(templateWords)
  const named = useWords(occasionWords)
  const spoken = useLanguage()
  const [occasion, setOccasion] = useState<Occasion>(wanted.occasion ?? 'birthday')
  const [festival, setFestival] = useState<string>(ANY)
  const [language, setLanguage] = useState<LetterLanguage>(wanted.language ?? spoken)
  const [typed, setTyped] = useState(String(wanted.yearsFrom ?? 0))
  const [asked, setAsked] = useState(false)
  const yearsFrom = readCount(typed, 0, 30)
  return (
    <Dialogue onClose={onClose} title={words.newTitle} size="lg">
      <Stack
        component="form"
        gap="lg"
        onKeyDown={holdImeEnter}
        onSubmit={event => {
          event.preventDefault()
          setAsked(true)
          if (yearsFrom === null) return focusFirstWrong(event.currentTarget)
          const festivalId = occasion === 'festival' && festival !== ANY ? (festival as FestivalId) : null
          onBegin({ occasion, festivalId, language, yearsFrom })
        }}
      >
        <p>{words.newLine}</p>
        <Select
          label={words.occasion}
          data={Occasion.options.map(value => ({ value, label: named.occasion[value] }))}
          value={occasion}
          onChange={next => next && setOccasion(next as Occasion)}
          allowDeselect={false}
        />
        {occasion === 'festival' && (
          <Select
            label={words.festival}
            data={[
              { value: ANY, label: words.anyFestival },
              ...festivals.map(({ id, name }) => ({ value: id, label: name[spoken] })),
            ]}
            value={festival}
            onChange={next => next && setFestival(next)}
            allowDeselect={false}
          />
        )}
        <SegmentedControl
          aria-label={words.language}
          data={LetterLanguage.options.map(value => ({ value, label: ownName[value] }))}
          value={language}
          onChange={setLanguage}
        />
        <CountField
          label={words.yearsFrom}
          description={words.yearsFromHint}
          value={typed}
          onChange={setTyped}
          error={asked && yearsFrom === null ? words.yearsBad : null}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button type="submit">{words.begin}</Button>
        </Group>
      </Stack>
    </Dialogue>
  )
}
