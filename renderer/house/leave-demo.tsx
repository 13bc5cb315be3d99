import { Button } from '@mantine/core'
import { useState } from 'react'
import { client } from '../rpc/client.ts'
import { queries } from '../rpc/queries.ts'
import { forget } from '../station.ts'
import { Confirm } from '../ui/confirm.tsx'
import { tellRefusal } from '../ui/notice.tsx'
import { useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import { houseWords } from './words.ts'

/** Asks whether to leave the invented hotel, and leaves it. */
export function LeaveDemo({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const words = useWords(houseWords)
  const say = useSayRefusal()
  const [busy, setBusy] = useState(false)
  const leaveDemo = async () => {
    setBusy(true)
    try {
      await client.house.closeDemo()
      forget()
      queries.removeQueries({ predicate: ({ queryKey: [path] }) => (path as string[])[0] !== 'house' })
      await queries.invalidateQueries()
    } catch (fault) {
      tellRefusal(say(fault))
    } finally {
      setBusy(false)
      onClose()
    }
  }
  return (
    <Confirm
      opened={opened}
      title={words.leaveDemoTitle}
      confirm={words.leaveDemo}
      busy={busy}
      onConfirm={() => void leaveDemo()}
      onClose={onClose}
    >
      {words.leaveDemoText}
    </Confirm>
  )
}

/** The way out of the demo on the sign-in screen. */
export function LeaveDemoButton() {
  const words = useWords(houseWords)
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button variant="subtle" mt="xl" ml={-22} onClick={() => setAsking(true)}>
        {words.leaveDemo}
      </Button>
      <LeaveDemo opened={asking} onClose={() => setAsking(false)} />
    </>
  )
}
