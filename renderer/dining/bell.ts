import { create } from 'zustand'

const kept = 'the-usual:bell'
/** Two soft tones, a third apart: hertz, and when each begins, in seconds. */
const tones = [
  [784, 0],
  [622, 0.22],
] as const

type Bell = {
  /** Whether this station rings at all. */
  on: boolean
  /** The browser lets nothing be heard before something was pressed. */
  silent: boolean
}

/** The bell of this station, that rings for whoever comes down. */
export const useBell = create<Bell>(() => ({
  on: localStorage.getItem(kept) !== 'off',
  silent: typeof AudioContext !== 'undefined' && navigator.userActivation?.hasBeenActive === false,
}))

/** Switches the bell of this station on or off, for whoever stands here next as well. */
export function switchBell(on: boolean): void {
  localStorage.setItem(kept, on ? 'on' : 'off')
  useBell.setState({ on })
}

/** Something was pressed: from now on the bell can be heard. */
export const unmuteBell = () => useBell.setState({ silent: false })

let sound: AudioContext | null = null

/** Rings, if this station does and the browser lets it. */
export async function ring(): Promise<void> {
  const { on, silent } = useBell.getState()
  if (!on || silent || typeof AudioContext === 'undefined') return
  sound ??= new AudioContext()
  await sound.resume()
  for (const [pitch, after] of tones) play(sound, pitch, sound.currentTime + after)
}

function play(on: AudioContext, pitch: number, at: number): void {
  const tone = on.createOscillator()
  const loudness = on.createGain()
  tone.frequency.value = pitch
  loudness.gain.setValueAtTime(0, at)
  loudness.gain.linearRampToValueAtTime(0.14, at + 0.015)
  loudness.gain.exponentialRampToValueAtTime(0.0001, at + 1.1)
  tone.connect(loudness).connect(on.destination)
  tone.start(at)
  tone.stop(at + 1.2)
}
