import { useQuery } from '@tanstack/react-query'
import type { Template } from '../../../shared/contract/templates.ts'
import { businessDate } from '../../../shared/domain/days/calendar.ts'
import { api } from '../../rpc/client.ts'
import { useDays } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import classes from './template-editor.module.css'
import { templateWords } from './words.ts'

/** Which version of some words this is, whose, of when, and how many letters were sent in it. */
export function TemplateStands({ template }: { template: Template }) {
  const words = useWords(templateWords)
  const whose = useWhose()
  return (
    <p className={classes.stands}>
      <b>{words.version(template.version)}</b> · {whose(template)} · {words.sent(template.sent)}
    </p>
  )
}

/** Who wrote some words, and when. */
export function useWhose(): (template: Template) => string {
  const words = useWords(templateWords)
  const days = useDays()
  const hotel = useQuery(api.house.status.queryOptions()).data?.hotel
  return ({ by, at, origin }) => {
    if (origin === 'shipped' || !hotel) return words.byUs
    const day = businessDate(new Date(at), hotel.timeZone, hotel.rollTime)
    return by ? words.byOn(by, days.on(day)) : days.day(day)
  }
}
