import classes from './problem.module.css'

/** Why a form was not taken, said where it was sent; heard at once by a screen reader. */
export function Problem({ text }: { text: string | null }) {
  return (
    <p role="alert" className={classes.problem}>
      {text}
    </p>
  )
}
