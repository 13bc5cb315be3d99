import { note } from '../db/audit.ts'
import { signedIn } from '../rpc/implement.ts'
import { importRows, importStands } from './imports.ts'
import { IntakeFailure } from './worker-call.ts'

export const intake = {
  open: signedIn.intake.open.handler(async ({ input, context, errors }) => {
    const { file, ...asked } = input
    try {
      return await context.host.intake.open(context.actor.id, file, asked, context.today)
    } catch (error) {
      if (error instanceof IntakeFailure && error.failure.how === 'refused') {
        throw errors.FILE_REFUSED({ data: { why: error.failure.why, row: error.failure.row } })
      }
      throw error
    }
  }),

  preview: signedIn.intake.preview.handler(async ({ input, context, errors }) => {
    try {
      const prepared = await context.host.intake.preview(
        context.actor.id,
        input.fileId,
        input.plan,
        context.today,
      )
      if (prepared === null) throw errors.NOT_THERE({ data: { what: 'file' } })
      if (prepared === 'busy') throw errors.BUSY()
      return prepared
    } catch (error) {
      const failure = error instanceof IntakeFailure ? error.failure : null
      if (failure?.how === 'cancelled') throw errors.CANCELLED()
      // The file outgrew its thread's memory, and is gone with it.
      if (failure?.how === 'refused') throw errors.NOT_THERE({ data: { what: 'file' } })
      if (failure?.how === 'plan-incomplete')
        throw errors.PLAN_INCOMPLETE({ data: { missing: failure.missing } })
      throw error
    }
  }),

  commit: signedIn.intake.commit.handler(async ({ input, context, errors }) => {
    const author = { at: context.host.clock.now().toISOString(), by: context.actor.id }
    try {
      const made = await context.host.intake.commit(input.fileId, author)
      if (made === null) throw errors.NOT_THERE({ data: { what: 'file' } })
      if (made === 'busy') throw errors.BUSY()
      return made
    } catch (error) {
      const failure = error instanceof IntakeFailure ? error.failure : null
      if (failure?.how === 'cancelled') throw errors.CANCELLED()
      if (failure?.how === 'book-moved') throw errors.BOOK_MOVED()
      throw error
    }
  }),

  cancel: signedIn.intake.cancel.handler(({ input, context }) => {
    context.host.intake.cancel(context.actor.id, input.fileId)
  }),

  undo: signedIn.intake.undo.handler(async ({ input, context, errors }) => {
    const stands = importStands(context.db, input.importId)
    if (stands === null) throw errors.NOT_THERE({ data: { what: 'import' } })
    if (!stands) throw errors.ALREADY_UNDONE()
    const author = { at: context.host.clock.now().toISOString(), by: context.actor.id }
    const undone = await context.host.intake.undo(input.importId, author)
    if (undone === 'busy') throw errors.BUSY()
    if (undone === null) throw errors.ALREADY_UNDONE()
    return undone
  }),

  imports: signedIn.intake.imports.handler(({ context }) => importRows(context.db)),

  rejects: signedIn.intake.rejects.handler(async ({ input, context, errors }) => {
    const csv = await context.host.intake.rejects(context.actor.id, input.fileId)
    if (!csv) throw errors.NOT_THERE({ data: { what: 'file' } })
    // Rows about guests leave the house only once it is on record.
    await context.host.intake.turn.wait()
    context.write(tx => {
      note(tx, 'exported', 'import', null, { rows: rowsIn(csv.csv) })
      tx.touch('audit')
    })
    return csv
  }),
}

/** Lines below the headers of a CSV of ours; a cell may hold line ends, but only between quotation marks. */
function rowsIn(csv: string): number {
  return csv.replaceAll(/"[^"]*"/g, '').split('\r\n').length - 2
}
