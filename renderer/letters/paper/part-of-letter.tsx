import type { LetterLanguage } from '../../../shared/contract/occasion.ts'
import type { Piece } from './cut-pages.ts'
import classes from './part-of-letter.module.css'
import { type Part, stopsOf } from './parts.ts'

type Props = { part: Part; piece: Piece; language: LetterLanguage }

/** A block of a letter, or what of it stands on this page. */
export function PartOfLetter({ part, piece, language }: Props) {
  const text = part.text.slice(piece.from, piece.to)
  return (
    <p
      className={classes.part}
      data-kind={part.kind}
      data-continued={!piece.starts || undefined}
      data-continues={!piece.ends || undefined}
    >
      {stopsOf(text, language).map((each, at) =>
        each.stop ? (
          // Stops are alike; nothing tells them apart but their place.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <span key={at} className={classes.stop}>
            {each.text}
          </span>
        ) : (
          each.text
        ),
      )}
    </p>
  )
}
