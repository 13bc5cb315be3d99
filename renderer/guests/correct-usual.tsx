import { Button, Modal } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { SeatId } from '../../shared/contract/base.ts'
import type { OrderItem } from '../../shared/contract/dining.ts'
import type { Card } from '../../shared/contract/guests.ts'
import { api, client } from '../rpc/client.ts'
import { useDraft } from '../station.ts'
import { tell } from '../ui/notice.tsx'
import { OrderPicker } from '../ui/order-picker.tsx'
import { SeatPicker } from '../ui/seat-picker.tsx'
import { uiWords } from '../ui/words.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { sameOrder } from '../words/orders.ts'
import { useSayRefusal } from '../words/refusals.ts'
import classes from './correct-usual.module.css'
import type { Usual } from './facts.ts'
import form from './guest-form.module.css'
import { pinWords } from './pin-words.ts'

type Pin = { seatId: SeatId | null; items: OrderItem[] }
const closed: Pin | null = null

/** A person's word on the usual: chosen here, kept with name and date, above the visits until taken back. */
export function CorrectUsual({ guest, usual }: { guest: Card['guest']; usual: Usual }) {
  const pins = useWords(pinWords)
  const ui = useWords(uiWords)
  const language = useLanguage()
  const say = useSayRefusal()
  const queries = useQueryClient()
  const { outletId, mealPeriodId } = usual
  const outlets = useQuery(api.dining.outlets.queryOptions())
  const outlet = outlets.data?.find(({ id }) => id === outletId)
  const [pin, change, forget] = useDraft<Pin | null>(`pin:${guest.id}:${mealPeriodId}`, closed)
  const claimed = [usual.seat, usual.order].some(part => part && part.strength !== 'last-time')
  const pinned = usual.seat?.strength === 'pinned' || usual.order?.strength === 'pinned'
  const keep = useMutation({
    mutationFn: (next: Pin) =>
      client.dining.pinUsual({ guestId: guest.id, outletId, mealPeriodId, ...word(next) }),
    onSuccess: (_done, next) => {
      void queries.invalidateQueries({ queryKey: api.guests.key() })
      void queries.invalidateQueries({ queryKey: api.dining.key() })
      tell(next.seatId || next.items.length > 0 ? pins.pinned : pins.unpinned)
      close()
    },
  })
  /** Who corrects the seat says nothing of the order, and the other way round; who changes neither vouches for both. */
  const word = ({ seatId, items }: Pin) => {
    const otherSeat = seatId !== shown.seatId || usual.seat?.strength === 'pinned'
    const otherOrder = !sameOrder(items, shown.items) || usual.order?.strength === 'pinned'
    const both = !otherSeat && !otherOrder
    return {
      seatId: otherSeat || both ? seatId : null,
      items: (otherOrder || both) && items.length > 0 ? items : null,
    }
  }
  const close = () => {
    forget()
    keep.reset()
  }
  const shown: Pin = {
    seatId: usual.seat?.seatId ?? null,
    items: (usual.order?.items ?? []).map(({ menuItemId, text, modifiers, quantity, complimentary }) => ({
      ...{ menuItemId, text, modifiers, quantity, complimentary },
    })),
  }
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        className={classes.open}
        leftSection={<IconPencil size={18} stroke={1.75} aria-hidden />}
        disabled={!outlet}
        onClick={() => change(shown)}
      >
        {claimed ? pins.correct : pins.noteUsual}
      </Button>
      <Modal
        opened={pin !== null}
        onClose={close}
        title={pins.pinTitle(guest.address[language])}
        size="xl"
        closeButtonProps={{ 'aria-label': ui.close }}
      >
        {pin && outlet && (
          <form
            onSubmit={event => {
              event.preventDefault()
              keep.mutate(pin)
            }}
          >
            <p className={classes.about}>{pins.pinAbout}</p>
            <h3 className={classes.choose}>{pins.pinSeat}</h3>
            <SeatPicker
              seats={outlet.seats}
              value={pin.seatId}
              usual={shown.seatId}
              none={pins.pinSeatNone}
              few={8}
              onChange={seatId => change({ ...pin, seatId })}
            />
            <h3 className={classes.choose}>{pins.pinOrder}</h3>
            <OrderPicker
              menu={outlet.menu}
              items={pin.items}
              few={12}
              empty={pins.pinOrderNone}
              onChange={items => change({ ...pin, items })}
            />
            {keep.error && (
              <p role="alert" className={classes.refused}>
                {say(keep.error)}
              </p>
            )}
            <div className={`${form.foot} ${classes.foot}`}>
              {pinned && (
                <Button
                  variant="subtle"
                  mr="auto"
                  loading={keep.isPending}
                  onClick={() => keep.mutate({ seatId: null, items: [] })}
                >
                  {pins.pinForget}
                </Button>
              )}
              <Button variant="default" onClick={close}>
                {ui.cancel}
              </Button>
              <Button type="submit" loading={keep.isPending} disabled={!pin.seatId && pin.items.length === 0}>
                {pins.pinSave}
              </Button>
            </div>
          </form>
        )}
      </Modal>
    </>
  )
}
