/**
 * The Playwright half of the Electron double. `electron.mjs` stands in main for the package `electron`, `page.mjs` in
 * the page for the preload's; this file forks main, opens a page for each window and carries the messages between them.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page, Request, Route } from '@playwright/test'

type Message = { id?: number; op?: string; args?: unknown[]; re?: number; value?: unknown; error?: string }
type PdfOptions = {
  preferCSSPageSize: boolean
  printBackground: boolean
  /** In inches, as the paper. */
  margin: Record<string, number>
  width: number
  height: number
}
type WindowOptions = { width: number; height: number; schemes: string[]; preload: string }
type Desk = { page: Page; context: BrowserContext; schemes: string[]; loading: boolean }

/** Runs a compiled main under the double; `env` reaches main and the host it forks. */
export async function launchDouble(options: { browser: Browser; main: string; env: Record<string, string> }) {
  const child = fork(options.main, [], {
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: ['--import', join(import.meta.dirname, 'register.mjs')],
    env: { ...process.env, ...options.env },
  })
  const output = collect(child)
  const windows = new Map<number, Desk>()
  const opened = new EventEmitter<{ window: [Page] }>()
  const { ask, tell } = converse(child, {
    open: async (id: number, wanted: WindowOptions) => {
      const context = await options.browser.newContext({
        viewport: { width: wanted.width, height: wanted.height },
      })
      const desk: Desk = { context, page: await context.newPage(), schemes: wanted.schemes, loading: false }
      windows.set(id, desk)
      await prepare(id, desk, wanted.preload)
    },
    load: async (id: number, url: string) => {
      const desk = windows.get(id)
      if (!desk) return
      desk.loading = true
      await desk.page.goto(toHttp(url, desk.schemes)).catch(whenStillOpen(desk.page))
    },
    // Sent in this order, they also arrive in it: all go through one connection to the page.
    toPage: (id: number, op: string, text: string) => {
      const call = `window.__doubleHears?.(${JSON.stringify(op)}, ${JSON.stringify(text)})`
      void windows.get(id)?.page.evaluate(call).catch(ignore)
    },
    reload: (id: number) => void windows.get(id)?.page.reload().catch(ignore),
    close: (id: number) => windows.get(id)?.context.close(),
    // The same Chromium, asked in its own words: the PDF is the real one.
    pdf: (id: number, { margin, width, height, ...rest }: PdfOptions) =>
      windows.get(id)?.page.pdf({
        ...rest,
        width: `${width}in`,
        height: `${height}in`,
        margin: Object.fromEntries(Object.entries(margin).map(([side, inches]) => [side, `${inches}in`])),
      }),
  })

  const prepare = async (id: number, desk: Desk, preload: string) => {
    const { context, page } = desk
    await context.exposeBinding('__double', ({ frame }, op: string, url: string, text: string) => {
      if (frame.parentFrame()) throw new Error('The preload is for the main frame')
      const message = [id, op, toApp(url), text] as const
      return op === 'invoke' ? ask('page', ...message) : tell('page', ...message)
    })
    await context.addInitScript(inEveryDocument(preload))
    await context.route(/.*/, route => answer(id, desk, route).catch(() => route.abort().catch(ignore)))
    page.on('domcontentloaded', () => tell('event', id, 'domcontentloaded', toApp(page.url())))
    page.on('load', () => tell('event', id, 'load', toApp(page.url())))
    page.on('popup', popup => {
      const url = toApp(popup.url())
      void popup.close()
      tell('page', id, 'popup', toApp(page.url()), JSON.stringify(['array', [url]]))
    })
    page.on('close', () => {
      windows.delete(id)
      tell('closed', id)
    })
    page.once('domcontentloaded', () => opened.emit('window', page))
  }

  const answer = async (id: number, desk: Desk, route: Route) => {
    const request = route.request()
    const url = toApp(request.url())
    if (movesTheWindow(request, desk.page)) {
      const byMain = desk.loading
      desk.loading = false
      // Aborted in this way the page stays where it is, without a page of error in its place.
      if (!byMain && !(await ask('mayNavigate', id, url))) return route.abort('aborted')
    }
    const scheme = url.split(':')[0] ?? ''
    if (!desk.schemes.includes(scheme)) {
      if (await ask('mayRequest', url)) throw new Error(`electron double: ${url} is not covered`)
      return route.abort('blockedbyclient')
    }
    const details = { url, method: request.method(), headers: await request.allHeaders() }
    const reply = (await ask('request', scheme, details)) as {
      status: number
      headers: Record<string, string>
      body: Uint8Array
    }
    await route.fulfill({ ...reply, body: Buffer.from(reply.body) })
  }

  const exited = once(child, 'exit').then(([code]) => (code as number | null) ?? 1)
  const ended = exited.then(code => {
    throw new Error(`main ended (${code}) before it opened a window:\n${output()}`)
  })
  ended.catch(ignore)

  return {
    exited,
    output,
    firstWindow: async (): Promise<Page> => {
      const first = [...windows.values()].find(desk => desk.page.url() !== 'about:blank')
      return first?.page ?? Promise.race([once(opened, 'window').then(([page]) => page as Page), ended])
    },
    evaluate: (fn: unknown, argument?: unknown) => ask('evaluate', String(fn), argument),
    /** Whether main would let the page use a camera, a clipboard, and so on. */
    mayUse: (permission: string) => ask('mayUse', permission),
    close: async () => {
      if (child.connected) ask('evaluate', '({ app }) => app.quit()').catch(ignore)
      const late = setTimeout(() => child.kill('SIGKILL'), 8_000)
      const code = await exited
      clearTimeout(late)
      for (const { context } of windows.values()) await context.close()
      if (code !== 0) throw new Error(`main ended with ${code}:\n${output()}`)
    },
  }
}

