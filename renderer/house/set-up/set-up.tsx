import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { client } from '../../rpc/client.ts'
import { focusFirstWrong, holdImeEnter } from '../../ui/keys.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { useLanguage, useWords } from '../../words/language.ts'
import { useSayRefusal } from '../../words/refusals.ts'
import {
  dropDraft,
  type Gap,
  gapsIn,
  type HotelDraft,
  keepDraft,
  planOf,
  recallDraft,
  steps,
} from './draft.ts'
import { HouseStep } from './house-step.tsx'
import { ManagerStep } from './manager-step.tsx'
import { OutletsStep } from './outlets-step.tsx'
import { ReviewStep } from './review-step.tsx'
import { RoomsStep } from './rooms-step.tsx'
import classes from './set-up.module.css'
import { StepList } from './step-list.tsx'
import { setUpWords } from './words.ts'

type Words = (typeof setUpWords)['en']
type Props = {
  onLeave: () => void
  onDone: (recoveryCode: string, hotelName: { zh: string; en: string }) => void
}

/** The set-up of a hotel, a question to a step. The draft outlives a reload; the PIN does not. */
export function SetUp({ onLeave, onDone }: Props) {
  const words = useWords(setUpWords)
  const say = useSayRefusal()
  const language = useLanguage()
  const [draft, setDraft] = useState<HotelDraft>(() => recallDraft(language))
  const [pins, setPins] = useState({ pin: '', again: '' })
  // Nobody is told what is missing before they say they are done.
  const [asked, setAsked] = useState(false)
  const setUp = useMutation({
    mutationFn: () => client.house.setUp(planOf(draft, pins.pin)),
    onSuccess: ({ recoveryCode }) => {
      dropDraft()
      onDone(recoveryCode, draft.name)
    },
  })

  const change = (next: HotelDraft) => {
    setDraft(next)
    keepDraft(next)
    setUp.reset()
  }
  const gaps = gapsIn(draft, pins)
  const step = steps[draft.step] ?? 'house'
  const gap = gaps.find(one => one.step === step) ?? null
  const goTo = (at: number) => {
    setAsked(false)
    change({ ...draft, step: at })
  }
  const onward = (form: HTMLFormElement) => {
    if (gap) {
      setAsked(true)
      return focusFirstWrong(form)
    }
    const firstGap = gaps[0]
    if (step !== 'review') return goTo(draft.step + 1)
    // A PIN is gone after a reload: the review then leads back to it.
    if (firstGap) goTo(steps.indexOf(firstGap.step))
    else setUp.mutate()
  }
  // The fields of the first and the fourth step say it themselves.
  const told = gap?.step === 'house' || gap?.step === 'manager'
  const problem = asked && gap && !told ? sayGap(gap, words) : setUp.error ? say(setUp.error) : null
  const props = { draft, change, asked }
  const titles = {
    house: [words.houseTitle, words.houseLine],
    rooms: [words.roomsTitle, words.roomsLine],
    outlets: [words.outletsTitle, words.outletsLine],
    manager: [words.managerTitle, words.managerLine],
    review: [words.reviewTitle, words.reviewLine],
  }[step]

  return (
    <Sheet wide>
      <div className={classes.layout}>
        <StepList at={draft.step} undone={new Set(gaps.map(one => one.step))} onGo={goTo} />
        <form
          className={classes.step}
          onKeyDown={holdImeEnter}
          onSubmit={event => {
            event.preventDefault()
            onward(event.currentTarget)
          }}
        >
          <h1 className={classes.title}>{titles[0]}</h1>
          <p className={classes.line}>{titles[1]}</p>
          {step === 'house' && <HouseStep {...props} />}
          {step === 'rooms' && <RoomsStep {...props} />}
          {step === 'outlets' && <OutletsStep {...props} />}
          {step === 'manager' && <ManagerStep {...props} pins={pins} changePins={setPins} />}
          {step === 'review' && <ReviewStep draft={draft} onChange={goTo} />}
          <p role="alert" className={classes.problem}>
            {problem}
          </p>
          <div className={classes.foot}>
            <Button type="submit" loading={setUp.isPending}>
              {step === 'review' ? words.make : words.next}
            </Button>
            <Button variant="default" onClick={draft.step === 0 ? onLeave : () => goTo(draft.step - 1)}>
              {draft.step === 0 ? words.leave : words.back}
            </Button>
            <span className={classes.kept}>{words.kept}</span>
          </div>
        </form>
      </div>
    </Sheet>
  )
}

function sayGap(gap: Gap, { gaps }: Words): string | null {
  if (gap.step === 'rooms') return gaps.rooms[gap.why]
  return gap.step === 'outlets' ? gaps.outlets[gap.why](gap.which) : null
}
