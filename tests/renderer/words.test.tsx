import { ORPCError } from '@orpc/client'
import { act, render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { HostOutOfReach, HostTooSlow } from '../../renderer/rpc/client.ts'
import { speak } from '../../renderer/station.ts'
import { faultInChinese } from '../../renderer/words/fault-in-chinese.ts'
import { both, useWords } from '../../renderer/words/language.ts'
import { refusalWords, sayRefusal, useSayRefusal } from '../../renderer/words/refusals.ts'
import { notThere } from '../../shared/contract/base.ts'

const words = both({
  en: { hello: 'Good evening', times: (count: number) => `${count} times` },
  zh: { hello: '晚上好', times: count => `${count} 次` },
})

function Greeting() {
  const { hello, times } = useWords(words)
  return (
    <p>
      {hello}, {times(3)}
    </p>
  )
}

it('speaks the language of the station, and follows it without a reload', () => {
  render(<Greeting />)
  expect(screen.getByText('Good evening, 3 times')).toBeVisible()
  act(() => speak('zh'))
  expect(screen.getByText('晚上好, 3 次')).toBeVisible()
  act(() => speak('en'))
  expect(screen.getByText('Good evening, 3 times')).toBeVisible()
})

it('does not compile where a Chinese sentence is missing, spare or told something else', () => {
  // @ts-expect-error a sentence is missing
  both({ en: { one: 'One', two: 'Two' }, zh: { one: '一' } })
  // @ts-expect-error a sentence is spare
  both({ en: { one: 'One' }, zh: { one: '一', two: '二' } })
  // @ts-expect-error a sentence is told a name where its sister is told a number
  both({ en: { times: (count: number) => `${count}` }, zh: { times: (name: string) => name } })
  expect(both({ en: { one: 'One' }, zh: { one: '一' } }).zh.one).toBe('一')
})

/** One example of each refusal's data, so that every sentence is heard. */
const examples: { [Code in keyof typeof refusalWords.en]?: unknown[] } = {
  NOT_ALLOWED: [{ roles: ['manager', 'front-desk'] }],
  BOOK_CLOSED: [
    'none-yet',
    'no-key',
    'wrong-key',
    'foreign-file',
    'from-the-future',
    'damaged',
    'disk-full',
    'read-only',
    'in-use',
  ].map(trouble => ({ trouble })),
  DISK_TROUBLE: [{ trouble: 'disk-full' }, { trouble: 'read-only' }, { trouble: 'damaged' }],
  FAULT: [{ reference: '4F2A90B1' }],
  NOT_THERE: notThere.NOT_THERE.data.shape.what.options.map(what => ({ what })),
  CHANGED_MEANWHILE: [{ by: '小林' }],
  PLAN_UNSOUND: ['time-zone', 'room-twice', 'meal-times', 'seat-twice'].map(why => ({ why, which: '801' })),
  WRONG_CODE: [{ why: 'mistyped' }, { why: 'other-book' }],
  WRONG_PIN: [{ triesLeft: 0 }, { triesLeft: 1 }, { triesLeft: 4 }],
  WAIT: [{ seconds: 1 }, { seconds: 20 }],
  LOCKED_OUT: [{ minutes: null }, { minutes: 15 }],
  ROOM_TAKEN: [{ room: '808', by: '于建国' }],
  ALREADY_IN_HOUSE: [{ room: '808' }],
  SEAT_TAKEN: [{ by: '小于' }],
  SEATED_MEANWHILE: [{ by: '小林' }],
  SEAT_TWICE: [{ number: 'T12' }],
  ALREADY_DECIDED: [{ by: '小林' }],
  MERGED_ON: [{ into: '于建国' }],
  FILE_REFUSED: [
    'empty',
    'too-large',
    'not-a-table',
    'encrypted',
    'broken',
    'no-rows',
    'no-header',
    'old-excel',
    'too-many-columns',
  ].map(why => ({ why, row: why === 'broken' ? 12 : null })),
  PLAN_INCOMPLETE: ['name', 'arrive', 'depart', 'date-order'].map(missing => ({ missing })),
  CARD_UNREADABLE: ['not-a-card', 'more-than-one', 'too-large', 'no-name'].map(why => ({ why })),
  RULES_UNSOUND: ['currency', 'country', 'country-twice', 'never-open', 'holiday'].map(why => ({
    why,
    which: 'XX',
  })),
  TEMPLATE_BROKEN: ['syntax', 'unknown-field', 'too-long'].map(why => ({
    why,
    line: 3,
    said: 'guest.shoe_size',
  })),
}
const codes = Object.keys(refusalWords.en).filter(
  code => code === code.toUpperCase(),
) as (keyof typeof examples)[]

it.each(codes)('has a whole sentence for %s in both languages', code => {
  for (const data of examples[code] ?? [undefined]) {
    const refusal = new ORPCError(code, { data })
    const english = sayRefusal(refusal, refusalWords.en)
    const chinese = sayRefusal(refusal, refusalWords.zh)
    expect(english).toMatch(/^[A-Z“小于].{10,}[.]$/su)
    expect(chinese).toMatch(/^(?:PIN |[\p{Script=Han}“\d]).{5,}。$/su)
    expect(`${english}${chinese}`).not.toMatch(/undefined|null|NaN|\[object/)
  }
})

it('says what the line itself can do to a call, and never shows a fault raw', () => {
  const say = (error: unknown) => sayRefusal(error, refusalWords.en)
  // A write may have arrived before the line broke: no sentence may claim that it did not.
  expect(say(new HostOutOfReach())).toMatch(/cannot be reached.*before you repeat it/)
  expect(say(new HostTooSlow())).toContain('half a minute')
  expect(say(new ORPCError('BAD_REQUEST', { data: { issues: [] } }))).toContain('Check the form')
  expect(say(new TypeError('x is not a function'))).toBe(refusalWords.en.unknown)
  expect(say(new ORPCError('SOMETHING_NEW'))).toBe(refusalWords.en.unknown)
  expect(say(new ORPCError('FAULT', { data: { reference: '4F2A90B1' } }))).toContain('4F2A90B1')
})

it('tells a refusal in the language of the station', () => {
  function Refused() {
    return <p>{useSayRefusal()(new ORPCError('WRONG_PIN', { data: { triesLeft: 2 } }))}</p>
  }
  render(<Refused />)
  expect(screen.getByText(/2 tries left/)).toBeVisible()
  act(() => speak('zh'))
  expect(screen.getByText(/还可以试 2 次/)).toBeVisible()
})

it('says in Chinese what the reader of templates says in English', () => {
  expect(faultInChinese('tag "{% if" not closed')).toBe('“{% if”没有写完')
  expect(faultInChinese('output "{{ guest.name" not closed')).toBe('“{{ guest.name”没有写完')
  expect(faultInChinese('tag {% if together %} not closed')).toBe('“{% if together %}”没有写完')
  expect(faultInChinese('tag "include" not found')).toBe('没有“include”这种写法')
  expect(faultInChinese('undefined filter: shell')).toBe('没有“shell”这种写法')
})
