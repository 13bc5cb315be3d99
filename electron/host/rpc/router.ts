import { implement } from '@orpc/server'
import { contract } from '../../../shared/contract/index.ts'
import type { Call } from '../context.ts'
import { dining } from '../dining/routes.ts'
import { guests } from '../guests/routes.ts'
import { house } from '../house/routes.ts'
import { intake } from '../intake/routes.ts'
import { staff } from '../staff/routes.ts'
import { stays } from '../stays/routes.ts'
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
      yield change
    }
  }),
}

/** The one router behind every door. */
export const router = implement(contract)
  .$context<Call>()
  .router({ house, staff, guests, stays, dining, intake, live })
