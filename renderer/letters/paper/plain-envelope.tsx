import { useRef } from 'react'
import { addressLines } from './address-lines.ts'
import type { Addressed } from './envelope-sheet.tsx'
import { useFonts } from './fonts.ts'
import type { EnvelopePaper, SenderSide } from './formats.ts'
import { countryInEnglish, houseAddress } from './letterhead.ts'
import { PageOfPaper } from './page-of-paper.tsx'
import classes from './plain-envelope.module.css'
import { useFit } from './use-fit.ts'

type Props = { sheet: Addressed; paper: EnvelopePaper; sender: SenderSide }

const TYPES = [14, 13, 12, 11, 10, 9] as const

/**
 * An envelope of the rest of the world: the addressee in the right half, where machines look for it, with nothing else within 40 mm
 * of the top right, 15 mm of the sides and 20 mm of the bottom; the sender small at the top left, or on the back.
 */
export function PlainEnvelope({ sheet, paper, sender }: Props) {
  const { envelope, language } = sheet
  const box = useRef<HTMLDivElement>(null)
  const fonts = useFonts(envelope.name + envelope.lines.join(''))
  const lines = addressLines(envelope, 'no-boxes')
  useFit(box, TYPES, `${fonts} ${paper} ${JSON.stringify(lines)}`)
  return (
    <>
      <PageOfPaper paper={paper} language={language} className={classes.envelope}>
        {sender === 'front' && <Sender sheet={sheet} className={classes.front} />}
        <div ref={box} className={classes.to} data-letter={sheet.id}>
          {lines.map(({ kind, text }, at) => (
            // Two lines of an address may be alike.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <p key={at} className={classes[kind]}>
              {text}
            </p>
          ))}
        </div>
      </PageOfPaper>
      {sender === 'back' && (
        <PageOfPaper paper={paper} language={language} className={classes.envelope}>
          <Sender sheet={sheet} className={classes.back} />
        </PageOfPaper>
      )}
    </>
  )
}

/** Whose post offices read an address in Chinese. */
const CHINESE = ['CN', 'TW', 'HK', 'MO']

/** The house, in Chinese where both ends of the way read it; its country when the letter leaves it. */
function Sender({ sheet, className }: { sheet: Addressed; className: string | undefined }) {
  const { envelope, language, letterhead } = sheet
  const inChinese = language === 'zh' && envelope.order === 'largest-first'
  const spoken = inChinese && CHINESE.includes(letterhead.country) ? 'zh' : 'en'
  const address = houseAddress(letterhead, spoken)
  const lines = spoken === 'zh' ? [letterhead.postcode, address.join('')] : address
  return (
    <address className={className} lang={spoken === 'zh' ? 'zh-CN' : 'en'}>
      <p className={classes.house}>{letterhead.name[spoken]}</p>
      {lines.map(line => line && <p key={line}>{line}</p>)}
      {envelope.country && <p className={classes.country}>{countryInEnglish(letterhead)}</p>}
    </address>
  )
}
