import { randomBytes } from 'node:crypto'
import { implement, ORPCError } from '@orpc/server'
import { authority } from '../../../shared/contract/authority.ts'
import type { BookTrouble } from '../../../shared/contract/base.ts'
import { type Contract, contract, type ProcedureName } from '../../../shared/contract/index.ts'
import type { Actor, Call, Host, SignedIn } from '../context.ts'
import { BookRefusal, troubleOf } from '../db/open.ts'
import { inTransaction, type ReadDb } from '../db/sql.ts'
import { houseTime, readHotel } from '../house/settings.ts'

/** A call slower than this is logged by name: with a guest at the desk it is felt. */
const SLOW_MS = 40

/** By a name of its own: written out, what is inferred from the contract is longer than the compiler writes. */
interface EveryArea extends Contract {}
const os = implement<EveryArea>(contract).$context<Call>()

/** Logs a fault once with a reference, turns the disk's troubles into refusals, and notes slow calls. */
const guarded = os.use(async ({ context, path, procedure, next }) => {
  const name = path.join('.')
  const began = performance.now()
  try {
    // A write waits for an import that holds the book; it must not hold the host's only thread meanwhile.
    if (procedure['~orpc'].meta.writes) await context.host.intake.turn.wait()
    return await next()
  } catch (error) {
    throw asRefusal(context.host, name, error)
  } finally {
    const ms = Math.round(performance.now() - began)
    if (ms > SLOW_MS && name !== 'live.changes') context.host.log.info('slow', { call: name, ms })
  }
})

/** For the procedures that stand open before anybody has signed in. */
export const open = guarded.use(({ path, next }) => {
  if (authority[path.join('.') as ProcedureName] !== 'nobody-yet') {
    throw new Error(`${path.join('.')} is not open to everyone: implement it with signedIn`)
  }
  return next()
})

/** For everything else: the session is checked, then the role, then the input. */
export const signedIn = guarded.use(({ context, path, next }) => {
  const { host, reqHeaders } = context
  const book = openBookOf(host)
  const allowed = authority[path.join('.') as ProcedureName]
  if (allowed === 'nobody-yet')
    throw new Error(`${path.join('.')} is open to everyone: implement it with open`)
  const actor = host.sessions.actorOf(book, tokenIn(reqHeaders))
  if (!actor) throw new ORPCError('NOT_SIGNED_IN', { status: 401 })
  if (!allowed.includes(actor.role))
    throw new ORPCError('NOT_ALLOWED', { status: 403, data: { roles: [...allowed] } })
  return next({ context: signedInContext(host, book, actor) })
})

/** The open book; refuses with why there is none. */
export function openBookOf(host: Host): ReadDb {
  const book = host.books.current()
  if (book) return book
  const trouble: BookTrouble = host.books.state().trouble ?? 'none-yet'
  throw new ORPCError('BOOK_CLOSED', { status: 503, data: { trouble } })
}

/** The session's token as it came through either door. */
export function tokenIn(headers: Headers | undefined): string | null {
  return /^Bearer ([\w-]{20,100})$/.exec(headers?.get('authorization') ?? '')?.[1] ?? null
}

/** One transaction in somebody's name, or the house's own, and word of it to every screen. */
export function writeAs(host: Host, db: ReadDb, by: Actor['id'] | null): SignedIn['write'] {
  return work => {
    const { result, topics } = inTransaction(db, { at: host.clock.now().toISOString(), by }, work)
    host.live.changed(topics)
    return result
  }
}

function signedInContext(host: Host, db: ReadDb, actor: Actor): SignedIn {
  const hotel = readHotel(db)
  return {
    actor,
    db,
    hotel,
    today: houseTime(hotel, host.clock.now()).today,
    write: writeAs(host, db, actor.id),
  }
}

function asRefusal(host: Host, name: string, error: unknown): unknown {
  if (error instanceof ORPCError && error.status < 500) return error
  if (error instanceof ORPCError && (error.code === 'BOOK_CLOSED' || error.code === 'DISK_TROUBLE'))
    return error
  if (error instanceof BookRefusal) {
    return new ORPCError('BOOK_CLOSED', { status: 503, data: { trouble: error.trouble } })
  }
  const trouble = troubleOf(error)
  if (trouble && trouble !== 'in-use')
    return new ORPCError('DISK_TROUBLE', { status: 507, data: { trouble } })
  const reference = randomBytes(4).toString('hex').toUpperCase()
  host.log.fault(reference, name, error instanceof ORPCError ? (error.cause ?? error) : error)
  return new ORPCError('FAULT', { status: 500, data: { reference } })
}
