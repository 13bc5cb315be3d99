import { implement } from '@orpc/server'
import { contract } from '../../../shared/contract/index.ts'
import type { Call } from '../context.ts'
import { dining } from '../dining/routes.ts'
import { facts } from '../facts/routes.ts'
import { floor } from '../floor/routes.ts'
import { guests } from '../guests/routes.ts'
import { headsUps } from '../heads-ups/routes.ts'
import { house } from '../house/routes.ts'
import { intake } from '../intake/routes.ts'
import { letters } from '../letters/routes.ts'
import { mail } from '../mail/routes.ts'
import { outlets } from '../outlets/routes.ts'
import { people } from '../people/routes.ts'
import { returns } from '../returns/routes.ts'
import { staff } from '../staff/routes.ts'
import { stays } from '../stays/routes.ts'
import { templates } from '../templates/routes.ts'
import { signedIn, tokenIn } from './implement.ts'

const live = {
  changes: signedIn.live.changes.handler(async function* ({ context, signal }) {
    const token = tokenIn(context.reqHeaders)
    const { books, live, sessions } = context.host
    for await (const change of live.changes(signal)) {
      // With its book every session in it has ended, and a closed book can no longer be asked about one.
      if (books.current()?.connection !== context.db.connection) return
      // Who has signed out, or may no longer work here, hears no more of the house.
      if (!sessions.holds(context.db, token)) return
      // The key of a form may name a guest: it is told to whoever has that form open, and to nobody else.
      if (change.type === 'editing' && !live.editing.has(change.what, context.actor.id)) continue
      yield change
    }
  }),

  editing: signedIn.live.editing.handler(({ input, context: { actor, host } }) =>
    host.live.editing.say(
      input.what,
      { staffId: actor.id, name: actor.name },
      input.open,
      host.clock.now().getTime(),
    ),
  ),
}

/** The one router behind every door. */
export const router = implement(contract).$context<Call>().router({
  house,
  staff,
  guests,
  facts,
  people,
  stays,
  floor,
  headsUps,
  dining,
  outlets,
  intake,
  mail,
  returns,
  letters,
  templates,
  live,
})
