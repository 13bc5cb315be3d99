import { Button, SegmentedControl } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Festival } from '../../../shared/contract/letters.ts'
import { LetterLanguage } from '../../../shared/contract/occasion.ts'
import type { Template, TemplateSlot } from '../../../shared/contract/templates.ts'
import { Answer } from '../../rpc/answer.tsx'
import { api } from '../../rpc/client.ts'
import { useDraft } from '../../station.ts'
import { useLanguage, useWords } from '../../words/language.ts'
import { NewTemplate } from './new-template.tsx'
import { inOrder, keyOf, nearest } from './slots.ts'
import { TemplateEditor } from './template-editor.tsx'
import { TemplateList } from './template-list.tsx'
import classes from './templates-page.module.css'
import { useDrafts } from './use-drafts.ts'
import { ownName, templateWords } from './words.ts'

/** The house's words for every occasion, language and length of absence; read and written beside what they make of a guest. */
export function TemplatesPage() {
  const templates = useQuery(api.templates.list.queryOptions({ input: { all: false } }))
  const settings = useQuery(api.letters.settings.queryOptions())
  return (
    <Answer of={templates}>
      {inUse => (
        <Answer of={settings}>
          {({ festivals }) => <Templates templates={inUse} festivals={festivals} />}
        </Answer>
      )}
    </Answer>
  )
}

function Templates({ templates, festivals }: { templates: readonly Template[]; festivals: Festival[] }) {
  const words = useWords(templateWords)
  const spoken = useLanguage()
  const [language, setLanguage] = useDraft<LetterLanguage>('templates-language', spoken)
  const [open, setOpen] = useDraft<string | null>('template-open', null)
  const [beginning, begin] = useState<Partial<TemplateSlot> | null>(null)
  // On a narrow screen the list is folded away once words are chosen.
  const [choosing, choose] = useState(false)
  const { drafts, write } = useDrafts()
  // What is written for the first time has a slot of its own already.
  const begun = Object.values(drafts).filter(({ slot }) => !templates.some(one => keyOf(one) === keyOf(slot)))
  const slots = inOrder([...templates, ...begun.map(({ slot }) => slot)])
  const mine = slots.filter(({ slot }) => slot.language === language)
  const shown = mine.find(({ slot }) => keyOf(slot) === open) ?? mine[0]
  const start = (slot: TemplateSlot) => {
    setLanguage(slot.language)
    setOpen(keyOf(slot))
    begin(null)
    if (slots.some(one => keyOf(one.slot) === keyOf(slot))) return
    write({ slot, body: nearest(slot, templates)?.body ?? '', from: null })
  }
  return (
    <section className={classes.page} aria-label={words.title}>
      <nav className={classes.side} aria-label={words.list}>
        <SegmentedControl
          fullWidth
          aria-label={words.language}
          data={LetterLanguage.options.map(value => ({ value, label: ownName[value] }))}
          value={language}
          onChange={setLanguage}
        />
        <Button
          variant="default"
          className={classes.fold}
          aria-expanded={choosing}
          onClick={() => choose(!choosing)}
          rightSection={<IconChevronDown size={18} stroke={1.75} aria-hidden />}
        >
          {words.others}
        </Button>
        <div className={classes.list} data-folded={!choosing || undefined}>
          <TemplateList
            language={language}
            slots={mine}
            festivals={festivals}
            drafted={new Set(Object.keys(drafts))}
            open={shown ? keyOf(shown.slot) : null}
            onOpen={slot => {
              setOpen(keyOf(slot))
              choose(false)
            }}
            onWrite={occasion => begin({ occasion, language })}
          />
        </div>
      </nav>
      {shown ? (
        <TemplateEditor
          key={keyOf(shown.slot)}
          slot={shown.slot}
          next={shown.next}
          template={templates.find(one => keyOf(one) === keyOf(shown.slot)) ?? null}
          festival={festivals.find(({ id }) => id === shown.slot.festivalId) ?? null}
        />
      ) : (
        <div>
          <h1 className={classes.title}>{words.none(ownName[language])}</h1>
          <p className={classes.soft}>{words.noneText}</p>
          <Button onClick={() => begin({ language })}>{words.write}</Button>
        </div>
      )}
      {beginning && (
        <NewTemplate
          wanted={{ language, ...beginning }}
          festivals={festivals}
          onBegin={start}
          onClose={() => begin(null)}
        />
      )}
    </section>
  )
}
