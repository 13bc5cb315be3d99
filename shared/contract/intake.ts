import * as z from 'zod'
import { command, ImportId, notThere, query } from './base.ts'

/** What a column of the hotel's file can mean to us. */
export const IntakeField = z.enum([
  'full-name',
  'family',
  'family2',
  'given',
  'other-name',
  'title',
  'gender',
  'email',
  'phone',
  'birthday',
  'country',
  'language',
  'city',
  'company',
  'vip',
  'external-id',
  'confirmation',
  'arrive',
  'arrive-year',
  'arrive-month',
  'arrive-day',
  'depart',
  'nights',
  'weekend-nights',
  'week-nights',
  'room',
  'adults',
  'children',
  'status',
  'note',
  /** Street, house and room; up to four columns, a line of the envelope each. The city is `city`. */
  'address',
  /** Province, state or prefecture. */
  'region',
  'postcode',
  /** The country of the address; where the file has none, it is that of the guest. */
  'address-country',
  /** Yes and no to letters. */
  'opt-in',
  /** A yes is a no to letters; a no says nothing. */
  'opt-out',
  /** Yes and no to advertising by e-mail: a no is heard for letters too, a yes is not. */
  'email-opt-in',
])
export type IntakeField = z.infer<typeof IntakeField>

const Encoding = z.enum(['utf-8', 'gb18030', 'big5', 'shift_jis', 'windows-1252', 'utf-16le'])
export type Encoding = z.infer<typeof Encoding>
const Separator = z.enum([',', ';', '\t', '|'])
export type Separator = z.infer<typeof Separator>
export const DateOrder = z.enum(['ymd', 'dmy', 'mdy'])
export type DateOrder = z.infer<typeof DateOrder>

/** How a file is read: column number to meaning, and the order of its written dates. */
export const IntakePlan = z.object({
  columns: z.record(z.string().regex(/^\d{1,3}$/), IntakeField),
  dateOrder: DateOrder.nullable(),
})
export type IntakePlan = z.infer<typeof IntakePlan>

export const IntakeFile = z.object({
  fileId: z.string(),
  name: z.string(),
  kind: z.enum(['csv', 'xlsx']),
  encoding: Encoding.nullable(),
  separator: Separator.nullable(),
  rows: z.int(),
  headers: z.array(z.string()),
  /** The first rows as they stand in the file, columns that look like card numbers masked. */
  samples: z.array(z.array(z.string())),
  plan: IntakePlan,
  /** Dates that could be read two ways: the person must say which. */
  dates: z
    .object({
      ambiguous: z.boolean(),
      samples: z.array(z.object({ written: z.string(), read: z.record(DateOrder, z.string().nullable()) })),
    })
    .nullable(),
  /** Columns never kept, whatever they are mapped to: card and document numbers. */
  refusedColumns: z.array(z.int()),
})
export type IntakeFile = z.infer<typeof IntakeFile>

export const IntakeCounts = z.object({
  rows: z.int(),
  newGuests: z.int(),
  /** Rows that are a further stay of somebody already in the book or earlier in the file. */
  knownGuests: z.int(),
  likely: z.int(),
  stays: z.int(),
  cancelled: z.int(),
  noShows: z.int(),
  booked: z.int(),
  inHouse: z.int(),
  rejected: z.int(),
  /** Rows whose stay is in the book already (same confirmation, or same guest and dates). */
  already: z.int(),
  /** Guests who get the address of the file: those who had none. */
  addresses: z.int(),
  /** Guests of whom the file says that they want letters, or want none, and nobody has written down yet what they want. */
  saidYes: z.int(),
  saidNo: z.int(),
})
export type IntakeCounts = z.infer<typeof IntakeCounts>

export const RejectReason = z.enum([
  'no-name',
  'no-arrival',
  'date-unreadable',
  'departs-before-arrival',
  'status-unknown',
  'too-many-cells',
  'cell-too-long',
  'quote-open',
  'already-in-house',
])
export type RejectReason = z.infer<typeof RejectReason>

