import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Both, OutletId } from '../../shared/contract/base.ts'
import type { Plan, PlanSeat } from '../../shared/contract/outlets.ts'
import { numberTwice } from '../../shared/domain/dining/seat-numbers.ts'
import { Answer } from '../rpc/answer.tsx'
import { api } from '../rpc/client.ts'
import { newId } from '../rpc/new-id.ts'
import { isTypedInto } from '../ui/keys.ts'
import { Meanwhile } from '../ui/meanwhile.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import { Palette } from './palette.tsx'
import { PiecePanel } from './piece-panel.tsx'
import { PlanCanvas } from './plan-canvas.tsx'
import { keepMine, redo, takeTheirs, undo } from './plan-draft.ts'
import classes from './plan-editor.module.css'
import { inRoom, newMark, newSeat } from './plan-places.ts'
import { PlanTools } from './plan-tools.tsx'
import { planWords } from './plan-words.ts'
import { usePlanDraft } from './use-plan-draft.ts'
import { useSavePlan } from './use-save-plan.ts'

/** The room of an outlet, to be drawn as it is. */
export function PlanEditor({ outlet }: { outlet: { id: OutletId; name: Both } }) {
  const plan = useQuery(api.outlets.plan.queryOptions({ input: { outletId: outlet.id } }))
  return <Answer of={plan}>{plan => <Editor plan={plan} name={outlet.name} />}</Answer>
}

function Editor({ plan, name }: { plan: Plan; name: Both }) {
  const words = useWords(planWords)
  const language = useLanguage()
  const { draft, changed, behind, change, onDraw, forget } = usePlanDraft(plan)
  const [chosen, choose] = useState<string | null>(null)
  const [said, say] = useState('')
  const root = useRef<HTMLDivElement>(null)
  const goTo = useRef<string | null>(null)
  const drawing = draft.now
  const wrong = firstWrong(drawing.seats)
  const { save, savedBy } = useSavePlan(plan, draft, forget)
  useHeld(changed)

  // What was just put into the room is in hand: the focus is on it.
  useEffect(() => {
    if (!goTo.current) return
    root.current?.querySelector<HTMLElement>(`[data-piece="${goTo.current}"]`)?.focus()
    goTo.current = null
  })

  const add = (id: string, called: string, next: typeof drawing) => {
    onDraw(next, null)
    choose(id)
    goTo.current = id
    say(words.added(called))
  }
  const addSeat = (seat: PlanSeat) =>
    add(seat.id, seat.name[language], { ...drawing, seats: [...drawing.seats, seat] })

  const trySave = () => {
    if (!wrong) return save.mutate()
    choose(wrong)
    say(words.mendFirst)
  }
  const press = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.nativeEvent.isComposing) return
    const key = event.key.toLowerCase()
    if (key === 's') {
      event.preventDefault()
      if (changed && !behind) trySave()
    }
    // In a field the field's own last word is taken back.
    if (isTypedInto(event.target)) return
    if (key === 'z' || key === 'y') {
      event.preventDefault()
      change(key === 'y' || event.shiftKey ? redo : undo)
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of what is in it
    <div ref={root} className={classes.editor} onKeyDown={press}>
      <div className={classes.tools}>
        <Palette
          onSeat={shape => addSeat(newSeat(shape, newId(), drawing))}
          onMark={kind => {
            const mark = newMark(kind, newId(), drawing)
            add(mark.key, words.mark[kind], { ...drawing, marks: [...drawing.marks, mark] })
          }}
        />
        <PlanTools
          draft={draft}
          changed={changed}
          busy={save.isPending}
          blocked={behind}
          onUndo={() => change(undo)}
          onRedo={() => change(redo)}
          onSave={trySave}
          onDiscard={() => {
            forget()
            choose(null)
          }}
        />
      </div>
      {behind && (
        <Meanwhile
          title={words.meanwhile(savedBy)}
          theirs={words.takeTheirs}
          mine={words.keepMine}
          onTheirs={() => change(now => takeTheirs(now, plan))}
          onMine={() => change(now => keepMine(now, plan))}
        >
          <p>{words.meanwhileText}</p>
        </Meanwhile>
      )}
      <div className={classes.desk}>
        <PlanCanvas
          drawing={drawing}
          chosen={chosen}
          onChoose={choose}
          onDraw={onDraw}
          onSay={say}
          label={words.room(name[language])}
        />
        <PiecePanel
          drawing={drawing}
          plan={plan}
          chosen={chosen}
          onChoose={choose}
          onDraw={onDraw}
          onComeBack={seat => addSeat({ ...seat, ...inRoom(seat, drawing) })}
        />
      </div>
      <p className={classes.said} aria-live="polite">
        {said}
      </p>
    </div>
  )
}

/** The first seat the house would not take as it is. */
function firstWrong(seats: readonly PlanSeat[]): string | null {
  const nameless = seats.find(({ name }) => !name.zh.trim() || !name.en.trim())
  const number = numberTwice(seats)
  return (
    nameless?.id ?? (number === null ? null : (seats.findLast(seat => seat.number === number)?.id ?? null))
  )
}

/** A browser asks before it throws away what is not saved; the desktop keeps its window closable. */
function useHeld(changed: boolean): void {
  useEffect(() => {
    if (!changed || 'desktop' in window) return
    const hold = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', hold)
    return () => window.removeEventListener('beforeunload', hold)
  }, [changed])
}
