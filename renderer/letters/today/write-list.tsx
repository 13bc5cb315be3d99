import { Button, SegmentedControl } from '@mantine/core'
import { IconEye, IconFeather } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { Planned, Shown } from '../../../shared/contract/letters.ts'
import { client } from '../../rpc/client.ts'
import { useMay } from '../../rpc/may.ts'
import { useDraft } from '../../station.ts'
import { holdHeldEnter } from '../../ui/keys.ts'
import { LongList } from '../../ui/long-list.tsx'
import { useWords } from '../../words/language.ts'
import { occasionWords } from '../../words/occasion-words.ts'
import { BulkProgress } from '../bulk-progress.tsx'
import { DropLetters, type ToDrop } from '../drop-letters.tsx'
import { Tick } from '../tick.tsx'
import { useBulk } from '../use-bulk.ts'
import { useSelection } from '../use-selection.ts'
import { useWhen } from '../when.ts'
import { letterWords } from '../words.ts'
import { PlannedLine } from './planned-line.tsx'
import { PreviewLetter } from './preview-letter.tsx'
import classes from './today-page.module.css'
import {
  asAsked,
  type Grouping,
  groupedRows,
  keyOf,
  keyOfRow,
  type LetterKey,
  lettersIn,
  type TodayRow,
} from './today-rows.ts'
import { todayWords } from './today-words.ts'

/** The letters that can be written now: tick some, or none and write them all. */
export function WriteList({ of: { letters, inAll } }: { of: Shown }) {
  const words = useWords(todayWords)
  const common = useWords(letterWords)
  const mayDrop = useMay('letters.drop')
  const [grouping, group] = useDraft<Grouping>('letters:grouping', 'last-day')
  const rows = useMemo(() => groupedRows(letters, grouping), [letters, grouping])
  const order = useMemo(() => lettersIn(rows).map(keyOf), [rows])
  const selection = useSelection<LetterKey>(order)
  const [read, setRead] = useState<Planned | null>(null)
  const [dropping, drop] = useState<ToDrop | null>(null)
  const write = useBulk(
    (planned: Planned[]) => client.letters.draft({ planned: planned.map(asAsked) }),
    words.written,
  )
  const { chosen } = selection
  const meant = chosen.size > 0 ? letters.filter(each => chosen.has(keyOf(each))) : letters
  const busy = write.behind !== null
  return (
    <div className={classes.part} onKeyDownCapture={selection.keys}>
      <div className={classes.tools}>
        <Tick
          ticked={selection.tick(order)}
          label={common.tickAll}
          onPress={() => selection.pressAll(order)}
        />
        <span className={classes.chosen} aria-live="polite">
          {chosen.size > 0 ? common.chosen(chosen.size) : common.tickAll}
        </span>
        <SegmentedControl
          size="sm"
          aria-label={words.by}
          data={(['last-day', 'occasion'] as const).map(value => ({ value, label: words.grouping[value] }))}
          value={grouping}
          onChange={value => group(value as Grouping)}
        />
        {letters.length < inAll && (
          <span className={classes.note}>{words.firstOf(letters.length, inAll)}</span>
        )}
        <span className={classes.room} />
        {mayDrop && chosen.size > 0 && (
          <Button
            variant="default"
            disabled={busy}
            onClick={() => drop({ kind: 'planned', letters: meant.map(asAsked) })}
          >
            {words.notThisTime}
          </Button>
        )}
        <Button
          leftSection={<IconFeather size={20} stroke={1.5} aria-hidden />}
          // Not disabled while it is at work: the focus would be lost with it.
          aria-disabled={busy || undefined}
          onKeyDown={holdHeldEnter}
          onClick={() => {
            if (!busy) void write.run(meant).then(selection.clear)
          }}
        >
          {chosen.size > 0 ? words.writeChosen(chosen.size) : words.writeAll(letters.length)}
        </Button>
      </div>
      <BulkProgress behind={write.behind} onStop={write.stop} />
      <div className={classes.list}>
        <LongList items={rows} keyOf={keyOfRow} rowHeight={66} label={words.list}>
          {row =>
            row.kind === 'letter' ? (
              <PlannedLine
                planned={row.planned}
                lead={
                  <Tick
                    of={keyOf(row.planned)}
                    ticked={chosen.has(keyOf(row.planned))}
                    label={common.tick(row.planned.guest.name)}
                    onPress={selection.press(keyOf(row.planned))}
                  />
                }
              >
                <Button
                  variant="subtle"
                  color="gray"
                  size="compact-md"
                  className={classes.read ?? ''}
                  aria-label={words.readOf(row.planned.guest.name)}
                  leftSection={<IconEye size={18} stroke={1.5} aria-hidden />}
                  onClick={() => setRead(row.planned)}
                >
                  {words.read}
                </Button>
              </PlannedLine>
            ) : (
              <Heading
                row={row}
                ticked={selection.tick(row.part.map(keyOf))}
                onPress={() => selection.pressAll(row.part.map(keyOf))}
              />
            )
          }
        </LongList>
      </div>
      <PreviewLetter planned={read} onClose={() => setRead(null)} />
      <DropLetters what={dropping} onClose={() => drop(null)} onDone={selection.clear} />
    </div>
  )
}

type HeadingProps = {
  row: Exclude<TodayRow, { kind: 'letter' }>
  ticked: boolean | 'mixed'
  onPress: () => void
}

/** What the letters below it have in common, with a box over them all. */
function Heading({ row, ticked, onPress }: HeadingProps) {
  const words = useWords(todayWords)
  const { occasion } = useWords(occasionWords)
  const when = useWhen()
  const urgent = row.kind === 'day' && row.day <= when.today
  const text =
    row.kind === 'occasion'
      ? occasion[row.occasion]
      : urgent
        ? words.lastDayToday
        : words.lastDay(when.soon(row.day))
  return (
    <div className={classes.over}>
      <Tick ticked={ticked} label={text} onPress={onPress} />
      <h2 className={classes.heading} data-urgent={urgent || undefined}>
        {text}
      </h2>
      <span className={classes.count}>{row.part.length}</span>
    </div>
  )
}
