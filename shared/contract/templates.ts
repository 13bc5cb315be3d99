import * as z from 'zod'
import { changedMeanwhile, command, FestivalId, GuestId, notThere, query, TemplateId } from './base.ts'
import { Blocked, LetterLanguage, Occasion } from './occasion.ts'

/** For whom the words are: the occasion, the language, and from how many years away they are the right ones. */
export const TemplateSlot = z.object({
  occasion: Occasion,
  /** The words of one festival; null: of any that has none of its own. */
  festivalId: FestivalId.nullable(),
  language: LetterLanguage,
  yearsFrom: z.int().min(0).max(30),
})
export type TemplateSlot = z.infer<typeof TemplateSlot>

/** The words of a template: Liquid, in plain text; a blank line parts paragraphs. */
const TemplateBody = z.string().trim().min(1).max(8000)

export const Template = TemplateSlot.extend({
  id: TemplateId,
  version: z.int(),
  body: TemplateBody,
  /** Written by us, or by the house. */
  origin: z.enum(['shipped', 'house']),
  by: z.string().nullable(),
  at: z.iso.datetime(),
  /** How many letters were sent in these words. */
  sent: z.int(),
})
export type Template = z.infer<typeof Template>

/**
 * Why a template cannot be kept; `line` from 1. `said` is the field that is not known as it was typed, else what the engine
 * said; `nearest` the field that was most likely meant.
 */
export const TemplateFault = z.object({
  why: z.enum(['syntax', 'unknown-field', 'too-long']),
  line: z.int(),
  said: z.string(),
  nearest: z.string().nullable(),
})
export type TemplateFault = z.infer<typeof TemplateFault>

export const templates = {
  /** The templates in use; with `all`, earlier versions too. */
  list: query.input(z.object({ all: z.boolean().default(false) })).output(z.array(Template)),
  /** What a template may ask, with what it means in both languages and an example. */
  fields: query.output(
    z.array(
      z.object({
        name: z.string(),
        meaning: z.object({ zh: z.string(), en: z.string() }),
        example: z.object({ zh: z.string(), en: z.string() }),
        /** Known of every guest, so that it never blocks a letter. */
        always: z.boolean(),
      }),
    ),
  ),
  /** A new version of the words in a slot; letters of before keep theirs. `from` is the version it was made from. */
  save: command
    .errors({ ...notThere, ...changedMeanwhile, TEMPLATE_BROKEN: { status: 422, data: TemplateFault } })
    .input(TemplateSlot.extend({ body: TemplateBody, from: TemplateId.nullable() }))
    .output(z.object({ templateId: TemplateId })),
  /** No longer used; the words of fewer years, or of any festival, take over. The last of an occasion and language stays. */
  retire: command
    .errors({ ...notThere, NOT_NOW: { status: 409 } })
    .input(z.object({ templateId: TemplateId })),
  /** How the words read for a guest, real or the example; what is missing, or where they are broken. */
  preview: query
    .errors(notThere)
    .input(TemplateSlot.extend({ body: z.string().max(8000), guestId: GuestId.nullable() }))
    .output(
      z.object({
        text: z.string().nullable(),
        blocked: z.array(Blocked),
        fault: TemplateFault.nullable(),
      }),
    ),
}
