import * as z from 'zod'

/** What somebody is to a stay: `main` is whose room it is. */
export const PartyRole = z.enum(['main', 'sharer', 'accompanying', 'child'])
export type PartyRole = z.infer<typeof PartyRole>
