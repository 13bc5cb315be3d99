import { Button, Modal } from '@mantine/core'
import { IconCake } from '@tabler/icons-react'
import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef } from 'react'
import type { StayRow } from '../../shared/contract/stays.ts'
import { type IsoDate, nights } from '../../shared/domain/days/calendar.ts'
import { Answer } from '../rpc/answer.tsx'
import { api, client } from '../rpc/client.ts'
import { useDraft } from '../station.ts'
import { holdHeldEnter } from '../ui/keys.ts'
import { tell, tellRefusal, tellUndo } from '../ui/notice.tsx'
import { uiWords } from '../ui/words.ts'
import { useDays } from '../words/days.ts'
import { useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import classes from './check-out.module.css'
import { Choices } from './choices.tsx'
import { asSaid, type Farewell, nothingSaid } from './farewell.ts'
import { FarewellForm } from './farewell-form.tsx'
import { farewellWords } from './farewell-words.ts'
import { staysChanged } from './use-stay-calls.ts'

/** As much of a stay as has to be known to end it. */
type Leaving = Pick<StayRow, 'stayId' | 'room'> & {
  guest: { address: { zh: string; en: string } }
  arrive: IsoDate
  depart: IsoDate
  /** Who shares a room leaves alone, unless somebody says otherwise. */
  role?: StayRow['role']
}

type Props = {
  stay: Leaving | null
  onClose: () => void
  /** The stay has ended; the dialogue closes by `onClose`. */
  onDone?: (() => void) | undefined
}

/** The last minute of a stay: what it does to check out, and the goodbye. Enter alone checks out. */
export function CheckOut({ stay, onClose, onDone }: Props) {
  const words = useWords(farewellWords)
  const ui = useWords(uiWords)
  const { language } = useDays()
  return (
    <Modal
      opened={stay !== null}
      onClose={onClose}
      title={stay && words.title(stay.guest.address[language])}
      size="60rem"
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      {stay && <Goodbye key={stay.stayId} stay={stay} onClose={onClose} onDone={onDone} />}
    </Modal>
  )
}

const untouched: Farewell | null = null

function Goodbye({ stay, onClose, onDone }: Props & { stay: Leaving }) {
  const words = useWords(farewellWords)
  const ui = useWords(uiWords)
  const days = useDays()
  const say = useSayRefusal()
  const queries = useQueryClient()
  const leaveButton = useRef<HTMLButtonElement>(null)
  const { stayId } = stay
  const sheet = useQuery(api.stays.farewell.queryOptions({ input: { stayId } }))
  const [draft, change, forget] = useDraft<Farewell | null>(`farewell:${stayId}`, untouched)
  const farewell = draft ?? nothingSaid(stay.role === undefined || stay.role === 'main')
  const name = stay.guest.address[days.language]
  const others = sheet.data?.party.map(({ guest }) => guest.address[days.language]) ?? []
  const everybody = farewell.party && others.length > 0
  const list = (names: string[]) => joined(names, words)
  const isThere = sheet.data !== undefined
  const guestId = sheet.data?.guest.id
  const card = useQuery(api.guests.card.queryOptions({ input: guestId ? { guestId } : skipToken }))
  const nearby = card.data?.birthday?.nearby
  useEffect(() => {
    if (isThere) leaveButton.current?.focus()
  }, [isThere])

  const takeBack = () =>
    client.stays
      .undoCheckOut({ stayId })
      .then(() => tell(everybody ? words.allBack(list([name, ...others])) : words.back(name)))
      .catch(fault => tellRefusal(say(fault)))
      .finally(() => staysChanged(queries))
  const leave = useMutation({
    mutationFn: () => client.stays.checkOut({ stayId, party: farewell.party, farewell: asSaid(farewell) }),
    onSuccess: () => {
      tellUndo(everybody ? words.allLeft(list([name, ...others])) : words.left(name), takeBack)
      forget()
      onDone?.()
      onClose()
    },
    onSettled: () => staysChanged(queries),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isThere && !leave.isPending) leave.mutate()
  }
  const frees = stay.room && (everybody || others.length === 0) && words.frees(stay.room)
  return (
    <form className={classes.goodbye} onSubmit={submit} onKeyDown={holdHeldEnter} noValidate>
      <p className={classes.line}>
        {[
          words.stayed(nights(stay.arrive, days.today)),
          stay.depart > days.today && words.early(days.day(stay.depart)),
          isThere && frees,
        ]
          .filter(Boolean)
          .join(days.language === 'zh' ? '' : ' ')}
      </p>
      <Answer of={sheet}>
        {answer => (
          <>
            {(nearby === 'today' || nearby === 'tomorrow') && (
              <p className={classes.birthday}>
                <IconCake size={18} stroke={1.75} aria-hidden />
                {words.birthday[nearby]}
              </p>
            )}
            {answer.hint && <p className={classes.noted}>{words.lastTime(answer.hint)}</p>}
            {others.length > 0 && (
              <Choices
                label={words.whoLeaves}
                choices={[
                  { key: 'party', name: words.everybody(list([name, ...others])) },
                  {
                    key: 'alone',
                    name: words.alone(name, words.stays(list(others), others.length > 1), stay.room ?? ''),
                  },
                ]}
                chosen={farewell.party ? 'party' : 'alone'}
                onChoose={who => change({ ...farewell, party: who === 'party' })}
              />
            )}
            <FarewellForm
              sheet={answer}
              farewell={farewell}
              onChange={part => change({ ...farewell, ...part })}
            />
          </>
        )}
      </Answer>
      {leave.error && (
        <p role="alert" className={classes.wrong}>
          {say(leave.error)}
        </p>
      )}
      <div className={classes.foot}>
        <span className={classes.skip}>{words.skip}</span>
        <Button
          variant="default"
          onClick={() => {
            forget()
            onClose()
          }}
        >
          {ui.cancel}
        </Button>
        <Button
          ref={leaveButton}
          type="submit"
          data-autofocus={isThere || undefined}
          loading={leave.isPending}
          disabled={!isThere}
        >
          {words.checkOut}
        </Button>
      </div>
    </form>
  )
}

function joined(names: readonly string[], { and, comma }: { and: string; comma: string }): string {
  const last = names.at(-1) ?? ''
  return names.length > 1 ? `${names.slice(0, -1).join(comma)}${and}${last}` : last
}