const ignore = () => {}

/** Questions that wait for an answer, and messages that do not, over the channel between two Node processes. */
function converse(child: ChildProcess, heard: Record<string, (...args: never[]) => unknown>) {
  let asked = 0
  const answers = new Map<number, { resolve: (value: unknown) => void; reject: (fault: Error) => void }>()
  // What `send` answers says that the channel is busy, as it is with a PDF: the message goes all the same.
  const send = (message: Message): boolean => {
    if (child.connected) child.send(message, ignore)
    return child.connected
  }

  child.on('message', async ({ id, op = '', args = [], re, value, error }: Message) => {
    if (re) {
      const waiting = answers.get(re)
      answers.delete(re)
      return error ? waiting?.reject(new Error(error)) : waiting?.resolve(value)
    }
    try {
      const answer = await heard[op]?.(...(args as never[]))
      if (id) send({ re: id, value: answer })
    } catch (fault) {
      if (id) send({ re: id, error: fault instanceof Error ? fault.message : String(fault) })
    }
  })
  child.once('exit', () => {
    for (const { reject } of answers.values()) reject(new Error('main ended'))
  })

  return {
    tell: (op: string, ...args: unknown[]) => void send({ op, args }),
    ask: (op: string, ...args: unknown[]) =>
      new Promise<unknown>((resolve, reject) => {
        const id = ++asked
        answers.set(id, { resolve, reject })
        if (!send({ id, op, args })) reject(new Error('main ended'))
      }),
  }
}

/** Chromium knows no scheme but its own: `app://the-usual/` is `https://the-usual.app.double/` to the page. */
const toApp = (url: string) =>
  url.replace(/^https:\/\/([^/]+)\.([a-z][a-z0-9+.-]*)\.double(?=\/|$)/, '$2://$1')

const toHttp = (url: string, schemes: string[]) => {
  const [scheme = '', rest = ''] = url.split('://')
  if (!schemes.includes(scheme)) throw new Error(`electron double: ${url} cannot be loaded`)
  return `https://${rest.replace(/^([^/]*)/, `$1.${scheme}.double`)}`
}

const source = (name: string) =>
  readFileSync(join(import.meta.dirname, name), 'utf8').replace(/^import .*$|^export /gm, '')

/** As one script, for the page's own policy forbids it to build a function out of text. */
const inEveryDocument = (preload: string) =>
  `(() => {
    ${source('wire.mjs')}
    ${source('page.mjs')}
    runPreload(function (require, module, exports, process) { ${preload}
    })
  })()`

const movesTheWindow = (request: Request, page: Page) =>
  request.isNavigationRequest() && request.frame() === page.mainFrame()

const whenStillOpen = (page: Page) => (fault: Error) => {
  if (!page.isClosed()) throw fault
}

function collect(child: ChildProcess): () => string {
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (piece: Buffer) => {
      said.push(String(piece))
      if (process.env.DOUBLE_LOG) process.stderr.write(piece)
    })
  }
  return () => said.join('')
}
