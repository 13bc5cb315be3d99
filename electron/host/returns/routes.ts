import { addDays } from '../../../shared/domain/days/calendar.ts'
import { needed } from '../../../shared/domain/returns/tenth.ts'
import { note } from '../db/audit.ts'
import { readLettersSettings } from '../letters/settings.ts'
import { signedIn } from '../rpc/implement.ts'
import type { Count } from './count.ts'
import { lettersResult } from './letters.ts'
import { countRooms, readOccupancy, writeOccupancy } from './occupancy.ts'
import { peopleOf } from './people.ts'

const EVER = '0001-01-01'

export const returns = {
  letters: signedIn.returns.letters.handler(({ input, context: { db, today } }) =>
    lettersResult(db, input.from, input.to, today),
  ),

  rate: signedIn.returns.rate.handler(({ context: { db, host } }) => {
    const kept = host.returns.kept()
    if (!kept) return null
    const { count, wave, madeAt } = kept
    const rooms = countRooms(db)
    const occupancyPercent = readOccupancy(db)
    const have = count.returning.length
    const nightsPerGuest = have > 0 && count.roomNights > 0 ? count.roomNights / have : null
    const was = rooms > 0 ? (count.allRoomNights / (rooms * 365)) * 100 : null
    return {
      madeAt,
      have,
      known: count.known,
      rooms,
      occupancyPercent,
      occupancyWas: was !== null && was <= 100 ? was : null,
      nights: count.roomNights,
      nightsPerGuest,
      need: needed(rooms, occupancyPercent, nightsPerGuest),
      wave,
      currency: readLettersSettings(db).currency,
    }
  }),

  setOccupancy: signedIn.returns.setOccupancy.handler(({ input, context }) => {
    context.write(tx => {
      writeOccupancy(tx, input.percent)
      note(tx, 'changed', 'house', null, { fields: ['occupancy'] })
    })
  }),

  funnel: signedIn.returns.funnel.handler(({ input, context: { host } }) => {
    const kept = host.returns.kept()
    return (
      kept && {
        madeAt: kept.madeAt,
        months: kept.count.months.slice(-input.months).map(({ month, people }) => ({
          month,
          first: people.first.length,
          returned: people.returned.length,
          cameBack: people['came-back'].length,
          lost: people.lost.length,
        })),
      }
    )
  }),

  people: signedIn.returns.people.handler(({ input, context: { db, host, today } }) => {
    const kept = host.returns.kept()
    const list = kept && listOf(kept.count, input)
    if (!list) return { total: 0, people: [] }
    const page = [...list.subarray(input.after, input.after + input.limit)]
    const since = input.month === null ? addDays(kept.count.today, -365) : EVER
    return { total: list.length, people: peopleOf(db, page, since, today) }
  }),
}

type Asked = { month: string | null; came: keyof Count['months'][number]['people'] }

function listOf(count: Count, { month, came }: Asked): Int32Array | undefined {
  return month === null ? count.returning : count.months.find(each => each.month === month)?.people[came]
}
