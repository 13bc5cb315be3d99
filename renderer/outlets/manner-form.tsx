import { Button, Group } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Both, OutletId } from '../../shared/contract/base.ts'
import type { Manner, Moment } from '../../shared/contract/outlets.ts'
import { api, client, overtakenBy } from '../rpc/client.ts'
import { useDraft } from '../station.ts'
import { BothField } from '../ui/both-field.tsx'
import { focusFirstWrong, holdImeEnter } from '../ui/keys.ts'
import { Meanwhile } from '../ui/meanwhile.tsx'
import { tell, tellRefusal } from '../ui/notice.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import classes from './manners-editor.module.css'
import { outletWords } from './words.ts'

const MOST_LINES = 3

type Typed = { version: number; lines: Both[] }
type Props = {
  outletId: OutletId
  moment: Moment
  manner: Manner | null
  /** How many serve in the house's restaurants; null while that is not known. */
  serving: number | null
}

const isBlank = ({ zh, en }: Both) => zh.trim() === '' && en.trim() === ''
const isHalf = (line: Both) => !isBlank(line) && (line.zh.trim() === '' || line.en.trim() === '')

/** The words for one moment: as they stand, or being written. */
export function MannerForm({ outletId, moment, manner, serving }: Props) {
  const words = useWords(outletWords)
  const language = useLanguage()
  const say = useSayRefusal()
  const queries = useQueryClient()
  const [typed, put, forget] = useDraft<Typed | null>(`manner:${outletId}:${moment}`, null)
  const [asked, setAsked] = useState(false)
  const [by, setBy] = useState('')
  const version = manner?.version ?? 0
  const lines = manner?.lines ?? []
  const begin = () => put({ version, lines: lines.length > 0 ? lines : [{ zh: '', en: '' }] })
  const input = { outletId }
  const readAgain = () => queries.fetchQuery({ ...api.outlets.manners.queryOptions({ input }), staleTime: 0 })
  const save = useMutation({
    mutationFn: (form: Typed) =>
      client.outlets.saveManner({
        outletId,
        moment,
        version: form.version,
        lines: form.lines.filter(line => !isBlank(line)),
      }),
    onSuccess: async () => {
      await readAgain()
      forget()
      setAsked(false)
      tell(words.mannerSaved)
    },
    onError: async fault => {
      const overtaker = overtakenBy(fault)
      if (overtaker === null) return tellRefusal(say(fault))
      setBy(overtaker)
      await readAgain()
    },
  })

  const title = (
    <header className={classes.head}>
      <h2 className={classes.title}>{words.moment[moment]}</h2>
      {lines.length > 0 && <span className={classes.version}>{words.version(version)}</span>}
    </header>
  )
  const asItStands = (
    <ol className={classes.lines}>
      {lines.map(line => (
        <li key={`${line.zh}${line.en}`}>{line[language]}</li>
      ))}
    </ol>
  )
  if (!typed) {
    return (
      <section className={classes.moment}>
        {title}
        {lines.length > 0 ? asItStands : <p className={classes.none}>{words.noWords}</p>}
        <footer className={classes.foot}>
          <span>
            {lines.length > 0 && manner && serving !== null
              ? serving > 0
                ? words.read(manner.readBy, serving)
                : words.readByNobody
              : ''}
          </span>
          <Button
            variant="default"
            size="sm"
            onClick={begin}
            aria-label={`${lines.length > 0 ? words.change : words.write}: ${words.moment[moment]}`}
          >
            {lines.length > 0 ? words.change : words.write}
          </Button>
        </footer>
      </section>
    )
  }
  const behind = typed.version !== version
  const putLine = (at: number, line: Both) =>
    put({ ...typed, lines: typed.lines.map((one, index) => (index === at ? line : one)) })
  return (
    <section className={classes.moment} data-open>
      {title}
      {behind && (
        <Meanwhile
          title={words.meanwhile(by)}
          theirs={words.takeTheirs}
          mine={words.keepMine}
          onTheirs={() => put({ version, lines })}
          onMine={() => put({ ...typed, version })}
        >
          <p>{words.nothingLost}</p>
          {lines.length > 0 ? asItStands : <p>{words.noWords}</p>}
        </Meanwhile>
      )}
      <form
        className={classes.form}
        onKeyDown={holdImeEnter}
        onSubmit={event => {
          event.preventDefault()
          setAsked(true)
          if (typed.lines.some(isHalf)) focusFirstWrong(event.currentTarget)
          else save.mutate(typed)
        }}
      >
        {typed.lines.map((line, at) => (
          <BothField
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is what it is by its place
            key={at}
            label={words.line(at + 1)}
            value={line}
            onChange={next => putLine(at, next)}
            error={asked && isHalf(line) ? words.lineMissing : null}
          />
        ))}
        <p className={classes.hint}>{words.newVersion}</p>
        <Group justify="space-between">
          {typed.lines.length < MOST_LINES ? (
            <Button
              variant="subtle"
              onClick={() => put({ ...typed, lines: [...typed.lines, { zh: '', en: '' }] })}
            >
              {words.addLine}
            </Button>
          ) : (
            <span />
          )}
          <Group gap="sm">
            <Button variant="default" onClick={forget}>
              {words.cancel}
            </Button>
            <Button type="submit" loading={save.isPending} disabled={behind}>
              {words.save}
            </Button>
          </Group>
        </Group>
      </form>
    </section>
  )
}
