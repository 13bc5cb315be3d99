import { both } from '../words/language.ts'

/** What the card says while somebody corrects the usual. */
export const pinWords = both({
  en: {
    correct: 'Correct the usual',
    noteUsual: 'Note the usual',
    pinTitle: (name: string) => `The usual of ${name}`,
    pinAbout:
      'What you say here stands above the visits, with your name and today’s date, until it is taken back.',
    pinSeat: 'Seat',
    pinSeatNone: 'Leave it to the visits',
    pinOrder: 'Order',
    pinOrderNone: 'Nothing chosen: the order is left to the visits.',
    pinSave: 'This is the usual',
    pinForget: 'Let the visits speak again',
    pinned: 'Kept, with your name.',
    unpinned: 'The visits speak again.',
  },
  zh: {
    correct: '更正老规矩',
    noteUsual: '记下老规矩',
    pinTitle: name => `${name}的老位子与老菜单`,
    pinAbout: '这里写下的会署上您的名字和今天的日期，排在用餐记录之前，直到撤回为止。',
    pinSeat: '座位',
    pinSeatNone: '照用餐记录',
    pinOrder: '菜单',
    pinOrderNone: '没有选：菜单照用餐记录。',
    pinSave: '就是这样',
    pinForget: '恢复按用餐记录',
    pinned: '已记下，署了您的名字。',
    unpinned: '恢复按用餐记录。',
  },
})
