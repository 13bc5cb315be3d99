import { useRef } from 'react'
import { addressLines } from './address-lines.ts'
import classes from './chinese-envelope.module.css'
import type { Addressed } from './envelope-sheet.tsx'
import { useFonts } from './fonts.ts'
import type { EnvelopePaper } from './formats.ts'
import { houseAddress } from './letterhead.ts'
import { PageOfPaper } from './page-of-paper.tsx'
import { useFit } from './use-fit.ts'

type Props = { sheet: Addressed; paper: EnvelopePaper; sender: boolean; boxed: boolean }

const TYPES = [15, 14, 13, 12, 11, 10, 9] as const

/**
 * An envelope within China. GB/T 1416-2003 has six boxes for the postcode in the corner a machine reads (90 by 26 mm, top left,
 * nothing else in it), a frame for the stamp at the top right, the sender's postcode at the bottom right, and leaves the strip
 * between 55 and 160 mm from the right edge and 20 mm from the bottom to the bar code. GB/T 22657.1-2008 has the addressee in
 * the middle and the sender under it. How large a box is within its corner they leave to a figure; here it is 8 by 9 mm.
 */
export function ChineseEnvelope({ sheet, paper, sender, boxed }: Props) {
  const { envelope, letterhead } = sheet
  const box = useRef<HTMLDivElement>(null)
  const fonts = useFonts(envelope.name + envelope.lines.join(''))
  const lines = addressLines(envelope, 'boxes')
  useFit(box, TYPES, `${fonts} ${paper} ${JSON.stringify(lines)}`)
  return (
    <PageOfPaper paper={paper} language="zh" className={classes.envelope}>
      <div className={classes.boxes} data-boxed={boxed || undefined}>
        {[...(envelope.boxes ?? '').slice(0, 6).padEnd(6)].map((digit, at) => (
          // The boxes are six, whatever stands in them.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <span key={at} className={classes.box}>
            {digit}
          </span>
        ))}
      </div>
      {!boxed && <div className={classes.stamp}>贴邮票处</div>}
      <div ref={box} className={classes.to} data-letter={sheet.id}>
        {lines.map(({ kind, text }, at) => (
          // Two lines of an address may be alike.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <p key={at} className={classes[kind]}>
            {text}
          </p>
        ))}
      </div>
      {sender && (
        <div className={classes.from}>
          <p>{houseAddress(letterhead, 'zh').join('')}</p>
          <p>{letterhead.name.zh}</p>
        </div>
      )}
      {sender && letterhead.postcode && (
        <p className={classes.fromPostcode}>
          {!boxed && <span className={classes.word}>邮政编码</span>}
          <span className={classes.digits}>{letterhead.postcode}</span>
        </p>
      )}
    </PageOfPaper>
  )
}
