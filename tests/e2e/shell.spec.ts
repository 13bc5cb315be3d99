import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type Desk, expect, test } from './desk.ts'
import { readPdf } from './pdf.ts'

/** Asks the host a question over a port of our own; the page's client hears the answer too and lets it pass. */
const askHost = (page: Page, path: string) =>
  page.evaluate(`new Promise(answered => {
    addEventListener('message', function take({ data, ports: [port] }) {
      if (data?.source !== 'the-usual-preload' || !port) return
      removeEventListener('message', take)
      port.addEventListener('message', event => {
        const { i, p } = JSON.parse(event.data)
        if (i === 'spec') answered(p.b.json)
      })
      port.start()
      port.postMessage(JSON.stringify({ i: 'spec', p: { u: '/${path}' } }))
    })
    window.desktop.connect()
  })`)

/** Keeps every message of the preload; a port counts, it cannot be carried out of the page. */
const listen = (page: Page) =>
  page.evaluate(`
    window.heard = []
    window.addEventListener('message', event => {
      if (event.data?.source !== 'the-usual-preload') return
      window.heard.push([event.data.state, event.ports.length])
    })
  `)
const heard = (page: Page) => page.evaluate('window.heard') as Promise<[string, number][]>
/** The page asks again by itself when it has heard nothing for a while; what it then hears twice counts once. */
const turns = async (page: Page) =>
  (await heard(page)).filter(([state], at, all) => state !== all[at - 1]?.[0])
const hear = async (page: Page) => {
  await listen(page)
  await page.evaluate('window.desktop.connect()')
  await expect.poll(() => heard(page)).toContainEqual(['ready', 1])
}

const hostPid = (desk: Desk) =>
  desk.evaluate(({ app }) => app.getAppMetrics().find(({ name }) => name === 'The Usual host')?.pid ?? 0)

async function killHost(desk: Desk) {
  const pid = await hostPid(desk)
  expect(pid).toBeGreaterThan(0)
  process.kill(pid, 'SIGKILL')
}

const keyFile = (dataDir: string) => join(dataDir, 'desktop', 'demo.key')

const demoDoor = (page: Page) => page.getByRole('button', { name: 'demo hotel' })

async function openDemo(page: Page) {
  await demoDoor(page).click()
  await expect(demoDoor(page)).toHaveCount(0, { timeout: 30_000 })
}

test('opens one window, sandboxed and isolated, never smaller than a desk needs', async ({ desk }) => {
  await expect(desk.page).toHaveTitle(/The Usual/)
  const smallest = await desk.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(window => window.getMinimumSize()),
  )
  expect(smallest).toEqual([[1024, 700]])
  // The double opens no window that is not sandboxed and isolated; that the page has none of Node holds for both.
  expect(await desk.page.evaluate('typeof require + typeof process')).toBe('undefinedundefined')
  expect(await desk.page.evaluate('Object.keys(window.desktop).sort().join()')).toBe(
    'connect,platform,print,printToPdf,saveFile',
  )
})

test('gives the page one port for each time it asks, also after a reload', async ({ desk }) => {
  for (const again of [false, true]) {
    if (again) await desk.page.reload()
    // By then the page has asked for its own.
    await expect(demoDoor(desk.page)).toBeVisible()
    await hear(desk.page)
    expect(await heard(desk.page)).toEqual([['ready', 1]])
  }
})

test('lets no page leave, open another window or use what it was not given', async ({ desk }) => {
  const home = desk.page.url()
  await desk.page.evaluate('void window.open("https://example.com/")')
  await desk.page.evaluate(`
    const link = document.createElement('a')
    link.href = 'https://example.com/'
    link.target = '_blank'
    document.body.append(link)
    link.click()
    link.target = ''
    link.click()
  `)
  await desk.page.waitForTimeout(500)
  expect(desk.page.url()).toBe(home)
  expect(await desk.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  const reach = `fetch('https://example.com/').then(() => 'reached', () => 'refused')`
  expect(await desk.page.evaluate(reach)).toBe('refused')
  for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read']) {
    if (desk.mayUse) expect(await desk.mayUse(permission), permission).toBe(false)
  }
})

test('serves nothing but its own page, with a policy that lets in no other', async ({ desk }) => {
  const answer = await desk.page.evaluate(`fetch('/').then(async answer => ({
    policy: answer.headers.get('content-security-policy'),
    type: answer.headers.get('content-type'),
  }))`)
  expect(answer).toMatchObject({
    policy: expect.stringContaining(
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'",
    ),
    type: 'text/html; charset=utf-8',
  })
  const status = (path: string) =>
    desk.page.evaluate(`fetch(${JSON.stringify(path)}).then(({ status }) => status)`)
  expect(await status('/../node/main.js')).toBe(404)
  expect(await status('/..%2fnode%2fmain.js')).toBe(404)
  expect(await status('/%00')).toBe(404)
  expect(await status('/not-there.js')).toBe(404)
})

