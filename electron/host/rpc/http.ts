import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SmartCoercionPlugin } from '@orpc/json-schema'
import { OpenAPIHandler } from '@orpc/openapi/node'
import { ORPCError } from '@orpc/server'
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node'
import { RequestHeadersPlugin, SimpleCsrfProtectionHandlerPlugin } from '@orpc/server/plugins'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import sirv from 'sirv'
import { authority } from '../../../shared/contract/authority.ts'
import type { ProcedureName } from '../../../shared/contract/index.ts'
import { LARGEST_FILE } from '../../../shared/contract/intake.ts'
import { contentSecurityPolicy } from '../../../shared/contract/policy.ts'
import type { Call, Host } from '../context.ts'
import { FEED_PATH, readFeed } from '../letters/feed.ts'
import { tokenIn } from './implement.ts'
import { openApiDocument } from './openapi.ts'
import { router } from './router.ts'

/** A form, a card, an order: nothing but an import is ever larger. */
const LARGEST_BODY = 256 * 1024
/** A card with its picture; a larger one is refused by who reads it, as far as it is let in. */
const LARGEST_CARD = 4 * 1024 * 1024

/** The calls that carry a file, behind either door. */
const UPLOADS = new Map<string, { name: ProcedureName; doors: 'file' | 'card' }>(
  ['/rpc', '/api'].flatMap(door => [
    [`${door}/intake/open`, { name: 'intake.open', doors: 'file' }],
    [`${door}/mail/readCard`, { name: 'mail.readCard', doors: 'card' }],
  ]),
)

/** Each file lies in memory until it is read; a hotel imports one at a time. */
const MOST_UPLOADS = 2

/**
 * Door two: HTTP on loopback. `/rpc` for our own screens, `/api` for the hotel's other systems (OpenAPI), and the
 * screens' files when `screens` names their folder. Takes the next free port when the wished one is in use.
 */
