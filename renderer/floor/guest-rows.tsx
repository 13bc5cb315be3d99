import { IconAlertTriangleFilled } from '@tabler/icons-react'
import type { Tonight } from '../../shared/contract/floor.ts'
import { ordinal } from '../../shared/domain/days/dates-in-words.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { hourToMind } from './habit.ts'
import classes from './names-sheet.module.css'
import { paperWords } from './paper-words.ts'
import { floorWords } from './words.ts'

/** A guest on the sheet: what must not be forgotten first, then the name, how to address them, what is good to know. */
export function GuestRows({ tonight, room, wall }: { tonight: Tonight; room: string; wall: string }) {
  const words = useWords(paperWords)
  const floor = useWords(floorWords)
  const language = useLanguage()
  const { guest, allergies } = tonight
  const careful = allergies.length > 0
  return (
    <tbody className={classes.guest} data-same-room={room === '' || undefined}>
      {careful && (
        <tr className={classes.careful}>
          <RoomCell room={room} rows={2} />
          <td colSpan={3}>
            <span className={classes.allergy}>
              <IconAlertTriangleFilled size="1em" aria-hidden />
              {floor.allergies}
              {language === 'zh' ? '：' : ': '}
              {allergies.join(words.comma)}
            </span>
          </td>
        </tr>
      )}
      <tr>
        {!careful && <RoomCell room={room} rows={1} />}
        <td>
          <span className={classes.who}>
            <bdi className={classes.name} lang={tonight.language ?? undefined}>
              {guest.name}
            </bdi>
            <span className={classes.said}>
              {guest.sayIt && (
                <span>
                  {guest.sayIt.text}
                  {!guest.sayIt.sure && ' ?'}
                </span>
              )}
              {guest.otherName && guest.otherName !== guest.sayIt?.text && <bdi>{guest.otherName}</bdi>}
            </span>
          </span>
        </td>
        <td className={classes.address}>
          <bdi>{guest.address[language]}</bdi>
          {tonight.language && <span className={classes.spoken}>{spoken(tonight.language, language)}</span>}
        </td>
        <td className={classes.toKnow}>
          {toKnow().map(line => (
            <span key={line}>{line}</span>
          ))}
        </td>
      </tr>
    </tbody>
  )

  function toKnow(): string[] {
    const hour = hourToMind(tonight.hours, wall)
    const { discretion, vip } = guest
    return [
      discretion === 1 && floor.discreet,
      discretion === 2 && floor.alias,
      discretion === 3 && floor.noCallAhead,
      hour && floor.hour(hour.meal[language], hour.from, hour.to),
      tonight.birthday && floor.birthday[tonight.birthday],
      [
        vip && words.vip(vip),
        tonight.role === 'child' && !guest.address[language].includes(floor.child) && floor.child,
        tonight.ordinal > 1 && floor.stay(ordinal(tonight.ordinal, language)),
      ]
        .filter(Boolean)
        .join(words.dot),
    ].filter((line): line is string => Boolean(line))
  }
}

/** The number stands once, beside whoever is first in the room. */
function RoomCell({ room, rows }: { room: string; rows: number }) {
  if (room === '') return <td rowSpan={rows} className={classes.room} />
  return (
    <th scope="rowgroup" rowSpan={rows} className={classes.room}>
      {room}
    </th>
  )
}

/** The language somebody speaks, in the reader's own; the code where nobody has a word for it. */
function spoken(tag: string, language: 'zh' | 'en'): string {
  try {
    const names = new Intl.DisplayNames(language === 'zh' ? 'zh-CN' : 'en', { type: 'language' })
    return names.of(new Intl.Locale(tag).language) ?? tag
  } catch {
    return tag
  }
}