test('starts a host that died once more and says so; the second time it says that it is down', async ({
  desk,
}) => {
  await hear(desk.page)
  const first = await hostPid(desk)
  await killHost(desk)
  await expect.poll(() => heard(desk.page)).toContainEqual(['restarted', 1])
  expect(await hostPid(desk)).not.toBe(first)
  await killHost(desk)
  await expect.poll(() => heard(desk.page)).toContainEqual(['down', 0])
  expect(await turns(desk.page)).toEqual([
    ['ready', 1],
    ['starting', 0],
    ['restarted', 1],
    ['down', 0],
  ])
  await desk.page.reload()
  await listen(desk.page)
  await desk.page.evaluate('window.desktop.connect()')
  await expect.poll(() => turns(desk.page)).toEqual([['down', 0]])
})

test('leaves to the one that runs when it is started again', async ({ desk }) => {
  expect(await desk.startAgain()).toBe(0)
  await hear(desk.page)
})

test('opens again where and as large as it was closed', async ({ openDesk }) => {
  const desk = await openDesk()
  const place = { x: 40, y: 60, width: 1200, height: 800 }
  await desk.evaluate(
    ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds),
    place,
  )
  await desk.close()
  const again = await openDesk()
  expect(
    await again.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds()),
  ).toEqual(place)
})

test('saves a file where the person says, under a name that leads nowhere else', async ({
  desk,
  dataDir,
}) => {
  const chosen = join(dataDir, 'letter.txt')
  await desk.evaluate(({ dialog }, filePath) => {
    const asked = { defaultPath: '' }
    Object.assign(dialog, { asked })
    dialog.showSaveDialog = (async (_window: unknown, options: { defaultPath: string }) => {
      asked.defaultPath = options.defaultPath
      return { canceled: false, filePath }
    }) as never
  }, chosen)
  const save = `window.desktop.saveFile('../../于先生: letter?.txt', new TextEncoder().encode('您好'))`
  expect(await desk.page.evaluate(save)).toEqual({ saved: true })
  expect(readFileSync(chosen, 'utf8')).toBe('您好')
  const [documents, suggested] = await desk.evaluate(({ app, dialog }) => [
    app.getPath('documents'),
    (dialog as unknown as { asked: { defaultPath: string } }).asked.defaultPath,
  ])
  expect(suggested).toBe(join(documents ?? '', '于先生- letter-.txt'))
  await desk.evaluate(({ dialog }) => {
    dialog.showSaveDialog = (async () => ({ canceled: true, filePath: '' })) as never
  })
  expect(await desk.page.evaluate(save)).toEqual({ saved: false })
})

test('prints with the dialogue of the system, and says whether anything was printed', async ({ desk }) => {
  for (const printed of [true, false]) {
    await desk.evaluate(({ BrowserWindow }, answer) => {
      const [window] = BrowserWindow.getAllWindows()
      if (!window) throw new Error('no window')
      window.webContents.print = (options, done) => done?.(answer && options?.silent === false, '')
    }, printed)
    expect(await desk.page.evaluate('window.desktop.print()')).toEqual({ printed })
  }
})

test('prints on the paper it is told, and on the printer’s own when told nonsense', async ({ desk }) => {
  const paperFor = async (said: string) => {
    await desk.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      if (!window) throw new Error('no window')
      window.webContents.print = (options, done) => {
        Object.assign(globalThis, { paper: options?.pageSize ?? 'its own' })
        done?.(true, '')
      }
    })
    await desk.page.evaluate(`window.desktop.print(${said})`)
    return desk.evaluate(() => (globalThis as { paper?: unknown }).paper)
  }
  expect(await paperFor('{ width: 80000, height: 412000 }')).toEqual({ width: 80000, height: 412000 })
  for (const nonsense of ['', '"A0"', '{ width: 80000 }', '{ width: -1, height: 1e99 }'])
    expect(await paperFor(nonsense)).toBe('its own')
})

