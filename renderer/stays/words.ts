import { both } from '../words/language.ts'
import { spacedWords } from '../words/spaced-words.ts'

const guestsEn = (count: number) => (count === 1 ? 'one guest' : `${count} guests`)
const nightsEn = (count: number) => (count === 1 ? 'one night' : `${count} nights`)
const few = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** The words of the desk's lists. */
export const stayWords = spacedWords(
  both({
    en: {
      arriving: 'Arriving',
      inHouse: 'In the house',
      leaving: 'Leaving',
      inbox: 'Inbox',
      lists: 'Guests of today',
      summary: (arriving: number, returning: number) => {
        if (arriving === 0) return 'Nobody is still to arrive today.'
        const come = `${guestsEn(arriving).replace(/^o/, 'O')} still to arrive`
        if (returning === 0) return `${come}, all of them for the first time.`
        return returning === arriving
          ? `${come}, and we know them all.`
          : `${come}; we know ${returning} of them.`
      },
      nobody: {
        arriving: 'Nobody is still to arrive today.',
        inHouse: 'Nobody is in the house.',
        leaving: 'Nobody is still to leave today.',
      },
      nobodyHint: {
        arriving: 'Whoever comes without a booking is a walk-in.',
        inHouse: 'The first check-in fills this list.',
        leaving: 'Everybody who was to leave has left.',
      },
      perhapsKnown: 'Perhaps we know them already',
      others: 'Everybody else',
      gone: 'Gone since this time yesterday',
      stay: (nth: string) => `${nth} stay`,
      lastHere: (day: string) => `last here ${day}`,
      first: 'First time with us',
      probablyKnown: 'Probably not new',
      check: 'Check',
      checkOf: (name: string) => `Check whether we know ${name}`,
      vip: (mark: string) => (/^vip$/i.test(mark) ? 'VIP guest' : `VIP guest (${mark})`),
      aliasOnly: 'By this name only',
      notAloud: 'Not by name aloud',
      birthday: {
        yesterday: 'Birthday was yesterday',
        today: 'Birthday today',
        tomorrow: 'Birthday tomorrow',
      },
      noRoom: 'no room yet',
      nights: nightsEn,
      until: (day: string) => `until ${day}`,
      leavesToday: 'leaves today',
      wasToLeave: (day: string) => `was to leave ${day}`,
      left: 'has left',
      allergy: 'Allergy',
      toConfirm: (count: number) =>
        count === 1 ? 'one allergy to confirm' : `${few[count] ?? count} allergies to confirm`,
      role: { sharer: 'shares the room', accompanying: 'comes along', child: 'child' },
      open: (name: string) => `Open the card of ${name}`,
      checkIn: 'Check in',
      checkInOf: (name: string) => `Check in ${name}`,
      checkOut: 'Check out',
      checkOutOf: (name: string) => `Check out ${name}`,
      comesToo: 'Is here too',
      comesTooOf: (name: string, main: string) => `${name} has come too, to share with ${main}`,
      joined: (name: string) => `${name} is in the house too.`,
      takeBack: 'Take back',
      takeBackOf: (name: string) => `Take the check-out of ${name} back`,
      isBack: (name: string) => `${name} is back in the house, as before.`,
      walkIn: 'Walk-in',
    },
    zh: {
      arriving: '今日到店',
      inHouse: '在店',
      leaving: '今日离店',
      inbox: '收件箱',
      lists: '今天的客人',
      summary: (arriving, returning) => {
        if (arriving === 0) return '今天没有客人要到了。'
        if (returning === 0) return `还有 ${arriving} 位要到，都是第一次来。`
        return returning === arriving
          ? `还有 ${arriving} 位要到，都是老客人。`
          : `还有 ${arriving} 位要到，其中 ${returning} 位是老客人。`
      },
      nobody: {
        arriving: '今天没有客人要到了。',
        inHouse: '店里没有客人。',
        leaving: '今天没有客人要走了。',
      },
      nobodyHint: {
        arriving: '没有预订就来的，按散客入住办理。',
        inHouse: '办理第一位入住后，这里就有了。',
        leaving: '该走的都已经走了。',
      },
      perhapsKnown: '可能是老客人',
      others: '其他客人',
      gone: '一天内已离店',
      stay: nth => `${nth}次入住`,
      lastHere: day => `上次是${day}`,
      first: '第一次光临',
      probablyKnown: '可能不是新客人',
      check: '核对',
      checkOf: name => `核对${name}是不是老客人`,
      vip: mark => (/^vip$/i.test(mark) ? '贵宾' : `贵宾（${mark}）`),
      aliasOnly: '只用此名称呼',
      notAloud: '不当众称呼姓名',
      birthday: { yesterday: '昨天生日', today: '今天生日', tomorrow: '明天生日' },
      noRoom: '未排房',
      nights: count => `${count} 晚`,
      until: day => `住到${day}`,
      leavesToday: '今天离店',
      wasToLeave: day => `原定${day}离店`,
      left: '已离店',
      allergy: '过敏',
      toConfirm: count => `${count} 项过敏待确认`,
      role: { sharer: '同住', accompanying: '同行', child: '孩子' },
      open: name => `打开${name}的客史卡`,
      checkIn: '入住',
      checkInOf: name => `为${name}办理入住`,
      checkOut: '退房',
      checkOutOf: name => `为${name}办理退房`,
      comesToo: '也到了',
      comesTooOf: (name, main) => `${name}也到了，与${main}同住`,
      joined: name => `${name}也已入住。`,
      takeBack: '撤回退房',
      takeBackOf: name => `撤回${name}的退房`,
      isBack: name => `${name}已恢复入住，一切照旧。`,
      walkIn: '散客入住',
    },
  }),
)
