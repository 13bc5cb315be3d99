import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { StayId } from '../../shared/contract/base.ts'
import { type IsoDate, nights } from '../../shared/domain/days/calendar.ts'
import { api, client } from '../rpc/client.ts'
import { Confirm } from '../ui/confirm.tsx'
import { tell, tellRefusal } from '../ui/notice.tsx'
import { useDays } from '../words/days.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import { stayWords } from './words.ts'

/** As much of a stay as has to be known to end it. */
type Leaving = {
  stayId: StayId
  guest: { address: { zh: string; en: string } }
  room: string | null
  arrive: IsoDate
  depart: IsoDate
}

type Props = {
  stay: Leaving | null
  onClose: () => void
  /** The stay has ended; the dialogue closes by `onClose`. */
  onDone?: () => void
}

/** Ends a stay, after saying what that does. */
export function CheckOut({ stay, onClose, onDone }: Props) {
  const words = useWords(stayWords)
  const language = useLanguage()
  const days = useDays()
  const say = useSayRefusal()
  const queries = useQueryClient()
  const name = stay?.guest.address[language] ?? ''
  const leave = useMutation({
    mutationFn: (stayId: StayId) => client.stays.checkOut({ stayId }),
    onSuccess: () => {
      tell(words.checkedOut(name))
      onDone?.()
    },
    onError: fault => tellRefusal(say(fault)),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: api.stays.key() })
      void queries.invalidateQueries({ queryKey: api.guests.key() })
      onClose()
    },
  })
  return (
    <Confirm
      opened={stay !== null}
      title={words.checkOutTitle(name)}
      confirm={words.checkOut}
      danger
      busy={leave.isPending}
      onConfirm={() => stay && leave.mutate(stay.stayId)}
      onClose={onClose}
    >
      {stay && (
        <p>
          {[
            words.checkOutStayed(nights(stay.arrive, days.today)),
            stay.depart > days.today && words.checkOutEarly(days.day(stay.depart)),
            stay.room && words.checkOutFrees(stay.room),
            words.checkOutFinal,
          ]
            .filter(Boolean)
            .join(language === 'zh' ? '' : ' ')}
        </p>
      )}
    </Confirm>
  )
}
