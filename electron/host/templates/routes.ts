import type { TemplateSlot } from '../../../shared/contract/templates.ts'
import { note } from '../db/audit.ts'
import { noteLook } from '../guests/looks.ts'
import { guestRecord } from '../guests/store.ts'
import { previewScope } from '../letters/preview.ts'
import { readLettersSettings } from '../letters/settings.ts'
import { standsFor } from '../people/merges.ts'
import { signedIn } from '../rpc/implement.ts'
import { staffName } from '../staff/store.ts'
import { exampleScope, FIELDS } from './fields.ts'
import { faultIn, render } from './liquid.ts'
import {
  addTemplate,
  bringTemplates,
  festivalExists,
  retireTemplate,
  templateAt,
  templateRow,
  templatesTold,
  wordsInUse,
} from './store.ts'

export const templates = {
  list: signedIn.templates.list.handler(({ input, context }) => templatesTold(context.db, input.all)),

  fields: signedIn.templates.fields.handler(() => [...FIELDS]),

  save: signedIn.templates.save.handler(({ input, context, errors }) => {
    const { body, from, ...slot } = input
    const fault = faultIn(body)
    if (fault) throw errors.TEMPLATE_BROKEN({ data: fault })
    return context.write(tx => {
      if (slot.festivalId && (slot.occasion !== 'festival' || !festivalExists(tx, slot.festivalId)))
        throw errors.NOT_THERE({ data: { what: 'festival' } })
      bringTemplates(tx)
      tx.touch('letters')
      if (from && !templateRow(tx, from)) throw errors.NOT_THERE({ data: { what: 'template' } })
      const now = templateAt(tx, slot)
      // The answer was lost and the call is repeated.
      if (now?.body === body && now.by === context.actor.id) return { templateId: now.id }
      if (now && now.id !== from)
        throw errors.CHANGED_MEANWHILE({ data: { by: staffName(tx, now.by) ?? '' } })
      const templateId = addTemplate(tx, slot, body)
      note(tx, now ? 'changed' : 'created', 'template', templateId)
      return { templateId }
    })
  }),

  retire: signedIn.templates.retire.handler(({ input: { templateId }, context, errors }) => {
    context.write(tx => {
      bringTemplates(tx)
      const template = templateRow(tx, templateId)
      if (!template) throw errors.NOT_THERE({ data: { what: 'template' } })
      tx.touch('letters')
      if (template.retired) return
      if (!wordsInUse(tx).some(one => takesOver(one, template) && one.id !== templateId))
        throw errors.NOT_NOW()
      retireTemplate(tx, templateId)
      note(tx, 'retired', 'template', templateId)
    })
  }),

  preview: signedIn.templates.preview.handler(({ input, context, errors }) => {
    const { body, guestId, ...slot } = input
    const fault = faultIn(body)
    if (fault) return { text: null, blocked: [], fault }
    const guest = guestId && guestRecord(context.db, standsFor(context.db, guestId))
    if (guestId && !guest) throw errors.NOT_THERE({ data: { what: 'guest' } })
    if (guest) noteLook(context, guest.id)
    const scope = guest
      ? previewScope(context.db, readLettersSettings(context.db), input, guest, context.today)
      : exampleScope(slot.language === 'zh' ? 'zh' : 'en')
    const rendered = render(body, scope)
    if ('text' in rendered) return { text: rendered.text, blocked: [], fault: null }
    const blocked =
      'missing' in rendered
        ? rendered.missing.map(field => ({ why: 'field' as const, field }))
        : [{ why: 'template-broken' as const, at: rendered.broken }]
    return { text: null, blocked, fault: null }
  }),
}

/** Whether one slot's words serve the letters of another that is emptied. */
function takesOver(one: TemplateSlot, other: TemplateSlot): boolean {
  return (
    one.occasion === other.occasion &&
    one.language === other.language &&
    (one.festivalId === null || one.festivalId === other.festivalId) &&
    one.yearsFrom <= other.yearsFrom
  )
}
