import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { startHost } from './host-process.ts'
import { openKeychain } from './keychain.ts'
import { answerThePage } from './native.ts'
import { lockDown, openWindow, registerScheme, servePage, setMenu } from './window.ts'

// A house elsewhere brings its own keys and its own lock: one key file for two houses would lock one of them out.
const elsewhere = process.env.THE_USUAL_DATA
if (elsewhere) {
  const own = join(resolve(elsewhere), 'desktop')
  mkdirSync(own, { recursive: true })
  app.setPath('userData', own)
}
const dataDir = elsewhere ? resolve(elsewhere) : join(app.getPath('userData'), 'house')

app.enableSandbox()
registerScheme()

if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(run)
} else {
  windowIsThere()
  app.quit()
}

async function run() {
  let window: BrowserWindow | null = null

  servePage()
  lockDown()
  setMenu()

  const host = startHost({
    dataDir,
    keychain: await openKeychain(app.getPath('userData')),
    onKeyNotKept: sayKeyNotKept,
  })
  answerThePage(page => host.connect(page))

  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore()
    window?.show()
    window?.focus()
  })
  // On a Mac too: the host and its book belong to the window, and a desk is closed by closing it.
  app.on('window-all-closed', () => app.quit())

  let closed = false
  app.on('will-quit', event => {
    if (closed) return
    event.preventDefault()
    void host.close().finally(() => {
      closed = true
      app.quit()
    })
  })

  window = openWindow(windowIsThere)
}

/** Tells the start command, which waits for this file, that there is a window and no need for the browser. */
function windowIsThere() {
  const file = process.env.THE_USUAL_SHOWN
  if (file) writeFileSync(file, '')
}

function sayKeyNotKept(fault: unknown) {
  const cause = fault instanceof Error ? fault.message : String(fault)
  dialog.showErrorBox(
    'The Usual · 老位子',
    `The key of the book could not be kept on this machine (${cause}). Have the recovery code at hand before you close the app.\n\n` +
      `客史档案的密钥没能存放在这台电脑上（${cause}）。关闭本软件之前，请先备好恢复码。`,
  )
}
