import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { client } from '../rpc/client.ts'
import { Sheet } from '../ui/sheet.tsx'
import { useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import { KeyAndDoors, WindowSeat } from './drawings.tsx'
import classes from './first-start-page.module.css'
import { hasDraft } from './set-up/draft.ts'
import { SetUp } from './set-up/set-up.tsx'
import { houseWords } from './words.ts'

type Props = {
  /** The demo is open now. */
  onDemo: () => void
  /** The book is made; this code opens it elsewhere, and is told once. */
  onSetUp: (recoveryCode: string, hotelName: { zh: string; en: string }) => void
}

/** The very first screen: two doors. */
export function FirstStartPage({ onDemo, onSetUp }: Props) {
  const words = useWords(houseWords)
  const say = useSayRefusal()
  const [settingUp, setSettingUp] = useState(false)
  const demo = useMutation({ mutationFn: () => client.house.openDemo(), onSuccess: onDemo })

  if (settingUp) return <SetUp onLeave={() => setSettingUp(false)} onDone={onSetUp} />
  const begun = hasDraft()
  return (
    <Sheet wide title={words.welcome} line={words.welcomeLine}>
      <div className={classes.doors}>
        <button
          type="button"
          className={classes.door}
          onClick={() => demo.mutate()}
          disabled={demo.isPending}
        >
          <WindowSeat />
          <span className={classes.name}>{words.demoDoor}</span>
          <span className={classes.line}>{demo.isPending ? words.demoOpening : words.demoDoorLine}</span>
        </button>
        <button
          type="button"
          className={classes.door}
          data-own
          onClick={() => setSettingUp(true)}
          disabled={demo.isPending}
        >
          <KeyAndDoors />
          <span className={classes.name}>{begun ? words.setUpGoOn : words.setUpDoor}</span>
          <span className={classes.line}>{begun ? words.setUpGoOnLine : words.setUpDoorLine}</span>
        </button>
      </div>
      <p role="alert" className={classes.error}>
        {demo.error && say(demo.error)}
      </p>
    </Sheet>
  )
}
