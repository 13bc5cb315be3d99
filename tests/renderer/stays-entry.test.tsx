import { Notifications } from '@mantine/notifications'
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { enter, speak } from '../../renderer/station.ts'
import { useTellCheckedIn } from '../../renderer/stays/use-stay-calls.ts'
import { clearNotices } from '../../renderer/ui/notice.tsx'
import { type Answers, hostThatSays } from './answers.ts'
import { status, stayId } from './people.ts'
import { anna, stand } from './stand.tsx'

afterEach(clearNotices)

function LetIn({ name, text }: { name: string; text: string }) {
  const tellCheckedIn = useTellCheckedIn()
  return (
    <>
      <Notifications />
      <button type="button" onClick={() => tellCheckedIn({ stayId, name, text })}>
        in
      </button>
    </>
  )
}

const atTheDesk = (stays: NonNullable<Answers['stays']>) => {
  enter(anna)
  return hostThatSays({ house: { status: () => status }, stays })
}

it('offers to take a check-in back in the notice that says it', async () => {
  const calls = atTheDesk({ undoCheckIn: () => undefined })
  stand(<LetIn name="Mr Yu" text="Mr Yu is in 0817." />)
  await userEvent.click(screen.getByRole('button', { name: 'in' }))
  expect(await screen.findByText('Mr Yu is in 0817.')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: /^Undo/ }))
  expect(await screen.findByText('The check-in of Mr Yu is taken back.')).toBeVisible()
  expect(calls).toContainEqual(['stays.undoCheckIn', { stayId }])
})

it('says so in Chinese', async () => {
  atTheDesk({ undoCheckIn: () => undefined })
  speak('zh')
  stand(<LetIn name="于先生" text="于先生已入住 0817 房。" />)
  await userEvent.click(screen.getByRole('button', { name: 'in' }))
  await userEvent.click(await screen.findByRole('button', { name: /^撤回/ }))
  expect(await screen.findByText('于先生的入住已撤回。')).toBeVisible()
})
