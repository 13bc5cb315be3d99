import { both } from '../../words/language.ts'
import { spacedWords } from '../../words/spaced-words.ts'

const few = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')
const digits = '零一两三四五六七八九十'
const en = (count: number, one: string, many = `${one}s`) =>
  `${few[count] ?? count} ${count === 1 ? one : many}`
const allEn = (count: number) => (count === 2 ? 'both' : `all ${count}`)
const zh = (count: number) => (count <= 10 ? digits.charAt(count) : String(count))
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** What is said of the letters of a day. */
export const todayWords = spacedWords(
  both({
    en: {
      parts: 'The letters of today',
      part: { write: 'To write', mend: 'To mend', call: 'To call', missed: 'Missed' },
      firstOf: (shown: number, all: number) => `The first ${shown} of ${all}; the others follow.`,
      by: 'In which order',
      grouping: { 'last-day': 'By last day', occasion: 'By occasion' },
      writeAll: (count: number) => (count === 1 ? 'Write this one' : `Write ${allEn(count)}`),
      writeChosen: (count: number) => `Write ${count}`,
      written: (count: number, heldOut: number) =>
        [
          count === 1 ? 'One letter written. It waits to be approved.' : '',
          count > 1 ? `${count} letters written. They wait to be approved.` : '',
          heldOut > 0 ? `${capital(en(heldOut, 'guest'))} held out, to see whether letters work.` : '',
        ]
          .filter(Boolean)
          .join(' '),
      notThisTime: 'Not this time…',
      lastDay: (day: string) => `Print by ${day}`,
      lastDayToday: 'Print today, or it comes too late',
      forDay: (day: string) => `for ${day}`,
      arrives: (day: string) => `arrives ${day}`,
      arrivesOnDay: 'arrives on the day',
      away: (years: number) => (years === 0 ? 'away under a year' : `away ${en(years, 'year')}`),
      stays: (count: number) => (count === 0 ? '' : en(count, 'stay')),
      lastHere: (day: string) => `last here ${day}`,
      together: (names: string) => `with ${names}`,
      read: 'Read',
      readOf: (name: string) => `Read the letter to ${name}`,
      list: 'Letters to write',
      mendList: 'Letters that wait for something',
      mendLine: 'Each waits for something. Once it is filled in, the letter is planned again by itself.',
      mend: 'Open the card',
      mendOf: (name: string) => `Open the card of ${name}`,
      mendAddress: 'Write the address',
      mendAddressOf: (name: string) => `Write the address of ${name}`,
      mendWords: 'To the words',
      mendWordsOf: (name: string) => `To the words for ${name}`,
      askManager: 'A manager can write the words.',
      callList: 'Calls to make',
      callLine: 'They have a complaint nobody has settled. A letter would hurt; a call may mend it.',
      missedList: 'Days that can no longer be reached',
      missedLine: 'Nothing is sent late. A call on the day, or a card at the next stay, still reaches them.',
      missedMore: (shown: number, all: number) => `The newest ${shown} of ${all} are shown.`,
      missedBy: (day: string) => `Was to be printed by ${day}`,
      putAside: 'Put aside',
      putAsideOf: (name: string) => `Put aside the letter to ${name}`,
      putAllAside: (count: number) => (count === 1 ? 'Put it aside' : `Put ${allEn(count)} aside`),
      asideDone: (count: number) => (count === 1 ? 'Put aside.' : `${count} put aside.`),
      empty: 'Nothing to print today.',
      emptyNext: (name: string, day: string) => `The next is ${name}, ${day}.`,
      emptyNextMany: (count: number, name: string, day: string) =>
        `The next are ${name} and ${en(count - 1, 'other')}, ${day}.`,
      emptyNone: 'Nor in the two weeks to come.',
      emptyFailed: 'The days could not be gone through just now; it is tried again by itself.',
      emptyFirst: 'The days are being gone through; it takes a moment.',
      emptyNever:
        'Letters come from birthdays, anniversaries and guests who stay away. Write a day down on a guest’s card.',
      allWritten: 'Everything for today is written.',
      toApprove: (count: number) => (count === 1 ? 'Approve one letter' : `Approve ${count} letters`),
      toApproveWait: (count: number) =>
        count === 1 ? 'One letter waits for a manager.' : `${count} letters wait for a manager.`,
      toPrint: (count: number) => (count === 1 ? 'Print one letter' : `Print ${count} letters`),
      toPost: (count: number) => (count === 1 ? 'Post one letter' : `Post ${count} letters`),
      nothing: {
        mend: 'Nothing is missing.',
        call: 'Nobody is to be called.',
        missed: 'No day was missed.',
      },
      nothingMore: {
        mend: 'Every letter due has an address and all its words ask for.',
        call: 'Where a complaint is open, the call stands here instead of a letter.',
        missed: 'What can no longer arrive in time would stand here; it is never sent late.',
      },
      coming: 'Coming',
      comingNone: 'Nothing in the next two weeks.',
      comingDay: (day: string, letters: number, blocked: number, calls: number) =>
        [
          `${day}: ${en(letters, 'letter')}`,
          blocked > 0 ? `${blocked} to mend` : '',
          calls > 0 ? en(calls, 'call') : '',
        ]
          .filter(Boolean)
          .join(', '),
      comingTitle: (day: string) => `To print ${day}`,
      silent: 'Not written to today',
      silentNone: 'Everybody whose day it is gets a letter.',
      letterTo: (name: string) => `Letter to ${name}`,
      notYet: 'It cannot be written yet:',
      capital,
    },
    zh: {
      parts: '今天的信',
      part: { write: '待写', mend: '待补', call: '待打电话', missed: '错过' },
      firstOf: (shown, all) => `共 ${all} 位，先列出 ${shown} 位，其余随后。`,
      by: '按什么排列',
      grouping: { 'last-day': '按最后期限', occasion: '按事由' },
      writeAll: count => (count === 1 ? '写这一封' : `全部写好（${count} 封）`),
      writeChosen: count => `写好 ${count} 封`,
      written: (count, heldOut) =>
        `${count > 0 ? `写好了 ${count} 封，等着审。` : ''}${heldOut > 0 ? `另有 ${heldOut} 位留作对照，不寄。` : ''}`,
      notThisTime: '这次不写…',
      lastDay: day => `最晚${day}打印`,
      lastDayToday: '今天不打印就来不及了',
      forDay: day => day,
      arrives: day => `${day}寄到`,
      arrivesOnDay: '当天寄到',
      away: years => (years === 0 ? '一年之内来过' : `${zh(years)}年没来`),
      stays: count => (count === 0 ? '' : `来过 ${count} 次`),
      lastHere: day => `上次是${day}`,
      together: names => `连同${names}`,
      read: '看信',
      readOf: name => `看信：给${name}`,
      list: '待写的信',
      mendList: '还缺东西的信',
      mendLine: '每封都还缺点什么。补上之后，信会自己重新排进来。',
      mend: '打开客史卡',
      mendOf: name => `打开客史卡：${name}`,
      mendAddress: '写地址',
      mendAddressOf: name => `写地址：${name}`,
      mendWords: '去看信稿',
      mendWordsOf: name => `去看信稿：给${name}`,
      askManager: '信稿由经理来写。',
      callList: '要打的电话',
      callLine: '这几位有投诉还没了结。这时寄信反而伤人，打个电话也许能挽回。',
      missedList: '已经赶不上的日子',
      missedLine: '迟到的信不寄。当天打个电话，或下次入住时送张卡片，心意还到得了。',
      missedMore: (shown, all) => `共 ${all} 个，这里是最近的 ${shown} 个。`,
      missedBy: day => `本应最晚${day}打印`,
      putAside: '放下',
      putAsideOf: name => `放下给${name}的信`,
      putAllAside: count => `全部放下（${count} 个）`,
      asideDone: count => `已放下 ${count} 个。`,
      empty: '今天没有要打印的信。',
      emptyNext: (name, day) => `下一封是${day}给${name}的。`,
      emptyNextMany: (count, name, day) => `接下来是${day}，给${name}等 ${count} 位。`,
      emptyNone: '往后两周也没有。',
      emptyFailed: '刚才没能把日子过一遍，稍后会自动再试。',
      emptyFirst: '正在把日子过一遍，请稍候。',
      emptyNever: '信从生日、纪念日和久未光临的客人来。请先在客史卡上记下一个日子。',
      allWritten: '今天的信都写好了。',
      toApprove: count => `去审 ${count} 封`,
      toApproveWait: count => `有 ${count} 封等经理来审。`,
      toPrint: count => `去打印 ${count} 封`,
      toPost: count => `去寄 ${count} 封`,
      nothing: { mend: '什么都不缺。', call: '没有要打的电话。', missed: '没有错过的日子。' },
      nothingMore: {
        mend: '该写的每封信都有地址，信里要用的也都知道。',
        call: '有投诉没了结的客人，会在这里提醒打电话，而不是写信。',
        missed: '赶不上的日子会列在这里，绝不补寄迟到的信。',
      },
      coming: '往后两周',
      comingNone: '往后两周没有要写的信。',
      comingDay: (day, letters, blocked, calls) =>
        [`${day}：${letters} 封`, blocked > 0 ? `${blocked} 封待补` : '', calls > 0 ? `${calls} 个电话` : '']
          .filter(Boolean)
          .join('，'),
      comingTitle: day => `${day}要打印的信`,
      silent: '今天不写给',
      silentNone: '到日子的客人都有信。',
      letterTo: name => `给${name}的信`,
      notYet: '现在还写不了：',
      capital: text => text,
    },
  }),
)
