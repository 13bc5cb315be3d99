import { Button, Group, Textarea } from '@mantine/core'
import { useRef, useState } from 'react'
import type { Festival } from '../../../shared/contract/letters.ts'
import type { Template, TemplateFault, TemplateSlot } from '../../../shared/contract/templates.ts'
import { Meanwhile } from '../../ui/meanwhile.tsx'
import { tell } from '../../ui/notice.tsx'
import { Problem } from '../../ui/problem.tsx'
import { useLanguage, useWords } from '../../words/language.ts'
import { occasionWords } from '../../words/occasion-words.ts'
import { useSayRefusal } from '../../words/refusals.ts'
import { Changes } from './changes.tsx'
import { FieldChips } from './field-chips.tsx'
import { LivePreview } from './live-preview.tsx'
import { RetireWords } from './retire-words.tsx'
import { keyOf } from './slots.ts'
import classes from './template-editor.module.css'
import { TemplateStands } from './template-stands.tsx'
import { goToLine, mendedLine, putAtCaret } from './text-area.ts'
import { draftOver, useDrafts } from './use-drafts.ts'
import { usePreview } from './use-preview.ts'
import { useSaveWords } from './use-save-words.ts'
import { Versions } from './versions.tsx'
import { languageTag, ownName, templateWords } from './words.ts'

/** The most a template may hold. */
const LONGEST = 8_000

type Props = {
  slot: TemplateSlot
  next: number | null
  /** The words as they stand; null where these will be the first. */
  template: Template | null
  festival: Festival | null
}

/** The words for some letters, being read or written, beside what they make of a guest. */
export function TemplateEditor({ slot, next, template, festival }: Props) {
  const words = useWords(templateWords)
  const named = useWords(occasionWords)
  const spoken = useLanguage()
  const say = useSayRefusal()
  const field = useRef<HTMLTextAreaElement>(null)
  const [asked, setAsked] = useState(false)
  const { drafts, write, giveUp } = useDrafts()
  const draft = drafts[keyOf(slot)] ?? null
  const body = draft?.body ?? template?.body ?? ''
  const behind = draft !== null && template !== null && draft.from !== template.id
  const preview = usePreview(slot, body)
  const save = useSaveWords(template?.version ?? 0, () => setAsked(false))
  const change = (next: string) => {
    // Words put back as they stand are no draft.
    if (template && next === template.body && !behind) giveUp(slot)
    else
      write(
        draft
          ? { ...draft, body: next }
          : template
            ? draftOver(template, next)
            : { slot, body: next, from: null },
      )
  }
  const submit = () => {
    setAsked(true)
    if (body.trim() === '' || preview.fault) {
      if (preview.fault) goToLine(field.current, preview.fault.line)
      else field.current?.focus()
      return
    }
    if (!draft || save.isPending) return
    // The key to save is off until something is typed again: the focus would be lost with it.
    field.current?.focus({ preventScroll: true })
    save.mutate(draft)
  }
  const fault = preview.fault
  const error = fault
    ? words.fault[fault.why](fault.line, fault.said)
    : asked && body.trim() === ''
      ? words.empty
      : null
  const title = [festival?.name[spoken] ?? named.occasion[slot.occasion], ownName[slot.language]].join(' · ')
  return (
    <div className={classes.editor}>
      <header className={classes.head}>
        <div>
          <h1 className={classes.title}>{title}</h1>
          <p className={classes.away}>{words.away(slot.yearsFrom, next)}</p>
        </div>
        {template ? <TemplateStands template={template} /> : <p className={classes.soft}>{words.newSlot}</p>}
      </header>
      <div className={classes.panes}>
        <form
          className={classes.writing}
          onSubmit={event => {
            event.preventDefault()
            submit()
          }}
          onKeyDown={event => {
            if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return
            event.preventDefault()
            submit()
          }}
        >
          {behind && template && (
            <Meanwhile
              title={words.meanwhile(template.by ?? '')}
              theirs={words.takeTheirs}
              mine={words.keepMine}
              onTheirs={() => giveUp(slot)}
              onMine={() => write({ ...draft, from: template.id })}
            >
              <p>{words.nothingLost}</p>
              <Changes before={template.body} after={draft.body} language={slot.language} />
            </Meanwhile>
          )}
          <div>
            <Textarea
              ref={field}
              label={words.body}
              description={words.bodyHint}
              lang={languageTag[slot.language]}
              value={body}
              onChange={event => change(event.currentTarget.value)}
              error={error}
              maxLength={LONGEST}
              autosize
              minRows={9}
              maxRows={26}
              classNames={{ input: classes.body ?? '' }}
            />
            {fault && (
              <Group gap="xs" mt={4}>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  onClick={() => goToLine(field.current, fault.line)}
                >
                  {words.toLine(fault.line)}
                </Button>
                {fault.nearest && (
                  <Instead fault={fault} nearest={fault.nearest} body={body} onChange={change} />
                )}
              </Group>
            )}
          </div>
          <Problem text={save.refused ? say(save.refused) : null} />
          <Group gap="sm" className={classes.foot}>
            <Button type="submit" disabled={draft === null || behind} loading={save.isPending}>
              {template ? words.save : words.saveFirst}
            </Button>
            {draft && (
              <Button
                variant="default"
                onClick={() => {
                  giveUp(slot)
                  save.reset()
                  tell(words.discarded)
                  field.current?.focus({ preventScroll: true })
                }}
              >
                {words.discard}
              </Button>
            )}
            {template && !draft && <RetireWords template={template} />}
          </Group>
          <FieldChips language={slot.language} onPut={text => putAtCaret(field.current, text, change)} />
          {template && (
            <Versions
              template={template}
              draft={draft}
              onTakeUp={version => {
                change(version.body)
                tell(words.tookUp(version.version))
                field.current?.focus()
              }}
            />
          )}
        </form>
        <LivePreview slot={slot} preview={preview} />
      </div>
    </div>
  )
}

type InsteadProps = {
  fault: TemplateFault
  nearest: string
  body: string
  onChange: (body: string) => void
}

/** The field that was most likely meant, a press away. */
function Instead({ fault, nearest, body, onChange }: InsteadProps) {
  const words = useWords(templateWords)
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      onClick={() => onChange(mendedLine(body, fault.line, fault.said, nearest))}
    >
      {words.instead(nearest)}
    </Button>
  )
}
