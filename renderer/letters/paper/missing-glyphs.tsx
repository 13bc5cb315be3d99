import { useEffect, useState } from 'react'
import type { Sheet } from '../../../shared/contract/letters.ts'
import { useWords } from '../../words/language.ts'
import classes from './choose-paper.module.css'
import { withoutGlyph } from './glyphs.ts'
import { paperWords } from './words.ts'

/** Says whose letter would have an empty box in it, because no font of this machine knows a character. */
export function MissingGlyphs({ sheets }: { sheets: readonly Sheet[] }) {
  const words = useWords(paperWords)
  const [missing, keep] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    let here = true
    void withoutGlyph(sheets.map(textOf).join('')).then(found => here && keep(found))
    return () => {
      here = false
    }
  }, [sheets])
  if (missing.size === 0) return null
  const whose = sheets.filter(sheet => [...textOf(sheet)].some(character => missing.has(character)))
  return (
    <p className={classes.warning} role="alert">
      {words.noGlyph(
        [...missing].map(codePoint),
        whose.map(({ envelope }) => envelope.name).join(words.comma),
      )}
    </p>
  )
}

const textOf = ({ body, envelope }: Sheet) => [body, envelope.name, ...envelope.lines].join('\n')

/** A character that cannot be drawn is best named by its number. */
const codePoint = (character: string) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`