test('makes a PDF of the page as it is laid out, each sheet in the size it names, and saves it', async ({
  desk,
  dataDir,
}) => {
  const chosen = join(dataDir, 'letters.pdf')
  await desk.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as never
  }, chosen)
  await desk.page.evaluate(`
    const style = document.createElement('style')
    style.textContent = \`@media print {
      body > :not([data-sheet]) { display: none !important }
      @page letter { size: 210mm 297mm; margin: 0 }
      @page envelope { size: 230mm 120mm; margin: 0 }
    }\`
    document.head.append(style)
    for (const [page, text] of [['letter', 'Dear Mr Yu'], ['envelope', 'Shanghai'], ['auto', 'and the rest']]) {
      const sheet = document.createElement('p')
      sheet.dataset.sheet = ''
      sheet.style.page = page
      sheet.textContent = text
      document.body.append(sheet)
    }
  `)
  const save = `window.desktop.printToPdf({ width: 148000, height: 105000 })
    .then(bytes => window.desktop.saveFile('letters.pdf', bytes))`
  expect(await desk.page.evaluate(save)).toEqual({ saved: true })
  const { pages } = await readPdf(readFileSync(chosen))
  expect(pages.map(({ text }) => text)).toEqual(['DearMrYu', 'Shanghai', 'andtherest'])
  expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
    [210, 297],
    [230, 120],
    [148, 105],
  ])
})

test('saves a file as large as a PDF of five hundred letters', async ({ desk, dataDir }) => {
  const chosen = join(dataDir, 'large.pdf')
  await desk.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as never
  }, chosen)
  const large = 8_000_000
  const save = `window.desktop.saveFile('large.pdf', new Uint8Array(${large}).fill(37))`
  expect(await desk.page.evaluate(save)).toEqual({ saved: true })
  expect(statSync(chosen).size).toBe(large)
})

test('makes no PDF on paper that is none', async ({ desk }) => {
  for (const nonsense of ['', '"A4"', '{ width: 210000 }', '{ width: -1, height: 1e99 }']) {
    const asked = `window.desktop.printToPdf(${nonsense}).then(() => 'made', () => 'refused')`
    expect(await desk.page.evaluate(asked), nonsense).toBe('refused')
  }
})

test('has the menu entries without which a Mac can neither copy nor paste', async ({ desk }) => {
  const roles = await desk.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) =>
      (submenu?.items ?? []).map(({ role }) => role?.toLowerCase()),
    ),
  )
  expect(roles).toEqual(expect.arrayContaining(['undo', 'redo', 'cut', 'copy', 'paste', 'selectall', 'quit']))
})

test('keeps the key of a book sealed, where only this user may read it', async ({ openDesk, dataDir }) => {
  const desk = await openDesk()
  await openDemo(desk.page)
  const kept = keyFile(dataDir)
  await expect.poll(() => existsSync(kept)).toBe(true)
  expect(readFileSync(kept, 'utf8')).toMatch(/^sealed:[A-Za-z0-9+/]{20,}=*$/)
  if (process.platform !== 'win32') expect(statSync(kept).mode & 0o777).toBe(0o600)

  await desk.close()
  const again = await openDesk()
  expect(await askHost(again.page, 'house/status')).toMatchObject({ state: 'open', keyKept: 'keychain' })
})

for (const keyring of ['none', 'basic']) {
  test(`keeps the key in the open, and tells the host so, where the keyring is: ${keyring}`, async ({
    openDesk,
    dataDir,
  }) => {
    const desk = await openDesk({ env: { DOUBLE_KEYCHAIN: keyring } })
    test.skip(desk.kind === 'electron', 'Only the double can be without a keyring.')
    await openDemo(desk.page)
    expect(await askHost(desk.page, 'house/status')).toMatchObject({ book: 'demo', keyKept: 'file' })
    const kept = keyFile(dataDir)
    await expect.poll(() => existsSync(kept)).toBe(true)
    expect(readFileSync(kept, 'utf8')).toMatch(/^plain:[0-9a-f]{64,}$/)
    expect(statSync(kept).mode & 0o777).toBe(0o600)
    await desk.close()

    // With a keyring at last, the same key is sealed; the book opens as before.
    const again = await openDesk()
    expect(await askHost(again.page, 'house/status')).toMatchObject({ state: 'open', keyKept: 'keychain' })
    expect(readFileSync(kept, 'utf8')).toMatch(/^sealed:/)
  })
}

test('lets the host close the book before it quits', async ({ desk, dataDir }) => {
  await openDemo(desk.page)
  const book = join(dataDir, 'demo')
  await expect.poll(() => existsSync(join(book, 'book.db-wal'))).toBe(true)
  await desk.close()
  expect(readdirSync(book).filter(name => name.endsWith('-wal'))).toEqual([])
})
