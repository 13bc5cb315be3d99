import { IconCheck, IconDoorOff, IconPhone, IconSend, IconToolsKitchen2 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import type { HeadsUp } from '../../shared/contract/heads-ups.ts'
import { localTime } from '../../shared/domain/days/calendar.ts'
import { api } from '../rpc/client.ts'
import { useHouseNow } from '../rpc/house-clock.ts'
import { useLanguage, useWords } from '../words/language.ts'
import classes from './coming-down.module.css'
import { floorWords } from './words.ts'

const SECOND = 1_000
/** As long as the house itself gives an outlet to look. */
const PHONE_AFTER_MS = 20_000
/** An answer that comes at once needs no word about waiting. */
const SLOW_MS = 2_000

/** What became of a call: told and since when, seen and by whom, seated; and the telephone when nobody looks. */
export function WayDown({ headsUp }: { headsUp: HeadsUp }) {
  const words = useWords(floorWords)
  const language = useLanguage()
  const clock = useWallClock()
  const now = useHouseNow(SECOND)
  const outlet = headsUp.outlet[language]
  const { extension } = headsUp
  const isOverdue = headsUp.status === 'sent' && now >= Date.parse(headsUp.phoneFrom)
  return (
    <>
      <State {...stateOf(headsUp)} />
      {isOverdue && <Telephone>{extension ? words.phone(extension) : words.phoneOutlet(outlet)}</Telephone>}
    </>
  )

  function stateOf({ status, sentAt, seenAt, seenBy, seatedAt }: HeadsUp): StateProps {
    if (status === 'sent')
      return { icon: <IconSend />, said: words.sent(outlet), when: ago(now - Date.parse(sentAt)) }
    if (status === 'gone') return { icon: <IconDoorOff />, said: words.gone(outlet) }
    const at = status === 'seated' ? seatedAt : seenAt
    return {
      icon: status === 'seated' ? <IconToolsKitchen2 /> : <IconCheck />,
      said: status === 'seated' ? words.seated(outlet) : words.seen(outlet, seenBy),
      when: at ? words.at(clock(at)) : '',
      tone: 'good',
    }
  }

  function ago(ms: number): string {
    const seconds = Math.max(0, Math.floor(ms / SECOND))
    return seconds < 60 ? words.secondsAgo(seconds) : words.minutesAgo(Math.floor(seconds / 60))
  }
}

/** A call the house has not answered: it is repeated until it is, and meanwhile there is the telephone. */
export function Unanswered({ since, outlet }: { since: number; outlet: string }) {
  const words = useWords(floorWords)
  const [now, tick] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => tick(Date.now()), SECOND)
    return () => clearInterval(timer)
  }, [])
  const waited = Math.max(0, now - since)
  return (
    <>
      <State
        icon={<IconSend />}
        said={waited < SLOW_MS ? words.telling(outlet) : words.waiting}
        when={waited < SLOW_MS ? '' : words.seconds(Math.floor(waited / SECOND))}
      />
      {waited >= PHONE_AFTER_MS && <Telephone>{words.phoneAway(outlet)}</Telephone>}
    </>
  )
}

type StateProps = { icon: ReactNode; said: string; when?: string; tone?: 'good' }

/** The sentence is read out when it changes; the time that passes is only for the eye. */
function State({ icon, said, when, tone }: StateProps) {
  return (
    <p className={classes.state} data-tone={tone}>
      <span className={classes.icon} aria-hidden>
        {icon}
      </span>
      <span>
        <span role="status">{said}</span> {when && <span className={classes.when}>{when}</span>}
      </span>
    </p>
  )
}

function Telephone({ children }: { children: ReactNode }) {
  return (
    <p role="alert" className={classes.phone}>
      <IconPhone size={20} stroke={1.75} aria-hidden />
      <span>{children}</span>
    </p>
  )
}

/** The hotel's wall at an instant. */
function useWallClock(): (instant: string) => string {
  const status = useQuery(api.house.status.queryOptions())
  const zone = status.data?.hotel?.timeZone
  return instant => (zone ? localTime(new Date(instant), zone) : '')
}
