import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

/** Without these Chromium does not start as root in a container, or reaches for the network on its own. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The double learns from this event that a page has closed its port.
  '--enable-blink-features=MessagePortCloseEvent',
]

export const howToInstallChromium =
  'The tests need Chromium or Chrome and found neither. Install one (Debian: apt-get install chromium; anywhere: ' +
  'npx playwright install chromium), or name its program in the environment variable CHROMIUM.'

/** The program to test with: the one named in CHROMIUM, else the system's, else Playwright's own. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM
  if (named) return existsSync(named) ? named : null
  return [...onPath(), ...usualPlaces(), chromium.executablePath()].find(path => existsSync(path)) ?? null
}

function onPath(): string[] {
  if (process.platform === 'win32') return []
  const names = ['chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser']
  const folders = (process.env.PATH ?? '').split(delimiter).filter(folder => folder.startsWith('/'))
  return names.flatMap(name => folders.map(folder => join(folder, name)))
}

function usualPlaces(): string[] {
  if (process.platform === 'darwin') {
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ]
  }
  if (process.platform === 'win32') {
    return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
      .filter(folder => folder !== undefined)
      .map(folder => join(folder, 'Google/Chrome/Application/chrome.exe'))
  }
  return ['/usr/bin/chromium', '/snap/bin/chromium']
}
