import { useId } from 'react'
import classes from './arc.module.css'

type Props = {
  /** The share that is there, of one; more than one is full. */
  share: number
  /** What might be added, of one. */
  more?: number
}

/** Half a circle that fills from the left: brass for who returns, hatched for whom letters might bring. Said in words beside it. */
export function Arc({ share, more = 0 }: Props) {
  const hatch = useId()
  const there = Math.min(1, share) * 100
  const after = Math.min(1, share + more) * 100
  const path = 'M 12 100 A 88 88 0 0 1 188 100'
  return (
    <svg viewBox="0 0 200 108" className={classes.arc} aria-hidden>
      <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(35)">
        <rect width="2" height="5" className={classes.hatch} />
      </pattern>
      <path d={path} className={classes.track} />
      {after > there && (
        <path
          d={path}
          pathLength={100}
          strokeDasharray={`0 ${there} ${after - there} 200`}
          stroke={`url(#${hatch})`}
          className={classes.more}
        />
      )}
      {there > 0 && (
        <path d={path} pathLength={100} strokeDasharray={`${there} 200`} className={classes.there} />
      )}
    </svg>
  )
}
