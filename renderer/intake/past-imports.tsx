import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ImportId } from '../../shared/contract/base.ts'
import type { ImportRow } from '../../shared/contract/intake.ts'
import { Answer } from '../rpc/answer.tsx'
import { api } from '../rpc/client.ts'
import { Confirm } from '../ui/confirm.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import { broughtBy } from './brought.ts'
import classes from './past-imports.module.css'
import { intakeWords } from './words.ts'

/** Every import so far, newest first; each that stands can be taken back, after saying what that would do. */
export function PastImports({ onUndo }: { onUndo: (importId: ImportId) => void }) {
  const words = useWords(intakeWords)
  const language = useLanguage()
  const imports = useQuery(api.intake.imports.queryOptions())
  const hotel = useQuery(api.house.status.queryOptions()).data?.hotel
  const [asked, setAsked] = useState<ImportRow | null>(null)
  // The clock on the hotel's wall, wherever this screen stands.
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB'
  const there = hotel ? { timeZone: hotel.timeZone } : {}
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', ...there })
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', ...there })
  return (
    <Answer of={imports}>
      {rows =>
        rows.length > 0 && (
          <section>
            <h2 className={classes.title}>{words.past}</h2>
            <ul className={classes.list}>
              {rows.map(row => (
                <li key={row.importId} data-undone={row.undoneAt !== null || undefined}>
                  <div>
                    <p className={classes.name}>
                      {row.fileName}
                      {row.undoneAt && (
                        <span className={classes.tag}>
                          {words.takenBack(day.format(new Date(row.undoneAt)))}
                        </span>
                      )}
                    </p>
                    <p className={classes.line}>
                      {[words.pastRow(broughtBy(row.counts)), when.format(new Date(row.at)), words.by(row.by)]
                        .filter(Boolean)
                        .join(' · ')}
                    </p>
                  </div>
                  {!row.undoneAt && (
                    <Button
                      variant="default"
                      size="sm"
                      aria-label={`${words.undo}: ${row.fileName}`}
                      onClick={() => setAsked(row)}
                    >
                      {words.undo}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
            <Confirm
              opened={asked !== null}
              title={words.undoTitle(asked?.fileName ?? '')}
              confirm={words.undo}
              danger
              onClose={() => setAsked(null)}
              onConfirm={() => {
                setAsked(null)
                if (asked) onUndo(asked.importId)
              }}
            >
              {asked && words.undoText(broughtBy(asked.counts))}
            </Confirm>
          </section>
        )
      }
    </Answer>
  )
}
