import { TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import type { HouseStatus } from '../../shared/contract/house.ts'
import { Answer } from '../rpc/answer.tsx'
import { api, client, refusalOf } from '../rpc/client.ts'
import { enter, useStation } from '../station.ts'
import { plain } from '../ui/keys.ts'
import { PinPad } from '../ui/pin-pad.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import { roleWords } from '../words/roles.ts'
import classes from './sign-in-page.module.css'
import { StaffTiles, type Tile } from './staff-tiles.tsx'
import { signInWords } from './words.ts'

type Hotel = NonNullable<HouseStatus['hotel']>

type DoorProps = {
  hotel: Hotel
  demo: boolean
  /** What else can be done before anybody is signed in. */
  below: ReactNode
}

/** The door: who is it, and the PIN. Whoever was here last is asked first. */
export function SignInPage(props: DoorProps) {
  const list = useQuery(api.staff.list.queryOptions({ refetchOnMount: 'always' }))
  return <Answer of={list}>{staff => <Door {...props} staff={staff} />}</Answer>
}

function Door({ hotel, demo, below, staff }: DoorProps & { staff: readonly Tile[] }) {
  const words = useWords(signInWords)
  const roles = useWords(roleWords)
  const language = useLanguage()
  const last = useStation(station => station.lastStaffId)
  const [chosen, setChosen] = useState<Tile['id'] | null>(last)
  const [wanted, setWanted] = useState('')
  const person = staff.find(({ id }) => id === chosen)

  if (person) {
    return (
      <Sheet title={words.hello(person.name)} line={words.pinLine(roles[person.role], person.demoPin)}>
        <PinEntry key={person.id} person={person} onOther={() => setChosen(null)} />
      </Sheet>
    )
  }
  const found = staff.filter(({ name }) => plain(name).toLowerCase().includes(plain(wanted).toLowerCase()))
  return (
    <Sheet wide title={words.who} line={demo ? words.demoLine : words.whoLine(hotel.name[language])}>
      {staff.length > 12 && (
        <TextInput
          className={classes.find}
          placeholder={words.find}
          aria-label={words.find}
          value={wanted}
          onChange={event => setWanted(event.currentTarget.value)}
        />
      )}
      {found.length > 0 ? <StaffTiles staff={found} onChoose={setChosen} /> : <p>{words.nobody}</p>}
      {below}
    </Sheet>
  )
}

function PinEntry({ person, onOther }: { person: Tile; onOther: () => void }) {
  const words = useWords(signInWords)
  const say = useSayRefusal()
  const [pin, setPin] = useState('')
  const wait = useCountdown()
  const signIn = useMutation({
    mutationFn: (typed: string) => client.staff.signIn({ staffId: person.id, pin: typed }),
    onSuccess: ({ token, staff }) => enter({ token, staff }),
    onError: fault => {
      setPin('')
      const refusal = refusalOf(fault)
      if (refusal?.code === 'WAIT') wait.start((refusal.data as { seconds: number }).seconds)
    },
  })
  const refusal = signIn.error ? refusalOf(signIn.error) : null
  // While the door is shut for seconds, the sentence counts them; then it has nothing more to say.
  const error =
    refusal?.code === 'WAIT'
      ? wait.left
        ? words.wait(wait.left)
        : null
      : signIn.error
        ? say(signIn.error)
        : null

  return (
    <div className={classes.entry}>
      <PinPad
        value={pin}
        onChange={typed => {
          setPin(typed)
          if (typed && !wait.left) signIn.reset()
        }}
        onEnter={signIn.mutate}
        busy={signIn.isPending || wait.left > 0}
        error={error}
      />
      <button type="button" className={classes.other} onClick={onOther}>
        {words.notYou}
      </button>
    </div>
  )
}

function useCountdown(): { left: number; start: (seconds: number) => void } {
  const [end, setEnd] = useState(0)
  const [now, setNow] = useState(Date.now)
  const left = Math.max(0, Math.ceil((end - now) / 1_000))
  useEffect(() => {
    if (left === 0) return
    const tick = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(tick)
  }, [left])
  return {
    left,
    start: seconds => {
      setNow(Date.now())
      setEnd(Date.now() + seconds * 1_000)
    },
  }
}
