import { ActionIcon } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { localTime } from '../../shared/domain/days/calendar.ts'
import { api, client } from '../rpc/client.ts'
import { tellRefusal } from '../ui/notice.tsx'
import { useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import { lettersChanged } from './letters-changed.ts'
import classes from './letters-page.module.css'
import type { Today } from './today/today-rows.ts'
import { useDayOf, useWhen } from './when.ts'
import { letterWords } from './words.ts'

/** When the plan on screen was made, said quietly, and a press to make it again. */
export function PlanningLine({ planning }: { planning: Today['planning'] }) {
  const words = useWords(letterWords)
  const say = useSayRefusal()
  const queries = useQueryClient()
  const when = useWhen()
  const dayOf = useDayOf()
  const hotel = useQuery(api.house.status.queryOptions()).data?.hotel
  const again = useMutation({
    mutationFn: () => client.letters.planAgain(),
    onError: fault => tellRefusal(say(fault)),
    onSettled: () => lettersChanged(queries),
  })
  const { madeAt, running, failed } = planning
  const busy = running || again.isPending
  return (
    <p className={classes.planning} aria-live="polite">
      {busy ? words.planning : failed ? `${said()} · ${words.planFailed}` : said()}
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={words.planAgain}
        title={words.planAgain}
        // Not disabled while it is at work: the focus would be lost with it.
        aria-disabled={busy || undefined}
        onClick={busy ? undefined : () => again.mutate()}
      >
        <IconRefresh size={18} stroke={1.5} aria-hidden />
      </ActionIcon>
    </p>
  )

  function said(): string {
    if (!madeAt || !hotel) return words.notPlanned
    const time = localTime(new Date(madeAt), hotel.timeZone)
    const day = dayOf(madeAt)
    return day === hotel.businessDate ? words.plannedAt(time) : words.plannedOn(when.onSoon(day), time)
  }
}
