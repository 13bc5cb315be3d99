import { both } from '../words/language.ts'
import { spacedWords } from '../words/spaced-words.ts'

/** What is said while a visit is written down. */
export const visitWords = spacedWords(
  both({
    en: {
      record: (meal: string) => `This ${meal.toLowerCase()}`,
      alreadySeen: (time: string, seat: string | null) =>
        seat ? `Written down already, at ${time}: ${seat}.` : `Written down already, at ${time}.`,
      seat: 'Seat',
      oftenHere: 'often sits here',
      lastTimeHere: 'sat here last time',
      chooseSeat: 'Choose a seat',
      sits: (who: string, since: string) => `${who} since ${since}`,
      instead: (like: string) => (like ? `instead: ${like}` : 'instead'),
      taken: (who: string, since: string | null) =>
        since ? `${who} has been sitting there since ${since}.` : `${who} was given that seat a moment ago.`,
      sitTogether: 'Sit together',
      togetherWith: (who: string) => `Sits down with ${who}.`,
      ratherNot: 'Another seat after all',
      rather: (seat: string) => `Rather ${seat}`,
      withoutSeat: 'Without a seat?',
      noSeat: 'No seat',
      company: 'Who sits down with them',
      companySits: (who: string, seat: string | null, since: string) =>
        seat ? `${who} sits at ${seat} since ${since}.` : `${who} came at ${since}.`,
      sitWith: (who: string) => `Sit with ${who}`,
      tableAllergies: 'Allergies at this table',
      tableUnknown: 'The allergies of this table could not be read: ask before anything is served.',
      order: 'Order',
      theUsual: 'The usual',
      often: 'What they often have',
      asLastTime: 'As last time',
      nothingYet: 'Nothing ordered yet.',
      covers: 'Covers',
      fewerCovers: 'One fewer at the table',
      moreCovers: 'One more at the table',
      done: 'Done',
      waiting: 'Waiting for the house… It is sent by itself; nothing is lost.',
      recorded: (name: string, seat: string | null) =>
        seat ? `${name}: ${seat}. Written down.` : `${name}: written down.`,
      takenBack: (name: string) => `Taken back: the visit of ${name}. What you wrote is still on the form.`,
    },
    zh: {
      record: meal => `这次${meal}`,
      alreadySeen: (time, seat) => (seat ? `${time} 已记过一次：${seat}。` : `${time} 已记过一次。`),
      seat: '座位',
      oftenHere: '常坐这里',
      lastTimeHere: '上次坐这里',
      chooseSeat: '选座位',
      sits: (who, since) => `${who}，${since} 起`,
      instead: like => (like ? `可以换这里：${like}` : '可以换这里'),
      taken: (who, since) => (since ? `${who}从 ${since} 起坐在那里。` : `这个座位刚刚给了${who}。`),
      sitTogether: '同桌',
      togetherWith: who => `与${who}同桌。`,
      ratherNot: '还是换个座位',
      rather: seat => `改坐${seat}`,
      withoutSeat: '不记座位吗？',
      noSeat: '不记座位',
      company: '一起入座的',
      companySits: (who, seat, since) =>
        seat ? `${who} ${since} 起坐在${seat}。` : `${who} ${since} 来过。`,
      sitWith: who => `与${who}同坐`,
      tableAllergies: '这一桌的过敏',
      tableUnknown: '没能读到这一桌的过敏，上菜前请先问客人。',
      order: '点单',
      theUsual: '老菜单',
      often: '常点的',
      asLastTime: '和上次一样',
      nothingYet: '还没有点。',
      covers: '人数',
      fewerCovers: '少一位',
      moreCovers: '多一位',
      done: '记好',
      waiting: '正在等客史档案回应……会自动送出，写下的都在。',
      recorded: (name, seat) => (seat ? `${name}，${seat}，已记下。` : `${name}，已记下。`),
      takenBack: name => `${name}的这次用餐已撤回，写下的还留在单子上。`,
    },
  }),
)

export type VisitWords = (typeof visitWords)['en']
