import '@testing-library/jest-dom/vitest'
import './answers.ts'
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'
import { forget, speak } from '../../renderer/station.ts'

// On a machine at work a screen may take its time; no test waits this long for what comes.
configure({ asyncUtilTimeout: 10_000 })

// What jsdom lacks and the interface asks for.
window.matchMedia = query => ({
  matches: false,
  media: query,
  onchange: null,
  addEventListener: () => {},
  removeEventListener: () => {},
  addListener: () => {},
  removeListener: () => {},
  dispatchEvent: () => false,
})
window.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
}
Element.prototype.scrollIntoView = () => {}
Object.defineProperty(document, 'fonts', { value: new EventTarget() })

afterEach(() => {
  cleanup()
  forget()
  speak('en')
  localStorage.clear()
  sessionStorage.clear()
})
