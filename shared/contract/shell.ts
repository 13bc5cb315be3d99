/**
 * What the desktop shell, the host and the window say to each other besides the contract.
 * The shell owns windows and the keychain; the host owns the book; the window gets one port and `DesktopBridge`.
 */

/** The two books a machine may hold. They never share a file, a folder or a key. */
export type BookName = 'hotel' | 'demo'

/** The key of a book and its salt, as SQLCipher takes a raw key: 48 bytes as 96 lower-case hex digits. */
export type BookKey = string

/** From the shell to the host. `connect` carries a MessagePort and is posted once per window load. */
export type ToHost =
  | { type: 'open'; dataDir: string; keys: Partial<Record<BookName, BookKey>>; keychain: 'system' | 'none' }
  | { type: 'connect' }
  | { type: 'close' }

/** From the host to the shell. The shell answers none of them; it keeps keys and shows faults. */
export type FromHost =
  | { type: 'ready' }
  | { type: 'keep-key'; book: BookName; key: BookKey }
  | { type: 'forget-key'; book: BookName }
  | { type: 'closed' }

/** What the page is told about the host it talks to. Posted to the page by the preload as a `HostMessage`. */
export type HostState = 'starting' | 'ready' | 'restarted' | 'down'

/** The only message the preload posts to its own page; with `state: 'ready' | 'restarted'` comes one port. */
export type HostMessage = { source: 'the-usual-preload'; state: HostState }

/** A sheet of paper in micrometres, as Electron takes it. */
export type PaperSize = { width: number; height: number }

/** `window.desktop`: the few things only a desktop can do. Absent in the browser. */
export type DesktopBridge = {
  platform: string
  /** Tells the preload the page listens; the answer is a `HostMessage` with a fresh port. */
  connect: () => void
  /** Saves text or bytes where the person says. `saved: false` when they changed their mind. */
  saveFile: (suggestedName: string, content: Uint8Array) => Promise<{ saved: boolean }>
  /** Opens the operating system's print dialogue on this window; without a size the paper is the printer's own. */
  print: (paper?: PaperSize) => Promise<{ printed: boolean }>
  /** The page as it would be printed, as the bytes of a PDF; `paper` is for what names no size of its own. */
  printToPdf: (paper: PaperSize) => Promise<Uint8Array>
}
