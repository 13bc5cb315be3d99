import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Sheet } from '../../../shared/contract/letters.ts'
import { CardOrnament } from './card-ornament.tsx'
import classes from './card-sheet.module.css'
import { coverWords } from './cover-words.ts'
import { useFonts } from './fonts.ts'
import { sizes } from './formats.ts'
import { houseAddress, houseLanguage } from './letterhead.ts'
import { PageOfPaper, tags } from './page-of-paper.tsx'
import { PartOfLetter } from './part-of-letter.tsx'
import { type LetterText, partsOf } from './parts.ts'
import { usePages } from './use-pages.ts'

/** The types a card is set in, in points: the largest in which the words fit inside. */
const TYPES = [11, 10.5, 10, 9.5, 9, 8.5, 8] as const

/**
 * A card: an A5 sheet of two sides, folded once. Outside are the back and the cover, inside the words, on the right, or on both
 * halves when they are many. Printed on both sides, it is turned over its short edge.
 */
export function CardSheet({ sheet }: { sheet: LetterText & Pick<Sheet, 'id'> }) {
  const { language, occasion, letterhead } = sheet
  const parts = useMemo(() => partsOf(sheet), [sheet])
  const first = useRef<HTMLDivElement>(null)
  const fonts = useFonts(sheet.body + letterhead.name.zh + coverWords[language][occasion])
  const setting = `${sheet.body} ${fonts}`
  const [tried, tryType] = useState({ setting, type: 0 })
  const type = tried.setting === setting ? tried.type : 0
  const pages = usePages({ parts, first, paper: sizes.card, fresh: `${fonts} ${type}` })
  const tooLong = pages.length > 2
  useLayoutEffect(() => {
    if (tooLong && type < TYPES.length - 1) tryType({ setting, type: type + 1 })
  }, [tooLong, type, setting])

  const spoken = houseLanguage(language)
  const address = houseAddress(letterhead, spoken)
  const halves = pages.length === 1 ? [null, pages[0]] : [pages[0], pages[1]]
  return (
    <>
      <PageOfPaper paper="card" language={language} className={classes.card}>
        <div className={classes.back} lang={tags[spoken]}>
          <p className={classes.house}>{letterhead.name[spoken]}</p>
          <p>{spoken === 'zh' ? address.join('') : address.join(', ')}</p>
        </div>
        <div className={classes.cover}>
          <CardOrnament />
          <p className={classes.wish}>{coverWords[language][occasion]}</p>
        </div>
      </PageOfPaper>
      <PageOfPaper
        paper="card"
        language={language}
        className={classes.card}
        style={{ '--em': `${TYPES[type]}pt` }}
      >
        {halves.map((pieces, half) => (
          <div
            key={half === 0 ? 'left' : 'right'}
            ref={pieces === pages[0] ? first : undefined}
            className={classes.inside}
            data-alone={pages.length === 1 || undefined}
            data-letter={sheet.id}
            data-too-long={tooLong || undefined}
          >
            {pieces?.map(piece => {
              const part = parts[piece.part]
              return part && <PartOfLetter key={piece.part} part={part} piece={piece} language={language} />
            })}
          </div>
        ))}
      </PageOfPaper>
    </>
  )
}
