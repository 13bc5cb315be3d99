import { writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { app, BrowserWindow, dialog, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import type { DesktopBridge, PaperSize } from '../../shared/contract/shell.ts'
import { isOurPage } from './window.ts'

type Answer<K extends 'saveFile' | 'print' | 'printToPdf'> = Awaited<ReturnType<DesktopBridge[K]>>

/** Answers what the preload asks for, from the main frame of our own page and from nobody else. */
export function answerThePage(onConnect: (page: WebContents) => void) {
  ipcMain.on('the-usual:connect', event => {
    if (isOurs(event)) onConnect(event.sender)
  })
  ipcMain.handle('the-usual:save-file', (event, suggestedName: unknown, content: unknown) =>
    saveFile(windowOf(event), suggestedName, content),
  )
  ipcMain.handle('the-usual:print', (event, paper: unknown) => print(windowOf(event), paper))
  ipcMain.handle('the-usual:print-to-pdf', (event, paper: unknown) => printToPdf(windowOf(event), paper))
}

async function saveFile(window: BrowserWindow, name: unknown, content: unknown): Promise<Answer<'saveFile'>> {
  if (typeof name !== 'string' || !(content instanceof Uint8Array)) {
    throw new TypeError('A file to save is a name and its bytes')
  }
  const safe = fileName(name)
  const extension = extname(safe).slice(1)
  const answer = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), safe),
    filters: extension ? [{ name: extension.toUpperCase(), extensions: [extension] }] : [],
  })
  if (answer.canceled || !answer.filePath) return { saved: false }
  await writeFile(answer.filePath, content)
  return { saved: true }
}

function print(window: BrowserWindow, paper: unknown): Promise<Answer<'print'>> {
  const size = isPaper(paper) ? { pageSize: paper } : {}
  return new Promise(resolve =>
    window.webContents.print({ silent: false, printBackground: true, ...size }, printed =>
      resolve({ printed }),
    ),
  )
}

/** Beside a sheet that names its own size, as letters and envelopes of one batch do, `paper` counts for nothing. */
function printToPdf(window: BrowserWindow, paper: unknown): Promise<Answer<'printToPdf'>> {
  if (!isPaper(paper)) throw new TypeError('A PDF needs the size of its paper')
  return window.webContents.printToPDF({
    printBackground: true,
    preferCSSPageSize: true,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    // Here Electron counts in inches, and there in micrometres.
    pageSize: { width: paper.width / 25_400, height: paper.height / 25_400 },
  })
}

/** From a label to a roll of ten metres; of anything else the printer knows better. */
function isPaper(paper: unknown): paper is PaperSize {
  const isLength = (value: unknown) =>
    Number.isInteger(value) && Number(value) > 20_000 && Number(value) < 10_000_000
  return typeof paper === 'object' && paper !== null && 'width' in paper && 'height' in paper
    ? isLength(paper.width) && isLength(paper.height)
    : false
}

/** The page suggests a name, never a place; the characters are those no system we ship to allows in a name. */
function fileName(suggested: string): string {
  const name = basename(suggested.replaceAll('\\', '/'))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
    .replace(/[<>:"|?*\u0000-\u001f]/g, '-')
    .replace(/^\.+/, '')
  return name || 'the-usual'
}

function windowOf(event: IpcMainInvokeEvent): BrowserWindow {
  const window = isOurs(event) ? BrowserWindow.fromWebContents(event.sender) : null
  if (!window) throw new Error('Only the page of the app itself may ask for this')
  return window
}

function isOurs(event: { senderFrame: Electron.WebFrameMain | null }): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && isOurPage(frame.url)
}
