import { VisuallyHidden } from '@mantine/core'

/** A short word for the eye and a whole one for the ear: "Confirm" on a button that says what it confirms. */
export function Said({ shown, said }: { shown: string; said: string }) {
  return (
    <>
      <span aria-hidden>{shown}</span>
      <VisuallyHidden>{said}</VisuallyHidden>
    </>
  )
}
