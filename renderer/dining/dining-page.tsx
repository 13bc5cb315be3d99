import { Button, Select } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { MealPeriodId, OutletId } from '../../shared/contract/base.ts'
import { FindGuest } from '../guests/find-guest.tsx'
import { GuestCard } from '../guests/guest-card.tsx'
import { Answer } from '../rpc/answer.tsx'
import { api } from '../rpc/client.ts'
import { closeGuest, openGuest, useDraft, useStation } from '../station.ts'
import { Empty } from '../ui/states.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import classes from './dining-page.module.css'
import { type MealPlace, mealPlace } from './meal-place.ts'
import { Seen } from './seen.tsx'
import { Unseen } from './unseen.tsx'
import { VisitForm } from './visit-form.tsx'
import { diningWords } from './words.ts'

type Chosen = { outletId: OutletId; mealPeriodId: MealPeriodId }
const byTheClock: Chosen | null = null

/** The restaurant: who has not been yet, the card of the one being greeted, and the visit written down in three presses. */
export function DiningPage() {
  const words = useWords(diningWords)
  const [chosen, choose] = useDraft<Chosen | null>('dining:place', byTheClock)
  const status = useQuery(api.house.status.queryOptions())
  // Which meal it is turns with the clock, of which nobody tells.
  const outlets = useQuery(api.dining.outlets.queryOptions({ refetchInterval: 60_000 }))
  return (
    <Answer of={outlets}>
      {all => {
        const place = mealPlace(all, chosen, status.data?.hotel?.localTime ?? '')
        if (!place) return <Empty title={words.noOutlets}>{words.noOutletsHint}</Empty>
        const choosePeriod = (mealPeriodId: string | null) => {
          for (const { id, mealPeriods } of all) {
            const period = mealPeriods.find(each => each.id === mealPeriodId)
            if (period) choose({ outletId: id, mealPeriodId: period.id })
          }
        }
        return (
          <Meal place={place}>
            <PlaceChoice all={all} place={place} onChoose={choosePeriod} />
          </Meal>
        )
      }}
    </Answer>
  )
}

function Meal({ place, children }: { place: MealPlace; children: ReactNode }) {
  const words = useWords(diningWords)
  const language = useLanguage()
  const guestId = useStation(station => station.guestId)
  const { outlet, period } = place
  const at = { outletId: outlet.id, mealPeriodId: period.id }
  const inHouse = useQuery(api.stays.inHouse.queryOptions())
  const today = useQuery(api.dining.today.queryOptions({ input: at }))
  const visits = today.data ?? []
  const been = new Set(visits.map(visit => visit.guestId))
  const unseen = (inHouse.data ?? []).filter(stay => !been.has(stay.guest.id))
  return (
    <section className={classes.dining} data-guest={guestId ? true : undefined}>
      <header className={classes.head}>
        <div className={classes.meal}>
          {guestId && (
            <Button
              className={classes.back}
              variant="subtle"
              color="gray"
              onClick={closeGuest}
              leftSection={<IconArrowLeft size={20} stroke={1.75} aria-hidden />}
            >
              {words.back}
            </Button>
          )}
          <h1 className={guestId ? classes.said : classes.title}>{period.name[language]}</h1>
          <p className={classes.line}>
            {!guestId && inHouse.data && today.data && words.summary(been.size, unseen.length)}
          </p>
        </div>
        {children}
      </header>
      <div className={classes.list}>
        <FindGuest
          inline
          label={words.find}
          placeholder={words.findExample}
          onPick={guest => openGuest(guest.id)}
        >
          <Answer of={inHouse}>
            {stays => <Unseen unseen={unseen} nobodyAtAll={stays.length === 0} here={guestId} />}
          </Answer>
        </FindGuest>
      </div>
      {guestId ? (
        <>
          <div className={classes.card}>
            <GuestCard guestId={guestId} place={at} />
          </div>
          <VisitForm
            key={`${guestId} ${period.id}`}
            guestId={guestId}
            place={place}
            before={visits.find(visit => visit.guestId === guestId) ?? null}
          />
        </>
      ) : (
        <div className={classes.seen}>
          <Answer of={today}>{rows => <Seen visits={rows} />}</Answer>
        </div>
      )}
    </section>
  )
}

type ChoiceProps = {
  all: readonly MealPlace['outlet'][]
  place: MealPlace
  onChoose: (mealPeriodId: string | null) => void
}

function PlaceChoice({ all, place, onChoose }: ChoiceProps) {
  const words = useWords(diningWords)
  const language = useLanguage()
  return (
    <Select
      aria-label={words.place}
      className={classes.place}
      allowDeselect={false}
      value={place.period.id}
      onChange={onChoose}
      data={all.map(outlet => ({
        group: outlet.name[language],
        items: outlet.mealPeriods.map(period => ({
          value: period.id,
          label: `${period.name[language]} · ${outlet.name[language]}`,
        })),
      }))}
    />
  )
}
