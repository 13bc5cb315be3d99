import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TemplateId } from '../../../shared/contract/base.ts'
import type { Template } from '../../../shared/contract/templates.ts'
import { Answer } from '../../rpc/answer.tsx'
import { api } from '../../rpc/client.ts'
import { useWords } from '../../words/language.ts'
import { Changes } from './changes.tsx'
import { keyOf } from './slots.ts'
import { useWhose } from './template-stands.tsx'
import type { WordsDraft } from './use-drafts.ts'
import classes from './versions.module.css'
import { templateWords } from './words.ts'

type Props = {
  template: Template
  draft: WordsDraft | null
  onTakeUp: (version: Template) => void
}

/** The versions of some words, the newest first, each against the one before; what is being written against the newest. */
export function Versions({ template, draft, onTakeUp }: Props) {
  const words = useWords(templateWords)
  const every = useQuery(api.templates.list.queryOptions({ input: { all: true } }))
  return (
    <section className={classes.versions} aria-label={words.versions}>
      <h2 className={classes.title}>{words.versions}</h2>
      {draft && draft.body !== template.body && (
        <div className={classes.version}>
          <p>{words.mineAgainst(template.version)}</p>
          <Changes before={template.body} after={draft.body} language={template.language} />
        </div>
      )}
      <Answer of={every}>
        {all => {
          const kin = all
            .filter(one => keyOf(one) === keyOf(template))
            .toSorted((one, other) => other.version - one.version)
          return (
            <ol className={classes.list}>
              {kin.map((version, at) => (
                <Version
                  key={version.id}
                  version={version}
                  before={kin[at + 1] ?? null}
                  current={template.id}
                  onTakeUp={onTakeUp}
                />
              ))}
            </ol>
          )
        }}
      </Answer>
    </section>
  )
}

type VersionProps = {
  version: Template
  before: Template | null
  current: TemplateId
  onTakeUp: (version: Template) => void
}

function Version({ version, before, current, onTakeUp }: VersionProps) {
  const words = useWords(templateWords)
  const whose = useWhose()
  const [open, setOpen] = useState(false)
  const name = version.version
  const label = open ? words.hide : before ? words.compare : words.readIt
  return (
    <li className={classes.version}>
      <div className={classes.line}>
        <p>
          <b>{words.version(name)}</b> · {whose(version)} · {words.sent(version.sent)}
        </p>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-expanded={open}
          aria-label={words.ofVersion(label, words.version(name))}
          onClick={() => setOpen(!open)}
        >
          {label}
        </Button>
      </div>
      {open && (
        <>
          <p className={classes.soft}>{before ? words.against(name, before.version) : words.firstOf(name)}</p>
          <Changes before={before?.body ?? version.body} after={version.body} language={version.language} />
          {version.id !== current && (
            <Button
              size="sm"
              variant="default"
              aria-label={words.ofVersion(words.takeUp, words.version(name))}
              onClick={() => onTakeUp(version)}
            >
              {words.takeUp}
            </Button>
          )}
        </>
      )}
    </li>
  )
}
