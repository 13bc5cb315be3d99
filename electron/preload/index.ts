import { contextBridge, ipcRenderer } from 'electron'
import type { DesktopBridge, HostMessage, HostState } from '../../shared/contract/shell.ts'

// The two names of the page this file needs. The library of all of them would reach the host as well.
declare const window: { postMessage: (message: HostMessage, origin: string, ports: unknown[]) => void }
declare const location: { origin: string }

ipcRenderer.on('the-usual:host', (event, state: HostState) => {
  // A port cannot cross the context bridge: it travels as a message to our own page and to no other origin.
  window.postMessage({ source: 'the-usual-preload', state }, location.origin, event.ports)
})

const desktop: DesktopBridge = {
  platform: process.platform,
  connect: () => ipcRenderer.send('the-usual:connect'),
  saveFile: (suggestedName, content) => ipcRenderer.invoke('the-usual:save-file', suggestedName, content),
  print: paper => ipcRenderer.invoke('the-usual:print', paper),
  printToPdf: paper => ipcRenderer.invoke('the-usual:print-to-pdf', paper),
}

contextBridge.exposeInMainWorld('desktop', desktop)