export const IntakePreview = z.object({
  fileId: z.string(),
  counts: IntakeCounts,
  rejected: z.array(z.object({ row: z.int(), reason: RejectReason, cells: z.array(z.string()) })),
  likely: z.array(
    z.object({ row: z.int(), name: z.string(), likeName: z.string(), evidence: z.array(z.string()) }),
  ),
  examples: z.array(
    z.object({
      row: z.int(),
      name: z.string(),
      title: z.string().nullable(),
      arrive: z.string(),
      depart: z.string(),
      status: z.string(),
      known: z.boolean(),
      /** What the guest gets of it: its columns' cells from street to postcode, and the ISO code of its country. */
      address: z.object({ parts: z.array(z.string()), country: z.string().nullable() }).nullable(),
      said: z.enum(['given', 'refused']).nullable(),
    }),
  ),
})
export type IntakePreview = z.infer<typeof IntakePreview>

export const IntakeProgress = z.object({
  phase: z.enum(['reading', 'matching', 'writing', 'undoing', 'done', 'cancelled', 'failed']),
  done: z.int(),
  total: z.int(),
  secondsLeft: z.int().nullable(),
})
export type IntakeProgress = z.infer<typeof IntakeProgress>

export const ImportRow = z.object({
  importId: ImportId,
  fileName: z.string(),
  at: z.iso.datetime(),
  by: z.string(),
  counts: IntakeCounts,
  undoneAt: z.iso.datetime().nullable(),
})
export type ImportRow = z.infer<typeof ImportRow>

/** 64 MB: a booking export of 200,000 rows is about 42 MB. */
export const LARGEST_FILE = 64 * 1024 * 1024

const unreadable = {
  FILE_REFUSED: {
    status: 422,
    data: z.object({
      why: z.enum([
        'empty',
        'too-large',
        'not-a-table',
        'encrypted',
        'broken',
        'no-rows',
        'no-header',
        'old-excel',
        'too-many-columns',
      ]),
      row: z.int().nullable(),
    }),
  },
} as const
const busy = { BUSY: { status: 409 } } as const
const cancelled = { CANCELLED: { status: 409 } } as const

export const intake = {
  /** Reads a CSV or XLSX file, says how it was read and guesses what its columns mean. Writes nothing. */
  open: command
    .errors({ ...unreadable, ...busy })
    .input(
      z.object({
        file: z.file().max(LARGEST_FILE),
        encoding: Encoding.optional(),
        separator: Separator.optional(),
      }),
    )
    .output(IntakeFile),
  /** Prepares the whole import beside the book and says what it would do. What is committed is exactly this. */
  preview: command
    .errors({
      ...notThere,
      ...busy,
      ...cancelled,
      PLAN_INCOMPLETE: {
        status: 422,
        data: z.object({ missing: z.enum(['name', 'arrive', 'depart', 'date-order']) }),
      },
    })
    .input(z.object({ fileId: z.string().max(64), plan: IntakePlan }))
    .output(IntakePreview),
  /** One transaction: everything the preview showed, or nothing. */
  commit: command
    .errors({ ...notThere, ...busy, ...cancelled, BOOK_MOVED: { status: 409 } })
    .input(z.object({ fileId: z.string().max(64) }))
    .output(z.object({ importId: ImportId, counts: IntakeCounts })),
  /** Stops a preview, a commit or an undo (by its import's id) under way; the book stays as it was. No command: it must not wait for what it stops. */
  cancel: query.input(z.object({ fileId: z.string().max(64) })),
  /** Takes a whole import back. Guests and stays that people have worked with since are kept and counted. */
  undo: command
    .errors({ ...notThere, ...busy, ...cancelled, ALREADY_UNDONE: { status: 409 } })
    .input(z.object({ importId: ImportId }))
    .output(
      z.object({
        removedGuests: z.int(),
        removedStays: z.int(),
        keptGuests: z.int(),
        keptStays: z.int(),
        /** Of guests who go and of guests who stay. An address changed by a person, and whatever a letter went by, stays. */
        removedAddresses: z.int(),
        removedWords: z.int(),
      }),
    ),
  imports: query.output(z.array(ImportRow)),
  /** The rejected rows of a preview as CSV, with row number and reason, to mend and bring again. That they left is in the audit. */
  rejects: command
    .errors(notThere)
    .input(z.object({ fileId: z.string().max(64) }))
    .output(z.object({ name: z.string(), csv: z.string() })),
}
