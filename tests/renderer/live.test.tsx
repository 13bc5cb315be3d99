import { act, screen } from '@testing-library/react'
import { expect, it, onTestFinished } from 'vitest'
import { LettersPage } from '../../renderer/letters/letters-page.tsx'
import { stayLive } from '../../renderer/rpc/live.ts'
import { enter, speak } from '../../renderer/station.ts'
import type { Change } from '../../shared/contract/live.ts'
import { type Answers, hostThatSays, later } from './answers.ts'
import { settings, today } from './letters-people.ts'
import { status } from './people.ts'
import { anna, stand } from './stand.tsx'

type Changes = NonNullable<NonNullable<Answers['live']>['changes']>

it('asks again what a screen asked before the house was listened to: what changed meanwhile was told to nobody', async () => {
  let planning = { madeAt: null, running: true, tookMs: null, failed: false } as ReturnType<
    typeof today
  >['planning']
  const listening = later<Change>()
  const ended = later<void>()
  hostThatSays({
    house: { status: () => status },
    letters: { today: () => today({ planning }), settings: () => settings },
    live: {
      changes: async function* () {
        yield await listening.promise
        await ended.promise
      } as unknown as Changes,
    },
  })
  enter(anna)
  act(() => speak('en'))
  const { queries } = stand(<LettersPage />)
  const end = stayLive(queries)
  onTestFinished(() => {
    end()
    ended.say()
  })
  expect(await screen.findByText('Planning…')).toBeVisible()
  planning = today().planning
  listening.say({ type: 'hello' })
  expect(await screen.findByText('Planned at 07:12')).toBeVisible()
})
