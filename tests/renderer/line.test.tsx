import { implement } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { RequestHeadersPlugin, type RequestHeadersPluginContext } from '@orpc/server/plugins'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { HouseStatus } from '../../shared/contract/house.ts'
import { contract } from '../../shared/contract/index.ts'
import type { HostState } from '../../shared/contract/shell.ts'

const status: HouseStatus = {
  version: '0.1.0',
  state: 'new',
  trouble: null,
  book: null,
  keyKept: 'keychain',
  hotel: null,
}

/** A shell that hands the page a port to a host which answers `house.status`, or keeps silent. */
function shell() {
  const heard: (string | null)[] = []
  const ports: MessagePort[] = []
  let silent = false
  const os = implement(contract).$context<RequestHeadersPluginContext>()
  const router = {
    house: {
      status: os.house.status.handler(({ context }) => {
        heard.push(context.reqHeaders?.get('authorization') ?? null)
        return silent ? new Promise<HouseStatus>(() => {}) : status
      }),
    },
    staff: {
      me: os.staff.me.handler(({ errors }) => {
        throw errors.NOT_SIGNED_IN()
      }),
    },
  }
  const handler = new RPCHandler(router, { plugins: [new RequestHeadersPlugin()] })
  const say = (
    state: HostState,
    options: { port?: boolean; origin?: string; source?: Window | null } = {},
  ) => {
    const { port = true, origin = location.origin, source = window } = options
    const channel = new MessageChannel()
    if (port) {
      handler.upgrade(channel.port1, { context: {} })
      channel.port1.start()
      ports.push(channel.port1)
    }
    const event = new MessageEvent('message', {
      data: { source: 'the-usual-preload', state },
      origin,
      source,
    })
    Object.defineProperty(event, 'ports', { value: port ? [channel.port2] : [] })
    window.dispatchEvent(event)
  }
  return {
    say,
    heard,
    connects: vi.fn(),
    keepSilent: (now: boolean) => {
      silent = now
    },
    cut: () => ports.at(-1)?.close(),
  }
}

let desk: ReturnType<typeof shell>
async function line() {
  vi.resetModules()
  Object.defineProperty(window, 'desktop', {
    value: { platform: 'linux', connect: desk.connects },
    configurable: true,
  })
  return await import('../../renderer/rpc/client.ts')
}

const listening: EventListenerOrEventListenerObject[] = []

beforeEach(() => {
  desk = shell()
  const listen = window.addEventListener.bind(window)
  vi.spyOn(window, 'addEventListener').mockImplementation(
    (type: string, heed: EventListenerOrEventListenerObject) => {
      if (type === 'message') listening.push(heed)
      listen(type, heed)
    },
  )
})

afterEach(() => {
  // A page that is gone hears nothing more: each test stands for a page of its own.
  for (const heed of listening.splice(0)) window.removeEventListener('message', heed)
  vi.restoreAllMocks()
  Reflect.deleteProperty(window, 'desktop')
  vi.useRealTimers()
})

it('waits for the port of the shell and speaks through it', async () => {
  const { client } = await line()
  expect(desk.connects).toHaveBeenCalledOnce()
  const answer = client.house.status()
  desk.say('ready')
  expect(await answer).toEqual(status)
})

it('takes no port from another origin or another window', async () => {
  const { client } = await line()
  desk.say('ready', { origin: 'https://elsewhere.example' })
  desk.say('ready', { source: null })
  const answer = vi.fn()
  void client.house.status().then(answer)
  await new Promise(resolve => setTimeout(resolve, 50))
  expect(answer).not.toHaveBeenCalled()
  desk.say('ready')
  await vi.waitFor(() => expect(answer).toHaveBeenCalledOnce())
})

it('rejects what was pending when the host dies, and goes on with the next one', async () => {
  const { client, HostOutOfReach } = await line()
  desk.say('ready')
  desk.keepSilent(true)
  const pending = client.house.status()
  const second = expect(pending).rejects.toBeInstanceOf(HostOutOfReach)
  await vi.waitFor(() => expect(desk.heard).toHaveLength(1))
  desk.say('starting', { port: false })
  await second
  desk.keepSilent(false)
  const next = client.house.status()
  desk.say('restarted')
  expect(await next).toEqual(status)
})

it('asks the shell for a new port when one closed without a word', async () => {
  const { client, HostOutOfReach } = await line()
  desk.say('ready')
  desk.keepSilent(true)
  const pending = client.house.status()
  const refused = expect(pending).rejects.toBeInstanceOf(HostOutOfReach)
  await vi.waitFor(() => expect(desk.heard).toHaveLength(1))
  desk.cut()
  await refused
  await vi.waitFor(() => expect(desk.connects).toHaveBeenCalledTimes(2))
})

it('gives up a call after half a minute, whether the door or the host is silent', async () => {
  vi.useFakeTimers()
  const { client, HostTooSlow } = await line()
  const noDoor = expect(client.house.status()).rejects.toBeInstanceOf(HostTooSlow)
  await vi.advanceTimersByTimeAsync(30_000)
  await noDoor
})

it('calls in the name of the session it was called in, and tells when that session is over', async () => {
  const { callInTheNameOf, client } = await line()
  const ended = vi.fn()
  let token: string | null = 'token-of-lin'
  callInTheNameOf({ token: () => token, sessionEnded: ended })
  desk.say('ready')
  const asked = client.house.status()
  token = null
  await asked
  await client.house.status()
  expect(desk.heard).toEqual(['Bearer token-of-lin', null])

  await expect(client.staff.me()).rejects.toThrow()
  expect(ended).not.toHaveBeenCalled()
  token = 'token-of-lin'
  await expect(client.staff.me()).rejects.toThrow()
  expect(ended).toHaveBeenCalledExactlyOnceWith('token-of-lin')
})
