import { flushSync } from 'react-dom'

/**
 * Has a change on the screen before the next line runs, for what must find it there: the focus, the caret. A frame later would be too
 * late: a busy screen takes its time with frames, and what is typed by then would be torn from its place.
 */
export function atOnce(change: () => void = () => {}): void {
  flushSync(change)
}
