import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'

/** Gives a finished file its name, and has the disk keep that name through a power cut. */
export function renameForGood(from: string, to: string): void {
  renameSync(from, to)
  // Windows keeps names by itself and opens no folder.
  if (process.platform === 'win32') return
  const folder = openSync(dirname(to), 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
