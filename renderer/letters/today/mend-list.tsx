import { Button } from '@mantine/core'
import type { Shown } from '../../../shared/contract/letters.ts'
import { useMay } from '../../rpc/may.ts'
import { openAddress, openGuest } from '../../station.ts'
import { LongList } from '../../ui/long-list.tsx'
import { useLanguage, useWords } from '../../words/language.ts'
import { useWhy } from '../../words/why-words.ts'
import { PlannedLine } from './planned-line.tsx'
import classes from './today-page.module.css'
import { keyOf } from './today-rows.ts'
import { todayWords } from './today-words.ts'

type Props = { of: Shown; onWords: () => void }

/** The letters that wait for something nobody has filled in, each with what it is and the way there. */
export function MendList({ of: { letters, inAll }, onWords }: Props) {
  const words = useWords(todayWords)
  const why = useWhy()
  const mayWords = useMay('templates.list')
  const comma = useLanguage() === 'zh' ? '，' : ', '
  return (
    <div className={classes.part}>
      <p className={classes.line}>
        {words.mendLine} {letters.length < inAll && words.firstOf(letters.length, inAll)}
      </p>
      <div className={classes.list}>
        <LongList items={letters} keyOf={keyOf} rowHeight={66} label={words.mendList}>
          {planned => {
            const { guest, blocked, yearsAway, stays } = planned
            const ofWords = blocked.some(({ why }) => why === 'no-template' || why === 'template-broken')
            const ofAddress = blocked.some(({ why }) => why === 'no-address' || why === 'address-incomplete')
            const ofGuest = !ofAddress && blocked.some(({ why }) => why === 'field')
            const known = [yearsAway === null ? '' : words.away(yearsAway), words.stays(stays)]
            return (
              <PlannedLine
                planned={planned}
                instead={
                  <>
                    {blocked.map(each => (
                      <p key={JSON.stringify(each)}>{why.blocked(each)}</p>
                    ))}
                    <p className={classes.soft}>{known.filter(Boolean).join(comma)}</p>
                    {ofWords && !mayWords && <p className={classes.soft}>{words.askManager}</p>}
                  </>
                }
              >
                {ofAddress && (
                  <Button
                    variant="default"
                    size="sm"
                    aria-label={words.mendAddressOf(guest.name)}
                    onClick={() => openAddress(guest.id)}
                  >
                    {words.mendAddress}
                  </Button>
                )}
                {ofGuest && (
                  <Button
                    variant="default"
                    size="sm"
                    aria-label={words.mendOf(guest.name)}
                    onClick={() => openGuest(guest.id)}
                  >
                    {words.mend}
                  </Button>
                )}
                {ofWords && mayWords && (
                  <Button
                    variant="default"
                    size="sm"
                    aria-label={words.mendWordsOf(guest.name)}
                    onClick={onWords}
                  >
                    {words.mendWords}
                  </Button>
                )}
              </PlannedLine>
            )
          }}
        </LongList>
      </div>
    </div>
  )
}
