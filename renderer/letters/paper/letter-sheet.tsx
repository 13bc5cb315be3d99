import { useMemo, useRef } from 'react'
import { useFonts } from './fonts.ts'
import { sizes } from './formats.ts'
import { FurtherHead, LetterFoot, LetterHead } from './letter-head.tsx'
import classes from './letter-sheet.module.css'
import { PageOfPaper } from './page-of-paper.tsx'
import { PartOfLetter } from './part-of-letter.tsx'
import { type LetterText, partsOf } from './parts.ts'
import { usePages } from './use-pages.ts'

type Props = { sheet: LetterText; paper?: 'a4' | 'us-letter' }

/** What a further page keeps free over and under its text, in millimetres. */
const [FURTHER_HEAD, FURTHER_FOOT] = [36, 26]

/** A letter on the house's own paper, as it is printed: one page, or as many as it takes. */
export function LetterSheet({ sheet, paper = 'a4' }: Props) {
  const { language, letterhead } = sheet
  const parts = useMemo(() => partsOf(sheet), [sheet])
  const first = useRef<HTMLDivElement>(null)
  const fonts = useFonts(sheet.body + letterhead.name.zh)
  const pages = usePages({
    ...{ parts, first, paper: sizes[paper] },
    further: sizes[paper].height - FURTHER_HEAD - FURTHER_FOOT,
    fresh: String(fonts),
  })
  return pages.map((pieces, at) => (
    <PageOfPaper
      // A page has no name but its number.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      key={at}
      paper={paper}
      language={language}
      className={at === 0 ? classes.letter : `${classes.letter} ${classes.further}`}
    >
      {at === 0 ? (
        <LetterHead letterhead={letterhead} language={language} />
      ) : (
        <FurtherHead letterhead={letterhead} language={language} page={at + 1} />
      )}
      <div
        ref={at === 0 ? first : undefined}
        className={classes.body}
        data-alone={pages.length === 1 || undefined}
      >
        {pieces.map(piece => {
          const part = parts[piece.part]
          return part && <PartOfLetter key={piece.part} part={part} piece={piece} language={language} />
        })}
      </div>
      {at === 0 && <LetterFoot letterhead={letterhead} language={language} />}
    </PageOfPaper>
  ))
}
