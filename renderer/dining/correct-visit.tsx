import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Outlet, Sitting } from '../../shared/contract/dining.ts'
import { Answer } from '../rpc/answer.tsx'
import { api, client, overtakenBy, refusalOf } from '../rpc/client.ts'
import { Dialogue } from '../ui/dialogue.tsx'
import { holdImeEnter } from '../ui/keys.ts'
import { tell } from '../ui/notice.tsx'
import { OrderPicker } from '../ui/order-picker.tsx'
import { Problem } from '../ui/problem.tsx'
import { SeatPicker } from '../ui/seat-picker.tsx'
import { Stepper } from '../ui/stepper.tsx'
import { uiWords } from '../ui/words.ts'
import { useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import { seatsNow, type Tables, tablesOf } from './at-table.ts'
import classes from './correct-visit.module.css'
import { type Correction, correctionOf } from './correction.ts'
import { roomWords } from './room-words.ts'
import { SeatTaken } from './seat-taken.tsx'
import { ThereNow } from './there-now.tsx'

type Props = { draft: Correction; onChange: (draft: Correction) => void; onClose: () => void }

/** Within a day: another seat, another order. Its meal may be over: it reads the day of that meal by itself. */
export function CorrectVisit({ draft, onChange, onClose }: Props) {
  const words = useWords(roomWords)
  const ui = useWords(uiWords)
  const { visitId, outletId, mealPeriodId, whose } = draft
  const today = useQuery(api.dining.today.queryOptions({ input: { outletId, mealPeriodId } }))
  const outlets = useQuery(api.dining.outlets.queryOptions())
  const outlet = outlets.data?.find(({ id }) => id === outletId)
  return (
    <Dialogue onClose={onClose} title={words.correctTitle(whose)} size="xl">
      <Answer of={today}>
        {visits => {
          const sitting = visits.find(visit => visit.visitId === visitId)
          return sitting && outlet ? (
            <Form {...{ draft, sitting, outlet, onChange, onClose }} tables={tablesOf(visits)} />
          ) : (
            <>
              <p>{words.visitGone}</p>
              <Button variant="default" onClick={onClose}>
                {ui.close}
              </Button>
            </>
          )
        }}
      </Answer>
    </Dialogue>
  )
}

type FormProps = Props & { sitting: Sitting; outlet: Outlet; tables: Tables }

/** Who changed the visit meanwhile is not overwritten: both are shown. */
function Form({ draft, sitting, outlet, tables, onChange, onClose }: FormProps) {
  const words = useWords(roomWords)
  const ui = useWords(uiWords)
  const say = useSayRefusal()
  const queries = useQueryClient()
  const save = useMutation({
    mutationFn: ({ visitId, rev, seatId, items, covers, together }: Correction) =>
      client.dining.correctVisit({ visitId, rev, seatId, items, covers, together }),
    onSuccess: () => {
      tell(words.saved(draft.whose))
      onClose()
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: api.dining.key() })
      void queries.invalidateQueries({ queryKey: api.guests.key() })
    },
  })
  const refusal = refusalOf(save.error)
  const changed = overtakenBy(save.error)
  const moved = sitting.rev !== draft.rev
  // Their own seat is nobody else's.
  const others = new Map(
    [...tables].flatMap(([seatId, there]) => {
      const rest = there.filter(({ visitId }) => visitId !== draft.visitId)
      return rest.length > 0 ? [[seatId, rest] as const] : []
    }),
  )
  const change = (part: Partial<Correction>) => {
    save.reset()
    onChange({ ...draft, ...part })
  }
  return (
    <form
      onKeyDown={holdImeEnter}
      onSubmit={event => {
        event.preventDefault()
        if (!moved) save.mutate(draft)
      }}
    >
      {moved && (
        <ThereNow
          sitting={sitting}
          by={changed}
          onMine={() => change({ rev: sitting.rev })}
          onTheirs={() => change(correctionOf(sitting, draft.whose))}
        />
      )}
      <h3 className={classes.title}>{words.seat}</h3>
      <SeatPicker
        seats={seatsNow(outlet, others)}
        value={draft.seatId}
        none={words.noSeat}
        few={5}
        onChange={seatId => change({ seatId, together: false })}
      />
      <SeatTaken
        outlet={outlet}
        tables={others}
        seatId={draft.seatId === sitting.seatId ? null : draft.seatId}
        together={draft.together}
        refused={refusal?.code === 'SEAT_TAKEN' ? (refusal.data as { by: string }).by : null}
        onTogether={together => change({ together })}
        onSeat={seatId => change({ seatId, together: false })}
      />
      <h3 className={classes.title}>{words.order}</h3>
      <OrderPicker
        menu={outlet.menu}
        items={draft.items}
        few={6}
        empty={words.nothingYet}
        onChange={items => change({ items })}
      />
      <div className={classes.foot}>
        <span className={classes.covers}>
          {words.coversLabel}
          <Stepper
            value={draft.covers}
            less={words.fewerCovers}
            more={words.moreCovers}
            lessDisabled={draft.covers === 1}
            onLess={() => change({ covers: draft.covers - 1 })}
            onMore={() => change({ covers: Math.min(60, draft.covers + 1) })}
          />
        </span>
        <Button variant="default" onClick={onClose}>
          {ui.cancel}
        </Button>
        <Button type="submit" loading={save.isPending} disabled={moved}>
          {words.save}
        </Button>
      </div>
      <Problem text={save.error && !isShown(refusal?.code) ? say(save.error) : null} />
    </form>
  )
}

/** What the form itself shows of a refusal needs no second sentence. */
const isShown = (code: string | undefined) => code === 'CHANGED_MEANWHILE' || code === 'SEAT_TAKEN'
