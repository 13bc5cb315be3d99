import { chmod, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { safeStorage } from 'electron'
import type { BookKey, BookName } from '../../shared/contract/shell.ts'

/** Where the keys of this machine's books lie between two runs. */
export type Keychain = {
  /** `none`: the operating system offers no safe place, so the keys lie in files only this user may read. */
  kind: 'system' | 'none'
  keys: () => Promise<Partial<Record<BookName, BookKey>>>
  keep: (book: BookName, key: BookKey) => Promise<void>
  forget: (book: BookName) => Promise<void>
}

const books: BookName[] = ['hotel', 'demo']
const sealed = 'sealed:'
const plain = 'plain:'

/** Keeps each book's key in a file of its own in `folder`, encrypted by the operating system where it can. */
export async function openKeychain(folder: string): Promise<Keychain> {
  await mkdir(folder, { recursive: true })
  const kind = (await systemKeepsSecrets()) ? 'system' : 'none'
  const fileOf = (book: BookName) => join(folder, `${book}.key`)

  const keep = async (book: BookName, key: BookKey) => {
    const content =
      kind === 'system'
        ? sealed + (await safeStorage.encryptStringAsync(key)).toString('base64')
        : plain + key
    await replaceFile(fileOf(book), content)
  }

  const read = async (book: BookName): Promise<BookKey | null> => {
    const content = await readFile(fileOf(book), 'utf8').catch(() => '')
    if (content.startsWith(plain)) {
      const key = content.slice(plain.length)
      if (kind === 'system') await keepAnew(book, key)
      return key
    }
    // A sealed key this system cannot open (another user's, a lost keyring) stays as it is: the keyring may come back.
    if (kind === 'none' || !content.startsWith(sealed)) return null
    const opened = await safeStorage
      .decryptStringAsync(Buffer.from(content.slice(sealed.length), 'base64'))
      .catch(() => null)
    if (opened?.shouldReEncrypt) await keepAnew(book, opened.result)
    return opened?.result ?? null
  }

  /** Sealing a key better than before may fail without harm: the old file still opens. */
  const keepAnew = (book: BookName, key: BookKey) => keep(book, key).catch(() => {})

  return {
    kind,
    keep,
    keys: async () => {
      const found: Partial<Record<BookName, BookKey>> = {}
      for (const book of books) {
        const key = await read(book)
        if (key) found[book] = key
      }
      return found
    },
    forget: book => rm(fileOf(book), { force: true }),
  }
}

async function systemKeepsSecrets(): Promise<boolean> {
  try {
    if (!(await safeStorage.isAsyncEncryptionAvailable())) return false
    if (process.platform !== 'linux') return true
    if (safeStorage.getSelectedStorageBackend() === 'basic_text') return false
    // Chromium marks with v10 what it sealed with the password written in its own source, for want of a keyring.
    return (await safeStorage.encryptStringAsync('a trial')).subarray(0, 3).toString() !== 'v10'
  } catch {
    return false
  }
}

/** Either the old content or the new one is on the disk, whatever happens meanwhile: a half key opens nothing. */
async function replaceFile(path: string, content: string): Promise<void> {
  const draft = `${path}.new`
  await rm(draft, { force: true })
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await chmod(draft, 0o600)
  await rename(draft, path)
  if (process.platform === 'win32') return
  const folder = await open(join(path, '..'), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
