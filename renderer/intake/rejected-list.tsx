import { Button } from '@mantine/core'
import { useState } from 'react'
import type { IntakePreview } from '../../shared/contract/intake.ts'
import { client } from '../rpc/client.ts'
import { tell, tellRefusal } from '../ui/notice.tsx'
import { saveText } from '../ui/save-text.ts'
import { useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import classes from './preview-report.module.css'
import { reportWords } from './report-words.ts'
import { Scroller } from './scroller.tsx'

type Props = { fileId: string; rejected: IntakePreview['rejected']; all: number; headers: readonly string[] }

/** The rows that cannot be brought in, each with its number and reason, and all of them to download. */
export function RejectedList({ fileId, rejected, all }: Props) {
  const words = useWords(reportWords)
  const say = useSayRefusal()
  const [busy, setBusy] = useState(false)
  const download = async () => {
    setBusy(true)
    try {
      const { name, csv } = await client.intake.rejects({ fileId })
      if (await saveText(name, csv)) tell(words.saved)
    } catch (error) {
      tellRefusal(say(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <section>
      <h2 className={classes.title}>{words.rejectedTitle}</h2>
      <p className={classes.note}>
        {words.rejectedLine} {rejected.length < all && words.shownOf(rejected.length, all)}
      </p>
      <Button variant="default" onClick={() => void download()} loading={busy}>
        {words.download}
      </Button>
      <Scroller label={words.rejectedTitle} tall>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{words.row}</th>
              <th scope="col">{words.why}</th>
              <th scope="col">{words.cells}</th>
            </tr>
          </thead>
          <tbody>
            {rejected.map(({ row, reason, cells }) => (
              <tr key={row}>
                <td className={classes.quiet}>{row}</td>
                <td>{words.reasons[reason]}</td>
                <td className={classes.cells}>{cells.filter(cell => cell !== '').join(' · ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </section>
  )
}
