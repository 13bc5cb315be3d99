import { Button, Popover } from '@mantine/core'
import { IconArrowBackUp, IconChevronDown, IconStairsDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { GuestId, OutletId } from '../../shared/contract/base.ts'
import { api } from '../rpc/client.ts'
import { calledIn } from '../words/called.ts'
import { useLanguage, useWords } from '../words/language.ts'
import classes from './coming-down.module.css'
import { Unanswered, WayDown } from './on-the-way.tsx'
import { type Announced, useFreshWaysDown, useWayDown } from './way-down.ts'
import { floorWords } from './words.ts'

/** "Coming down" for a guest whose card is open: there for whoever is in the house, unless they wish no call-ahead. */
export function ComingDown({ guestId }: { guestId: GuestId }) {
  const card = useQuery(api.guests.card.queryOptions({ input: { guestId } }))
  useFreshWaysDown()
  if (!card.data?.now || card.data.guest.discretion === 3) return null
  return (
    <div className={classes.onCard}>
      <DownFrom guest={card.data.guest} outletId={card.data.usual?.outletId ?? null} />
    </div>
  )
}

type Props = {
  guest: Announced
  /** Where they are likely to go; null where nobody can say. */
  outletId: OutletId | null
}

/** One press to the likely outlet, every other one behind the chevron; then what became of it. */
export function DownFrom({ guest, outletId }: Props) {
  const words = useWords(floorWords)
  const language = useLanguage()
  const outlets = useQuery(api.dining.outlets.queryOptions())
  const { headsUp, unanswered, send, takeBack } = useWayDown(guest)
  const way = useRef<HTMLDivElement>(null)
  const [opened, open] = useState(false)
  if (guest.discretion === 3) return <p className={classes.quiet}>{words.noCallAhead}</p>
  if (!outlets.data || outlets.data.length === 0) return null

  const name = calledIn(guest, language)
  const nameOf = (id: OutletId) => outlets.data.find(outlet => outlet.id === id)?.name[language] ?? ''
  const onTheWay = unanswered ? null : headsUp
  const isIdle = !unanswered && (!headsUp || headsUp.status === 'gone')
  const goTo = (outlet: OutletId) => {
    send(outlet)
    // The key that was pressed goes; whoever works with the keyboard stays where it was.
    way.current?.focus()
  }
  const chosen = (act: () => void) => () => {
    open(false)
    act()
  }
  return (
    <div ref={way} tabIndex={-1} className={classes.way}>
      {unanswered && <Unanswered {...unanswered} outlet={nameOf(unanswered.outletId)} />}
      {onTheWay && <WayDown headsUp={onTheWay} />}
      <div className={classes.keys} data-alone={!isIdle || undefined}>
        {isIdle && outletId && (
          <Button
            className={classes.down}
            variant="light"
            onClick={() => goTo(outletId)}
            leftSection={<IconStairsDown size={20} stroke={1.5} aria-hidden />}
            aria-label={words.comingDownOf(name, nameOf(outletId))}
          >
            {words.comingDownTo(nameOf(outletId))}
          </Button>
        )}
        <Popover
          opened={opened}
          onChange={open}
          position="bottom-end"
          shadow="md"
          trapFocus
          returnFocus
          classNames={{ dropdown: classes.menu ?? '' }}
        >
          <Popover.Target>
            {isIdle && !outletId ? (
              <Button className={classes.down} variant="light" onClick={() => open(!opened)}>
                {words.whereTo}
              </Button>
            ) : (
              <Button
                className={classes.others}
                variant={isIdle ? 'light' : 'subtle'}
                disabled={unanswered !== null}
                aria-label={words.elsewhereOf(name)}
                onClick={() => open(!opened)}
              >
                <IconChevronDown size={18} stroke={1.75} aria-hidden />
              </Button>
            )}
          </Popover.Target>
          {/* Labelled by the button that opens it. */}
          <Popover.Dropdown>
            {outlets.data
              .filter(({ id }) => id !== (isIdle ? outletId : headsUp?.outletId))
              .map(outlet => (
                <button
                  key={outlet.id}
                  type="button"
                  className={classes.other}
                  onClick={chosen(() => goTo(outlet.id))}
                >
                  {words.comingDownTo(outlet.name[language])}
                </button>
              ))}
            {(headsUp?.status === 'sent' || headsUp?.status === 'seen') && (
              <button type="button" className={classes.other} onClick={chosen(() => takeBack(headsUp))}>
                <IconArrowBackUp size={20} stroke={1.5} aria-hidden />
                {words.notComing}
              </button>
            )}
          </Popover.Dropdown>
        </Popover>
      </div>
    </div>
  )
}
