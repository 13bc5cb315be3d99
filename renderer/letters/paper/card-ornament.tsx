import { useId } from 'react'
import classes from './card-ornament.module.css'

/** The usual seat, laid and free: a window over the river, a round table, a cup that is still warm. Drawn for this card. */
export function CardOrnament() {
  const glass = useId()
  return (
    <svg className={classes.ornament} viewBox="0 0 240 276" aria-hidden>
      <clipPath id={glass}>
        <path d="M46 186V80a74 74 0 0 1 148 0v106Z" />
      </clipPath>
      <g clipPath={`url(#${glass})`}>
        <circle className={classes.sun} cx="146" cy="92" r="21" />
        <path className={classes.far} d="M40 138q22-26 42-22t34-14 40 10 44-8v40H40Z" />
        <path className={classes.near} d="M40 150q26-20 52-12t46-6 62 4v22H40Z" />
        <path
          className={classes.water}
          d="M52 164h34m12 0h52m14 0h24M62 172h58m16 0h44M52 180h22m16 0h46m18 0h32"
        />
        <path className={classes.glint} d="M138 164h16m-11 8h14m-9 8h8" />
      </g>
      <g className={classes.line}>
        <path d="M40 190V80a80 80 0 0 1 160 0v110Z" />
        <path d="M46 186V80a74 74 0 0 1 148 0v106Z" />
        <path d="M120 6v180M46 104h148" />
        <path d="M30 190h180v7H30Z" />
      </g>
      <g className={classes.line}>
        <path d="M62 236a58 9 0 0 0 116 0 58 9 0 0 0-116 0Z" fill="#fff" />
        <path d="M116 245l-2 20m10-20 2 20M96 269q24-10 48 0" />
      </g>
      <g className={classes.line}>
        <path d="M21 222c-3-32 3-45 14-45s17 13 15 42" />
        <path d="M28 221c-2-25 1-36 7-36s9 11 8 34" />
        <path d="M17 223q19-8 38-3l3 6q-20 8-40 3Z" fill="#fff" />
        <path d="M22 230l-4 39m32-40 5 40m-18-38v33" />
      </g>
      <g className={classes.line} transform="matrix(-1 0 0 1 240 0)">
        <path d="M21 222c-3-32 3-45 14-45s17 13 15 42" />
        <path d="M28 221c-2-25 1-36 7-36s9 11 8 34" />
        <path d="M17 223q19-8 38-3l3 6q-20 8-40 3Z" fill="#fff" />
        <path d="M22 230l-4 39m32-40 5 40m-18-38v33" />
      </g>
      <g className={classes.line}>
        <path d="M90 233a14 3 0 0 0 28 0 14 3 0 0 0-28 0Z" fill="#fff" />
        <path d="M94 219h20q0 13-7 14h-6q-7-1-7-14Z" fill="#fff" />
        <path d="M114 221q7-1 7 4t-9 5" />
        <path d="M140 234q-4-6 1-13v-5h8v5q5 7 1 13Z" fill="#fff" />
      </g>
      <g className={classes.steam}>
        <path d="M101 214q-4-5 0-10t0-10m7 18q-4-5 0-10t0-10" />
      </g>
      <g className={classes.sprig}>
        <path d="M145 216q1-16 8-28m-7 18q-6-3-8-10m12 0q6-1 10-6" />
        <circle cx="153" cy="187" r="2.2" />
        <circle cx="149" cy="192" r="1.8" />
        <circle cx="156" cy="192" r="1.8" />
        <circle cx="138" cy="195" r="2.2" />
        <circle cx="142" cy="199" r="1.8" />
        <circle cx="160" cy="189" r="2" />
        <circle cx="157" cy="185" r="1.6" />
      </g>
    </svg>
  )
}
