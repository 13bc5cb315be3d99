import { both } from '../words/language.ts'

const times = ['', 'once', 'twice']
const timesEn = (count: number) => times[count] ?? `${count} times`

/** What the head of the card says: the name, how it is said and used, where the guest is, how well we know them. */
export const nameWords = both({
  en: {
    sureOfSaying: 'How the name is said',
    unsureOfSaying: 'We are not sure this is how the name is said. Ask once.',
    whichReading: 'The guest says it:',
    readingKept: (reading: string) => `${reading}: it will not be asked again.`,
    discreet: 'Do not say this name where others can hear it.',
    underAlias: 'Known in the house under this name only.',
    noCallAhead: 'Known under this name only; do not announce them to anybody.',
    firstTime: 'First time with us.',
    neverHere: 'Has not stayed with us yet.',
    thisStay: (nth: string) => `${nth.charAt(0).toUpperCase()}${nth.slice(1)} stay with us`,
    stayed: (count: number) => `Stayed with us ${timesEn(count)}`,
    lastHere: (ago: string) => `last here ${ago}`,
    lastStay: 'The last stay',
    room: (room: string) => `Room ${room}`,
    inHouse: 'In the house',
    until: (day: string) => `until ${day}`,
    leavesToday: 'leaves today',
    overdue: (day: string) => `was to leave ${day}`,
    perhapsKnown: 'Probably not new: check before you say so.',
  },
  zh: {
    sureOfSaying: '名字这样念',
    unsureOfSaying: '这个读音还拿不准，请问一次客人。',
    whichReading: '客人说念：',
    readingKept: reading => `${reading}，以后不必再问。`,
    discreet: '有旁人时请勿说出这位客人的姓名。',
    underAlias: '店内一律只用这个称呼。',
    noCallAhead: '店内一律只用这个称呼，也请勿向任何人通报行踪。',
    firstTime: '第一次光临。',
    neverHere: '还没有住过。',
    thisStay: nth => `${nth}次入住`,
    stayed: count => `住过 ${count} 次`,
    lastHere: ago => `上次是${ago}`,
    lastStay: '上一次入住',
    room: room => `${room} 房`,
    inHouse: '在店',
    until: day => `住到${day}`,
    leavesToday: '今天离店',
    overdue: day => `原定${day}离店`,
    perhapsKnown: '多半不是新客，请先核对。',
  },
})
