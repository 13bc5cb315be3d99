import { type ReactNode, useEffect, useRef, useState } from 'react'
import classes from './on-screen.module.css'

/**
 * Sheets as large as there is room for, and no larger than they are. They are set in their own size and then made smaller: their
 * lines break as they will on paper.
 */
export function OnScreen({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const pages = useRef<HTMLDivElement>(null)
  const [{ scale, height }, keep] = useState<{ scale: number; height?: number }>({ scale: 1 })
  useEffect(() => {
    const measure = () => {
      const [room, paper] = [box.current?.clientWidth ?? 0, pages.current?.offsetWidth ?? 0]
      if (room === 0 || paper === 0) return
      const scale = Math.min(1, room / paper)
      keep({ scale, height: Math.ceil((pages.current?.offsetHeight ?? 0) * scale) })
    }
    const watch = new ResizeObserver(measure)
    for (const each of [box.current, pages.current]) if (each) watch.observe(each)
    return () => watch.disconnect()
  }, [])
  return (
    <div ref={box} className={classes.box} style={height === undefined ? {} : { height }}>
      <div ref={pages} className={classes.pages} style={{ transform: `scale(${scale})` }}>
        {children}
      </div>
    </div>
  )
}