export async function openHttp(
  host: Host,
  { port, screens }: { port: number; screens: string | null },
): Promise<{ url: string; close: () => Promise<void> }> {
  const doors = {
    small: makeDoors(LARGEST_BODY),
    file: makeDoors(LARGEST_FILE + LARGEST_BODY),
    card: makeDoors(LARGEST_CARD),
  }
  const files = screens
    ? sirv(screens, {
        single: true,
        etag: true,
        setHeaders: response => response.setHeader('Cache-Control', 'no-cache'),
      })
    : null

  let uploads = 0
  const server = createServer(async (request, response) => {
    setHeaders(response)
    if (!isOurOwn(request, server)) return refuse(response, 403)
    const path = request.url?.split('?', 1)[0] ?? '/'
    const upload = request.method === 'POST' ? UPLOADS.get(path) : undefined
    const { rpc, api } = doors[upload?.doors ?? 'small']
    const context: Call = { host }
    const refusal = upload ? whyNoUpload(host, request, upload.name, uploads) : null
    if (refusal) return sayRefusal(response, path, refusal)
    if (upload) uploads++
    try {
      if (path.startsWith(FEED_PATH)) {
        await sendFeed(host, request, response, path)
      } else if (path === '/api/openapi.json' && request.method === 'GET') {
        response.setHeader('Content-Type', 'application/json')
        response.end(JSON.stringify(await openApiDocument(host.version)))
      } else if (isCall(path) && request.method !== 'POST') {
        response.setHeader('Allow', 'POST')
        refuse(response, 405)
      } else if (path.startsWith('/rpc/')) {
        if (!(await rpc.handle(request, response, { prefix: '/rpc', context })).matched) refuse(response, 404)
      } else if (path.startsWith('/api/')) {
        if (!isJsonOrFile(request, upload !== undefined)) return refuse(response, 415)
        if (!(await api.handle(request, response, { prefix: '/api', context })).matched) refuse(response, 404)
      } else if (files && (request.method === 'GET' || request.method === 'HEAD')) {
        files(request, response)
      } else {
        refuse(response, 404)
      }
    } catch (error) {
      // Whoever has the address of the feed reads it: it stands in no log.
      host.log.fault('HTTP', path.startsWith(FEED_PATH) ? FEED_PATH : path, error)
      if (!response.headersSent) refuse(response, 500)
      else response.destroy()
    } finally {
      if (upload) uploads--
    }
  })
  server.keepAliveTimeout = 30_000
  await listen(server, port)
  const { port: taken } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${taken}/`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function makeDoors(maxBodySize: number) {
  const plugins = () => [new RequestHeadersPlugin<Call>(), new BodyLimitPlugin<Call>({ maxBodySize })]
  return {
    rpc: new RPCHandler<Call>(router, { plugins: [...plugins(), new SimpleCsrfProtectionHandlerPlugin()] }),
    api: new OpenAPIHandler<Call>(router, {
      plugins: [
        ...plugins(),
        new SmartCoercionPlugin({ schemaConverters: [new ZodToJsonSchemaConverter()] }),
      ],
    }),
  }
}

/**
 * The days and print dates for calendars, which read without signing in: whoever has the address, and nobody else. What is no
 * address of a feed is not there, and neither is a feed that was shut.
 */
async function sendFeed(
  host: Host,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  const feed = isRead ? await readFeed(host, path) : null
  if (feed === null) return refuse(response, 404)
  if (feed === 'later') {
    response.setHeader('Retry-After', '60')
    return refuse(response, 503)
  }
  response.setHeader('Content-Type', 'text/calendar; charset=utf-8')
  response.setHeader('Content-Length', Buffer.byteLength(feed))
  response.end(request.method === 'HEAD' ? undefined : feed)
}

/** A file is taken in before its call is understood: who may not import is refused before any of it has come. */
function whyNoUpload(
  host: Host,
  request: IncomingMessage,
  name: ProcedureName,
  uploads: number,
): ORPCError<string, unknown> | null {
  const book = host.books.current()
  if (!book) {
    const data = { trouble: host.books.state().trouble ?? 'none-yet' }
    return new ORPCError('BOOK_CLOSED', { status: 503, data })
  }
  const token = tokenIn(new Headers({ authorization: request.headers.authorization ?? '' }))
  const actor = host.sessions.actorOf(book, token)
  if (!actor) return new ORPCError('NOT_SIGNED_IN', { status: 401 })
  const allowed = authority[name]
  if (allowed !== 'nobody-yet' && !allowed.includes(actor.role))
    return new ORPCError('NOT_ALLOWED', { status: 403, data: { roles: [...allowed] } })
  return uploads >= MOST_UPLOADS ? new ORPCError('BUSY', { status: 503 }) : null
}

/** The refusal as the procedure itself would have given it; what is still coming of the file is thrown away. */
function sayRefusal(response: ServerResponse, path: string, refusal: ORPCError<string, unknown>): void {
  response.setHeader('Content-Type', 'application/json')
  response.statusCode = refusal.status
  response.end(JSON.stringify(path.startsWith('/rpc/') ? { json: refusal.toJSON() } : refusal.toJSON()))
}

/** A page of another site may not speak to the house, nor a name that was made to point at this machine. */
function isOurOwn(request: IncomingMessage, server: Server): boolean {
  const { port } = server.address() as AddressInfo
  const own = [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`]
  const { host, origin } = request.headers
  if (!host || !own.includes(host)) return false
  if (request.headers['sec-fetch-site'] === 'cross-site') return false
  return origin === undefined || own.some(name => origin === `http://${name}`)
}

/** Every call is a POST: what a link, an image or a preflight can send asks nothing of the house. */
function isCall(path: string): boolean {
  return path.startsWith('/rpc/') || path.startsWith('/api/')
}

/** A form of another site can only post what a form can: those kinds are not taken, but for a file. */
function isJsonOrFile(request: IncomingMessage, isUpload: boolean): boolean {
  const type = request.headers['content-type'] ?? ''
  if (type === '' && request.headers['content-length'] === '0') return true
  return type.startsWith('application/json') || (type.startsWith('multipart/form-data') && isUpload)
}

function setHeaders(response: ServerResponse): void {
  response.setHeader('Content-Security-Policy', contentSecurityPolicy)
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'no-referrer')
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  response.setHeader('Cache-Control', 'no-store')
}

function refuse(response: ServerResponse, status: number): void {
  response.statusCode = status
  response.end()
}

async function listen(server: Server, port: number): Promise<void> {
  for (let wished = port; ; wished++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject)
        // Loopback only: the LAN is let in by a door of its own, with pairing, not by listening wider.
        server.listen(wished, '127.0.0.1', () => {
          server.off('error', reject)
          resolve()
        })
      })
      return
    } catch (error) {
      const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!inUse || wished >= port + 50) throw error
    }
  }
}
