import type { SearchRow } from '../../shared/contract/guests.ts'
import { both } from '../words/language.ts'

type Presence = SearchRow['presence']
type Fact = NonNullable<SearchRow['fact']>['kind']
type Why = SearchRow['why']
type Ways = 'contact' | 'room' | 'name'

const timesEn = (stays: number) => (stays === 1 ? 'one stay' : `${stays} stays`)

/** The words of finding a guest, and of one row of what was found. */
export const searchWords = both({
  en: {
    find: 'Find a guest',
    example: { contact: 'Name, room, telephone…', room: 'Name or room…', name: 'Name…' } as Record<
      Ways,
      string
    >,
    found: (count: number) => (count === 0 ? 'Nobody found' : count === 1 ? 'One guest' : `${count} guests`),
    results: 'Guests found',
    nobody: (text: string) => `Nobody here goes by “${text}”.`,
    nothing: (text: string) => `Nobody found by “${text}”.`,
    nobodyHint: {
      contact: 'Try a part of the name, the room, or the last digits of the telephone.',
      room: 'Try a part of the name, or the room.',
      name: 'Here guests are found by name: try a part of it.',
    } as Record<Ways, string>,
    askDesk: 'The front desk can add them.',
    add: (text: string) => `Add “${text}” as a new guest`,
    preparing: (percent: number) =>
      `Names are being prepared: ${percent} %. Whoever is in the house is found already.`,
    presence: {
      'in-house': 'In the house',
      leaving: 'Leaving today',
      arriving: 'Arriving today',
      soon: 'Arriving soon',
      away: '',
    } as Record<Presence, string>,
    fact: {
      room: (text: string) => `Room ${text}`,
      company: (text: string) => text,
      city: (text: string) => text,
      year: (text: string) => `last here ${text}`,
      country: (text: string) => text,
    } as Record<Fact, (text: string) => string>,
    stays: (stays: number, last: string | null) =>
      last ? `${timesEn(stays)}, last ${last}` : timesEn(stays),
    new: 'First time',
    allergy: 'Allergy',
    why: {
      name: '',
      pinyin: 'by pinyin',
      initials: 'by initials',
      sound: 'sounds like it',
      typo: 'similar spelling',
      romanisation: 'another spelling',
      phone: 'by telephone',
      email: 'by e-mail',
      room: 'by room',
      confirmation: 'by booking number',
      company: 'by company',
      city: 'by city',
    } as Record<Why, string>,
    comma: ', ',
    also: (spelling: string) => `also written: ${spelling}`,
  },
  zh: {
    find: '查找客人',
    example: { contact: '姓名、拼音、房号、电话…', room: '姓名、拼音、房号…', name: '姓名、拼音…' },
    found: count => (count === 0 ? '没有找到' : `找到 ${count} 位`),
    results: '找到的客人',
    nobody: text => `没有叫“${text}”的客人。`,
    nothing: text => `按“${text}”没有找到客人。`,
    nobodyHint: {
      contact: '试试姓名的一部分、房号，或电话末几位。',
      room: '试试姓名的一部分，或房号。',
      name: '这里按姓名查找，试试姓名的一部分。',
    },
    askDesk: '可以请前台添加。',
    add: text => `把“${text}”添为新客人`,
    preparing: percent => `正在整理姓名：${percent}%。在店的客人现在就能找到。`,
    presence: {
      'in-house': '在店',
      leaving: '今天离店',
      arriving: '今天到店',
      soon: '即将到店',
      away: '',
    },
    fact: {
      room: text => `${text} 房`,
      company: text => text,
      city: text => text,
      year: text => `上次 ${text} 年`,
      country: text => text,
    },
    stays: (stays, last) => (last ? `住过 ${stays} 次，上次${last}` : `住过 ${stays} 次`),
    new: '首次',
    allergy: '过敏',
    why: {
      name: '',
      pinyin: '按拼音找到',
      initials: '按首字母找到',
      sound: '读音相近',
      typo: '拼写相近',
      romanisation: '另一种拼法',
      phone: '按电话找到',
      email: '按邮箱找到',
      room: '按房号找到',
      confirmation: '按预订号找到',
      company: '按公司找到',
      city: '按城市找到',
    },
    comma: '，',
    also: spelling => `也写作 ${spelling}`,
  },
})
