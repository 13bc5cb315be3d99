import classes from './drawings.module.css'

/** The seat by the second window: a table for two, a lamp, the morning. */
export function WindowSeat() {
  return (
    <svg viewBox="0 0 220 116" className={classes.drawing} aria-hidden="true" focusable="false">
      <path d="M0 112H220" />
      <path d="M22 62V8h38v54M22 35h38M41 8v54" />
      <path d="M91 62V8h38v54M91 35h38M110 8v54" className={classes.strong} />
      <path d="M160 62V8h38v54M160 35h38M179 8v54" />
      <path d="M10 62H210" />
      <path d="M92 86h36M110 86v26M100 112h20" className={classes.strong} />
      <path d="M76 72v40M76 94h13v18M144 72v40M144 94h-13v18" className={classes.strong} />
      <path d="M105 86v-5h8v5M113 82.5h3" className={classes.strong} />
      <circle cx="120" cy="21" r="5" className={classes.sun} />
    </svg>
  )
}

/** A key on its tag, and a row of doors nobody has numbered yet. */
export function KeyAndDoors() {
  return (
    <svg viewBox="0 0 220 116" className={classes.drawing} aria-hidden="true" focusable="false">
      <path d="M0 112H220" />
      <path d="M20 112V40h36v72M78 112V40h36v72" />
      <circle cx="48" cy="78" r="1.6" />
      <circle cx="106" cy="78" r="1.6" />
      <path d="M31 54h14M89 54h14" />
      <g className={classes.strong}>
        <circle cx="158" cy="34" r="13" />
        <circle cx="158" cy="34" r="4" />
        <path d="M158 47v44M158 82h11M158 91h8" />
        <path d="M169 28l18-8" />
        <path d="M187 12h20v24h-20z" />
      </g>
    </svg>
  )
}
