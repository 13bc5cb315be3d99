import { Button } from '@mantine/core'
import { Page } from '../ui/page.tsx'
import { useWords } from '../words/language.ts'
import { ChooseFile } from './choose-file.tsx'
import { Columns } from './columns.tsx'
import { Done, Undone } from './done.tsx'
import { HowRead } from './how-read.tsx'
import classes from './import-page.module.css'
import { PastImports } from './past-imports.tsx'
import { PreviewReport } from './preview-report.tsx'
import { Steps } from './steps.tsx'
import { useNoStrayDrop } from './stray-drop.ts'
import { UnderWay } from './under-way.tsx'
import { useWhyRefused, useWizard } from './wizard.ts'
import { intakeWords } from './words.ts'

/** Brings a hotel's own bookings in: a file, what its columns mean, a dry run, and the whole of it or nothing. */
export function ImportPage() {
  const words = useWords(intakeWords)
  const { wizard, startOver, read, reread, setPlan, toColumns, preview, commit, undo, cancel } = useWizard()
  const refused = useWhyRefused(wizard.at === 'file' ? wizard.refused : null)
  useNoStrayDrop()
  const canLeave = wizard.at === 'columns' || wizard.at === 'preview'

  return (
    <Page title={words.title} line={words.line}>
      <div className={classes.wizard}>
        <div className={classes.top}>
          <Steps at={wizard.at} />
          {canLeave && (
            <Button variant="default" size="sm" onClick={startOver}>
              {words.startOver}
            </Button>
          )}
        </div>
        {wizard.at === 'file' && <ChooseFile refused={refused} onFile={file => void read(file)} />}
        {wizard.at === 'reading' && (
          <UnderWay text={words.reading(wizard.name)} fileId={null} phases={['reading']} />
        )}
        {wizard.at === 'columns' && (
          <section>
            <HowRead file={wizard.file} refused={wizard.refused} onReread={how => void reread(wizard, how)} />
            <Columns
              file={wizard.file}
              plan={wizard.plan}
              onPlan={setPlan}
              onTry={() => void preview(wizard)}
            />
          </section>
        )}
        {wizard.at === 'previewing' && (
          <UnderWay
            fileId={wizard.file.fileId}
            phases={['matching', 'reading']}
            note={words.othersWork}
            onCancel={() => void cancel(wizard.file.fileId)}
          />
        )}
        {wizard.at === 'preview' && (
          <PreviewReport
            preview={wizard.preview}
            headers={wizard.file.headers}
            onCommit={() => void commit(wizard)}
            onBack={() => toColumns(wizard)}
          />
        )}
        {wizard.at === 'writing' && (
          <UnderWay
            fileId={wizard.file.fileId}
            phases={['writing']}
            note={words.othersWait}
            onCancel={() => void cancel(wizard.file.fileId)}
          />
        )}
        {wizard.at === 'done' && (
          <Done counts={wizard.counts} onUndo={() => void undo(wizard.importId)} onAnother={startOver} />
        )}
        {wizard.at === 'undoing' && (
          <UnderWay
            fileId={wizard.importId}
            phases={['undoing']}
            note={words.othersWait}
            onCancel={() => void cancel(wizard.importId)}
          />
        )}
        {wizard.at === 'undone' && <Undone undone={wizard.undone} onAnother={startOver} />}
        {(wizard.at === 'file' || wizard.at === 'done' || wizard.at === 'undone') && (
          <PastImports onUndo={id => void undo(id)} />
        )}
      </div>
    </Page>
  )
}
