import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { ImportId } from '../../shared/contract/base.ts'
import type { Client } from '../../shared/contract/index.ts'
import {
  type Encoding,
  type IntakeFile,
  type IntakePlan,
  type IntakePreview,
  LARGEST_FILE,
  type Separator,
} from '../../shared/contract/intake.ts'
import { api, client, refusalOf } from '../rpc/client.ts'
import { useDraft } from '../station.ts'
import { tell, tellRefusal } from '../ui/notice.tsx'
import { useWords } from '../words/language.ts'
import { refusalWords, sayRefusal, useSayRefusal } from '../words/refusals.ts'

type Open = { source: File; file: IntakeFile; plan: IntakePlan }
/** Why a file was not taken. */
type Refused = 'too-large' | { error: unknown } | null
type How = { encoding?: Encoding; separator?: Separator }
type Undone = Awaited<ReturnType<Client['intake']['undo']>>

/** Where somebody is in an import. */
export type Wizard =
  | { at: 'file'; refused: Refused }
  | { at: 'reading'; name: string }
  /** `refused` where it could not be read in the way last asked for. */
  | ({ at: 'columns'; refused: boolean } & Open)
  | ({ at: 'previewing' } & Open)
  | ({ at: 'preview'; preview: IntakePreview } & Open)
  | ({ at: 'writing'; preview: IntakePreview } & Open)
  | { at: 'done'; name: string; importId: ImportId; counts: IntakePreview['counts'] }
  | { at: 'undoing'; importId: ImportId }
  | { at: 'undone'; undone: Undone }

const start: Wizard = { at: 'file', refused: null }

/** The import somebody is making. It outlives a locked screen: what was under way goes on, and is shown on return. */
export function useWizard() {
  const [wizard, setWizard, startOver] = useDraft<Wizard>('import', start)
  const queries = useQueryClient()
  const say = useSayRefusal()

  const read = useCallback(
    async (source: File) => {
      if (source.size > LARGEST_FILE) return setWizard({ at: 'file', refused: 'too-large' })
      setWizard({ at: 'reading', name: source.name })
      try {
        const file = await client.intake.open({ file: source })
        setWizard({ at: 'columns', refused: false, source, file, plan: file.plan })
      } catch (error) {
        setWizard({ at: 'file', refused: { error } })
      }
    },
    [setWizard],
  )

  /** Reads an open file in another way; where that cannot be, as it was read before. */
  const reread = async ({ source, file, plan }: Open, how: How) => {
    setWizard({ at: 'reading', name: source.name })
    const read = (way: How) => client.intake.open({ file: source, ...way })
    try {
      const again = await read(how)
      setWizard({ at: 'columns', refused: false, source, file: again, plan: again.plan })
    } catch (error) {
      // The host has put the earlier reading away.
      const { encoding, separator } = file
      const before = { ...(encoding && { encoding }), ...(separator && { separator }) }
      setWizard(
        await read(before).then(
          (back): Wizard => ({ at: 'columns', refused: true, source, file: back, plan }),
          (): Wizard => ({ at: 'file', refused: { error } }),
        ),
      )
    }
  }

  /** The list of imports is true at once, and what else there is to know of this one follows. */
  const markUndone = (importId: ImportId) => {
    const undoneAt = new Date().toISOString()
    queries.setQueryData(api.intake.imports.queryKey(), imports =>
      imports?.map(row => (row.importId === importId ? { ...row, undoneAt: row.undoneAt ?? undoneAt } : row)),
    )
    void queries.invalidateQueries({ queryKey: api.intake.imports.key() })
  }

  /** Back to where one was, and why; from the beginning when the host has forgotten the file. */
  const fallBack = (error: unknown, to: Wizard) => {
    const code = refusalOf(error)?.code
    setWizard(code === 'NOT_THERE' ? start : to)
    if (code === 'CANCELLED') tell(say(error))
    else tellRefusal(say(error))
  }

  return {
    wizard,
    startOver,
    read,
    reread,
    setPlan: (plan: IntakePlan) => {
      if (wizard.at === 'columns') setWizard({ ...wizard, plan })
    },
    toColumns: ({ source, file, plan }: Open) =>
      setWizard({ at: 'columns', refused: false, source, file, plan }),
    preview: async ({ source, file, plan }: Open) => {
      const open = { source, file, plan }
      setWizard({ at: 'previewing', ...open })
      try {
        const preview = await client.intake.preview({ fileId: file.fileId, plan })
        setWizard({ at: 'preview', preview, ...open })
      } catch (error) {
        fallBack(error, { at: 'columns', refused: false, ...open })
      }
    },
    commit: async ({ source, file, plan, preview }: Open & { preview: IntakePreview }) => {
      const open = { source, file, plan }
      setWizard({ at: 'writing', preview, ...open })
      try {
        const { importId, counts } = await client.intake.commit({ fileId: file.fileId })
        setWizard({ at: 'done', name: file.name, importId, counts })
        void queries.invalidateQueries({ queryKey: api.intake.imports.key() })
      } catch (error) {
        // What the preview compared with is no more: it is made again from the columns.
        const moved = refusalOf(error)?.code === 'BOOK_MOVED'
        fallBack(
          error,
          moved ? { at: 'columns', refused: false, ...open } : { at: 'preview', preview, ...open },
        )
      }
    },
    undo: async (importId: ImportId) => {
      const before = wizard
      setWizard({ at: 'undoing', importId })
      try {
        const undone = await client.intake.undo({ importId })
        markUndone(importId)
        setWizard({ at: 'undone', undone })
      } catch (error) {
        const done = refusalOf(error)?.code === 'ALREADY_UNDONE'
        if (done) markUndone(importId)
        // Nothing is left to take back from there.
        fallBack(error, done ? start : before)
      }
    },
    cancel: async (fileId: string) => {
      try {
        await client.intake.cancel({ fileId })
      } catch (error) {
        tellRefusal(say(error))
      }
    },
  }
}

/** Why a file was not taken, in the language of the station. */
export function useWhyRefused(refused: Refused): string | null {
  const words = useWords(refusalWords)
  if (refused === null) return null
  if (refused === 'too-large') return words.FILE_REFUSED({ why: 'too-large', row: null })
  return sayRefusal(refused.error, words)
}
