import { Button, Chip, Input, Switch, TextInput } from '@mantine/core'
import { IconRotate2, IconRotateClockwise2 } from '@tabler/icons-react'
import { type PlanSeat, SeatShape, SeatTrait } from '../../shared/contract/outlets.ts'
import { BothField } from '../ui/both-field.tsx'
import { DrawnTable } from '../ui/seat-plan-table.tsx'
import { Stepper } from '../ui/stepper.tsx'
import { useWords } from '../words/language.ts'
import classes from './piece-panel.module.css'
import { planWords } from './plan-words.ts'

type Props = {
  seat: PlanSeat
  /** Another seat of the room has its number. */
  numberTwice: boolean
  onChange: (change: Partial<PlanSeat>, about: string | null) => void
  onTurn: (by: number) => void
  onTakeOut: () => void
}

const mostChairs = 24

/** What is to be said of one seat. */
export function SeatPanel({ seat, numberTwice, onChange, onTurn, onTakeOut }: Props) {
  const words = useWords(planWords)
  const about = (field: string) => `${field} ${seat.id}`
  const nameless = !seat.name.zh.trim() || !seat.name.en.trim()
  return (
    <div className={classes.panel}>
      <BothField
        label={words.nameLabel}
        value={seat.name}
        placeholder={words.nameExample}
        onChange={name => onChange({ name }, about('name'))}
        error={nameless ? words.nameMissing : null}
      />
      <TextInput
        label={words.number}
        description={words.numberHint}
        value={seat.number}
        maxLength={12}
        onChange={event => onChange({ number: event.currentTarget.value }, about('number'))}
        error={numberTwice ? words.numberTwice : null}
      />
      <Input.Wrapper label={words.shapeLabel} labelElement="div">
        <div role="radiogroup" aria-label={words.shapeLabel} className={classes.shapes}>
          {SeatShape.options.map(shape => (
            <label key={shape} className={classes.shape} title={words.shape[shape]}>
              <input
                type="radio"
                name="shape"
                aria-label={words.shape[shape]}
                checked={seat.shape === shape}
                onChange={() => onChange({ shape }, null)}
              />
              <svg viewBox="-12 -12 24 24" aria-hidden>
                <DrawnTable
                  {...{ x: 0, y: 0, turn: 0, shape }}
                  chairs={shape === 'stool' ? 1 : shape === 'sofa' ? 2 : 4}
                  tone={seat.shape === shape ? 'chosen' : 'free'}
                />
              </svg>
            </label>
          ))}
        </div>
      </Input.Wrapper>
      <div className={classes.pair}>
        <Input.Wrapper label={words.chairs} labelElement="div">
          <div>
            <Stepper
              value={seat.chairs}
              less={words.oneChairLess}
              more={words.oneChairMore}
              lessDisabled={seat.chairs === 1}
              onLess={() => onChange({ chairs: seat.chairs - 1 }, about('chairs'))}
              onMore={() => onChange({ chairs: Math.min(mostChairs, seat.chairs + 1) }, about('chairs'))}
            />
          </div>
        </Input.Wrapper>
        <TurnField turn={seat.turn} onTurn={onTurn} />
      </div>
      <Switch
        label={words.atWindow}
        checked={seat.window}
        onChange={event => onChange({ window: event.currentTarget.checked }, null)}
      />
      <Input.Wrapper label={words.traits} labelElement="div">
        <Chip.Group
          multiple
          value={seat.traits}
          onChange={to => onChange({ traits: to as SeatTrait[] }, null)}
        >
          {/* biome-ignore lint/a11y/useSemanticElements: the wrapper has drawn the frame already */}
          <div role="group" aria-label={words.traits} className={classes.chips}>
            {SeatTrait.options.map(trait => (
              <Chip key={trait} value={trait} variant="outline" size="sm">
                {words.trait[trait]}
              </Chip>
            ))}
          </div>
        </Chip.Group>
      </Input.Wrapper>
      <Button variant="default" onClick={onTakeOut}>
        {words.takeOut}
      </Button>
    </div>
  )
}

/** How something is turned, and two presses to turn it further. */
export function TurnField({ turn, onTurn }: { turn: number; onTurn: (by: number) => void }) {
  const words = useWords(planWords)
  return (
    <Input.Wrapper label={words.turn} labelElement="div">
      <div className={classes.turn}>
        <button type="button" aria-label={words.turnLeft} onClick={() => onTurn(-15)}>
          <IconRotate2 size={18} stroke={1.8} aria-hidden />
        </button>
        <output>{words.degrees(turn)}</output>
        <button type="button" aria-label={words.turnRight} onClick={() => onTurn(15)}>
          <IconRotateClockwise2 size={18} stroke={1.8} aria-hidden />
        </button>
      </div>
    </Input.Wrapper>
  )
}
