import { useEffect } from 'react'

const signsOfLife = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'input'] as const

/**
 * Calls `onIdle` once nobody has touched the station for so many minutes. Measured on the clock, not counted: a
 * machine that slept locks as it wakes, before anything is read. `onAlive` is called about once a minute while
 * somebody is at work.
 */
export function useAutoLock(minutes: number, onIdle: () => void, onAlive: () => void): void {
  useEffect(() => {
    const limit = minutes * 60_000
    let last = Date.now()
    let told = last
    const alive = () => {
      // The touch that wakes a sleeping machine comes too late.
      if (Date.now() - last < limit) last = Date.now()
    }
    const look = () => {
      if (Date.now() - last >= limit) return onIdle()
      if (last - told < 60_000) return
      told = last
      onAlive()
    }
    const timer = setInterval(look, 1_000)
    const heard = { capture: true, passive: true }
    for (const sign of signsOfLife) window.addEventListener(sign, alive, heard)
    for (const wake of ['focus', 'pageshow']) window.addEventListener(wake, look)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      for (const sign of signsOfLife) window.removeEventListener(sign, alive, heard)
      for (const wake of ['focus', 'pageshow']) window.removeEventListener(wake, look)
      document.removeEventListener('visibilitychange', look)
    }
  }, [minutes, onIdle, onAlive])
}
