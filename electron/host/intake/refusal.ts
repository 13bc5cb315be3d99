/** Why a file cannot be read, in the contract's words. */
export type FileTrouble =
  | 'empty'
  | 'too-large'
  | 'not-a-table'
  | 'encrypted'
  | 'broken'
  | 'no-rows'
  | 'no-header'
  | 'old-excel'
  | 'too-many-columns'

/** A file that cannot be read as a table. `row` is where it went wrong, when there is such a row. */
export class FileRefusal extends Error {
  readonly why: FileTrouble
  readonly row: number | null
  constructor(why: FileTrouble, row: number | null = null) {
    super(`the file cannot be read: ${why}`)
    this.why = why
    this.row = row
  }
}
