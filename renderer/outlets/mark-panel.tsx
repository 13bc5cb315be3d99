import { Button } from '@mantine/core'
import { useWords } from '../words/language.ts'
import { MetreField } from './metre-field.tsx'
import classes from './piece-panel.module.css'
import type { Mark } from './plan-draft.ts'
import { planWords } from './plan-words.ts'
import { TurnField } from './seat-panel.tsx'

type Props = {
  mark: Mark
  onChange: (change: Partial<Mark>, about: string | null) => void
  onTurn: (by: number) => void
  onRemove: () => void
}

/** How large a window, a pillar, a piano is, and how it stands. */
export function MarkPanel({ mark, onChange, onTurn, onRemove }: Props) {
  const words = useWords(planWords)
  return (
    <div className={classes.panel}>
      <h3 className={classes.title}>{words.mark[mark.kind]}</h3>
      <div className={classes.pair}>
        <MetreField
          key={`width ${mark.key}`}
          label={words.width}
          value={mark.width}
          least={1}
          most={2000}
          onChange={width => onChange({ width }, `width ${mark.key}`)}
        />
        <MetreField
          key={`depth ${mark.key}`}
          label={words.depth}
          value={mark.depth}
          least={1}
          most={2000}
          onChange={depth => onChange({ depth }, `depth ${mark.key}`)}
        />
      </div>
      <TurnField turn={mark.turn} onTurn={onTurn} />
      <Button variant="default" onClick={onRemove}>
        {words.remove}
      </Button>
    </div>
  )
}
