import { Button, Group } from '@mantine/core'
import { IconFileTypePdf, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { Batch, Sheet } from '../../../shared/contract/letters.ts'
import { tell, tellRefusal } from '../../ui/notice.tsx'
import { uiWords } from '../../ui/words.ts'
import { useToday } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { useSayRefusal } from '../../words/refusals.ts'
import { AskOnPaper } from './ask-on-paper.tsx'
import { BatchPreview } from './batch-preview.tsx'
import { ChoosePaper } from './choose-paper.tsx'
import { isChinese } from './envelope-sheet.tsx'
import { isLabel, labelsOn } from './formats.ts'
import type { What } from './jobs.ts'
import { Laying } from './laying.tsx'
import { LeftOut } from './left-out.tsx'
import { MissingGlyphs } from './missing-glyphs.tsx'
import { usePaperChoice } from './paper-choice.ts'
import classes from './print-batch.module.css'
import { usePrinting } from './use-printing.tsx'
import { paperWords } from './words.ts'

type Props = { sheets: readonly Sheet[]; left: Batch['left']; onClose: () => void }

/** Letters that can be printed: on what, how it will look, and whether it came out. */
export function PrintBatch({ sheets, left, onClose }: Props) {
  const words = useWords(paperWords)
  const ui = useWords(uiWords)
  const say = useSayRefusal()
  const today = useToday()
  const [choice, change] = usePaperChoice(sheets[0]?.letterhead)
  const [chosen, choose] = useState<What>('all')
  const [first, setFirst] = useState(0)
  const [at, turn] = useState(0)
  const [asked, ask] = useState<'printed' | 'saved' | null>(null)
  const printing = usePrinting()
  const what = choice.post === 'none' ? 'letters' : chosen
  const firstLabel = isLabel(choice.post) ? Math.min(first, labelsOn(choice.post) - 1) : 0

  const print = async (these: readonly Sheet[]) => {
    try {
      // The one of a spoiled sheet must not take the place of the whole.
      const fileName = these === sheets ? words.file(today) : words.fileAgain(today)
      const outcome = await printing.print({ sheets: these, choice, what, firstLabel, fileName })
      if (outcome.kind === 'stopped') return tell(words.stopped)
      if (outcome.kind !== 'too-long') return ask(outcome.kind)
      const long = these.filter(({ id }) => outcome.letterIds.has(id)).map(({ envelope }) => envelope.name)
      tellRefusal(words.tooLong(long.join(words.comma), long.length))
    } catch (fault) {
      tellRefusal(say(fault))
    }
  }

  if (printing.progress) {
    return (
      <>
        <Laying {...printing.progress} onStop={printing.stop} />
        {printing.tray}
      </>
    )
  }
  if (asked) {
    return (
      <AskOnPaper
        sheets={sheets}
        paper={choice}
        saved={asked === 'saved'}
        onAgain={sheet => void print([sheet])}
        onNotYet={() => ask(null)}
        onClose={onClose}
      />
    )
  }
  const Icon = window.desktop ? IconFileTypePdf : IconPrinter
  return (
    <>
      <div className={classes.batch}>
        <div className={classes.choices}>
          <ChoosePaper
            choice={choice}
            onChange={change}
            what={what}
            onWhat={choose}
            firstLabel={firstLabel}
            onFirstLabel={setFirst}
            abroad={sheets.filter(sheet => !isChinese(sheet)).length}
          />
          <MissingGlyphs sheets={sheets} />
          <LeftOut left={left} />
        </div>
        <BatchPreview {...{ sheets, choice, what, firstLabel, at }} onTurn={turn} />
      </div>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {ui.close}
        </Button>
        <Button onClick={() => void print(sheets)} leftSection={<Icon size={20} stroke={1.5} aria-hidden />}>
          {window.desktop ? words.savePdf : words.print}
        </Button>
      </Group>
    </>
  )
}
