import type { Sheet } from '../../../shared/contract/letters.ts'
import { ChineseEnvelope } from './chinese-envelope.tsx'
import type { EnvelopePaper, SenderSide } from './formats.ts'
import { PlainEnvelope } from './plain-envelope.tsx'

export type Addressed = Pick<Sheet, 'id' | 'language' | 'letterhead' | 'envelope'>

type Props = {
  sheet: Addressed
  paper: EnvelopePaper
  sender: SenderSide
  /** The red boxes and the frame for the stamp are on the envelope already. */
  boxed: boolean
}

/** An envelope as the post of sender and addressee want it; with the sender on the back it has two sides. */
export function EnvelopeSheet({ sheet, paper, sender, boxed }: Props) {
  return isChinese(sheet) ? (
    <ChineseEnvelope sheet={sheet} paper={paper} sender={sender !== 'none'} boxed={boxed} />
  ) : (
    <PlainEnvelope sheet={sheet} paper={paper} sender={sender} />
  )
}

/** Post within China has a face of its own. */
export const isChinese = ({ envelope, letterhead }: Addressed): boolean =>
  letterhead.country === 'CN' && envelope.boxes !== null
