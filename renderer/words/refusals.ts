import type { RefusalCode, RefusalData } from '../../shared/contract/index.ts'
import { HostOutOfReach, HostTooSlow, refusalOf } from '../rpc/client.ts'
import { faultInChinese } from './fault-in-chinese.ts'
import { both, useWords } from './language.ts'
import { roleWords } from './roles.ts'
import { troubleWords } from './troubles.ts'

/** What the data of a refusal is called when it is somebody or something missing. */
type Missing = RefusalData<'NOT_THERE'>['what']
type Sentences = { readonly [Code in RefusalCode]: (data: RefusalData<Code>) => string }

const missing = both<Record<Missing, string>>({
  en: {
    guest: 'That guest is not in the book any more. Search again.',
    stay: 'That stay is not in the book any more. The list has been read again.',
    room: 'There is no such room in this house. Check the number.',
    outlet: 'That outlet is not in the house any more. Choose another.',
    'meal-period': 'That meal is not served there any more. Choose another.',
    seat: 'That seat is not there any more. Choose another.',
    'menu-item': 'That dish is not on the menu any more. Choose another, or write it in words.',
    visit: 'That visit is not in the book any more. Nothing needs taking back.',
    staff: 'That colleague is not on the list any more. Ask a manager.',
    file: 'The file is no longer at hand. Choose it again.',
    import: 'That import is not in the book any more.',
    allergy: 'That allergy is not on the card any more. The card has been read again.',
    preference: 'That preference is not on the card any more. The card has been read again.',
    observation: 'That note is not in the inbox any more. The inbox has been read again.',
    link: 'That link is not in the book any more. The list has been read again.',
    merge: 'These two have been parted already. Nothing needs undoing.',
    gift: 'That present is not on the list any more. Choose another.',
    'heads-up': 'That call is not on the list any more. The list has been read again.',
    day: 'That day is not written down any more. The guest’s page has been read again.',
    festival: 'That festival is not on the list any more. Choose another.',
    complaint: 'That complaint is not in the book any more. The guest’s page has been read again.',
    template: 'Those words are not in use any more. The list has been read again.',
    letter: 'That letter is not in the book any more. The list has been read again.',
    batch: 'There is nothing left to take back. Look at the list as it is now.',
  },
  zh: {
    guest: '客史档案里已经没有这位客人了，请重新查找。',
    stay: '客史档案里已经没有这次入住了，列表已重新读取。',
    room: '本店没有这个房号，请核对。',
    outlet: '这个餐厅已不在本店，请另选。',
    'meal-period': '这里已不供应这一餐，请另选。',
    seat: '这个座位已经没有了，请另选。',
    'menu-item': '菜单上已经没有这道了，请另选，或直接写下来。',
    visit: '客史档案里已经没有这次用餐记录，不必再撤回。',
    staff: '名单上已经没有这位同事，请找经理。',
    file: '文件已不在手边，请重新选择。',
    import: '客史档案里已经没有这次导入了。',
    allergy: '客人卡上已经没有这项过敏，卡片已重新读取。',
    preference: '客人卡上已经没有这项喜好，卡片已重新读取。',
    observation: '收件箱里已经没有这条记录，收件箱已重新读取。',
    link: '客史档案里已经没有这层关系，列表已重新读取。',
    merge: '这两份档案已经分开，不必再撤销。',
    gift: '礼品单上已经没有这一样，请另选。',
    'heads-up': '名单上已经没有这次下楼通知，名单已重新读取。',
    day: '这个日子已经不在记录里了，客人资料已重新读取。',
    festival: '列表里已经没有这个节日，请另选。',
    complaint: '客史档案里已经没有这条投诉，客人资料已重新读取。',
    template: '这份信稿已不再使用，列表已重新读取。',
    letter: '客史档案里已经没有这封信，列表已重新读取。',
    batch: '已经没有可以撤回的了，请看看列表现在的样子。',
  },
})

const refusals = both<Sentences>({
  en: {
    NOT_SIGNED_IN: () => 'Your session has ended. Sign in again; what you typed is still here.',
    NOT_ALLOWED: ({ roles }) =>
      `Only ${roles.map(role => roleWords.en[role].toLowerCase()).join(' or ')} can do this. Ask one of them.`,
    BOOK_CLOSED: ({ trouble }) => troubleWords.en[trouble],
    DISK_TROUBLE: ({ trouble }) => `Nothing was saved. ${troubleWords.en[trouble]}`,
    FAULT: ({ reference }) =>
      `Something went wrong on our side and nothing was saved. Try again; if it happens twice, tell support the reference ${reference}.`,
    NOT_THERE: ({ what }) => missing.en[what],
    CHANGED_MEANWHILE: ({ by }) =>
      `${by} changed this while you were typing. Nothing was overwritten: look at what is there now, then save again.`,
    NOT_NOW: () =>
      'This cannot be done any more: things have moved on since the page was read. Reload it and look again.',
    PLAN_UNSOUND: ({ why, which }) =>
      ({
        'time-zone': `“${which}” is not a time zone we know. Choose one from the list.`,
        'room-twice': `Room ${which} is there twice. Every room number can be there once.`,
        'meal-times': `“${which}” must end later than it begins, on the same day. Mend its times.`,
        'seat-twice': `Seat ${which} is there twice in one outlet. Give one of them another number.`,
      })[why],
    WRONG_CODE: ({ why }) =>
      why === 'mistyped'
        ? 'This code has a slip of the pen. Compare it with the paper, group by group.'
        : 'This code is a good one, but of another book. Look for the paper of this one.',
    WRONG_PIN: ({ triesLeft }) =>
      ({
        0: 'That is not the PIN, and it was the last try. This name is locked now; a manager can let you in.',
        1: 'That is not the PIN. One more try, then this name is locked.',
      })[triesLeft] ?? `That is not the PIN. ${triesLeft} tries left.`,
    WAIT: ({ seconds }) => `Too quick. Try again in ${plural(seconds, 'second')}.`,
    LOCKED_OUT: ({ minutes }) =>
      minutes === null
        ? 'Too many wrong PINs. A manager can let you in: House, Staff.'
        : `Too many wrong PINs. Wait ${plural(minutes, 'minute')}, or ask a manager to let you in.`,
    NAME_TAKEN: () => 'A colleague of that name is here already. Add a word that tells them apart.',
    LAST_MANAGER: () => 'This is the only manager. Make somebody else a manager first.',
    ROOM_TAKEN: ({ room, by }) => `${by} is in ${room}. Choose another room, or check ${by} out first.`,
    ALREADY_IN_HOUSE: ({ room }) => `This guest is in the house already, in ${room}.`,
    NOT_ARRIVING: () => 'This booking is not one that can be checked in: it has been, or it was cancelled.',
    DATES_UNSOUND: () => 'The departure must come after today, and within a year.',
    NOT_IN_HOUSE: () => 'This guest is not in the house: somebody has checked them out already.',
    SEAT_ELSEWHERE: () => 'That seat belongs to another outlet. Choose one of this room.',
    SEAT_TAKEN: ({ by }) =>
      `${by} was given that seat a moment ago. Sit together, or choose another; your order is still here.`,
    SEATED_MEANWHILE: ({ by }) =>
      `${by} has seated this guest meanwhile. Look at that visit first; if this is another, press once more.`,
    SEAT_TWICE: ({ number }) =>
      `Seat ${number} is there twice in this room. Give one of them another number; nothing was saved yet.`,
    TOO_LATE: () => 'This can be taken back for one day only, and that day is over.',
    NO_CALL_AHEAD: () => 'This guest asked not to be announced. Take them down yourself, or say nothing.',
    ALREADY_DECIDED: ({ by }) => `${by} has decided on this note already. The inbox has been read again.`,
    NONE_NAMED: () =>
      'That says there is no allergy, so there is nothing to warn anybody of. Write what must not be given.',
    SAME_RECORD: () => 'This is one record, not two. Choose another guest.',
    BOTH_IN_HOUSE: () =>
      'Both are in the house now, so they are two people. If not, check one of them out first.',
    MERGED_ON: ({ into }) =>
      `This record was itself merged into ${into} later. Part those two first, then these.`,
    FILE_REFUSED: ({ why, row }) =>
      ({
        empty: 'The file is empty. Export it again from the old system.',
        'too-large': 'The file is larger than 64 MB. Export fewer years at a time.',
        'not-a-table': 'This is not a table of bookings. Choose a CSV or XLSX file.',
        encrypted: 'The file is protected by a password. Save it without one, then choose it again.',
        broken: row
          ? `The file breaks off at row ${row}. Export it again.`
          : 'The file is damaged and cannot be read. Export it again.',
        'no-rows': 'The file has a heading but no rows. Choose another period and export it again.',
        'no-header': 'The first row must name the columns. Export it with headings.',
        'old-excel': 'This is the old Excel format (.xls). Open it and save it as .xlsx or CSV.',
        'too-many-columns': 'The file has too many columns to be a list of bookings.',
      })[why],
    PLAN_INCOMPLETE: ({ missing: what }) =>
      ({
        name: 'No column is the name yet. Say which one is.',
        arrive: 'No column is the day of arrival yet. Say which one is.',
        depart: 'Neither the departure nor the nights are known yet. Say which column holds them.',
        'date-order': 'The dates can be read in two ways. Say which is right.',
      })[what],
    BUSY: () => 'Another import is at work. Wait for it, or cancel it.',
    CANCELLED: () => 'Cancelled. The book is as it was before.',
    BOOK_MOVED: () => 'The book has changed since the dry run. Look at the dry run once more, then import.',
    ALREADY_UNDONE: () => 'This import has been taken back already.',
    TOO_MANY: () =>
      'This guest has as many days as the house can keep in mind. Remove one that is no longer kept, then add this.',
    CARD_UNREADABLE: ({ why }) =>
      ({
        'not-a-card': 'This is not a business card. Choose a file that ends in .vcf.',
        'more-than-one': 'There are several cards in this file. Export the one you mean by itself.',
        'too-large': 'This card is too large. Export it again without its photograph.',
        'no-name': 'There is no name on this card. Write the guest down by hand.',
      })[why],
    NOT_PLANNED: () =>
      'No letter is due to this guest for that day any more: something about them has changed. The list has been read again.',
    DAY_UNSOUND: () =>
      'That day cannot be right: it is still to come, or it lies before the letter was written. Choose another.',
    RULES_UNSOUND: ({ why, which }) =>
      ({
        currency: `“${which}” is not a currency we know. Write its three letters, such as CNY or EUR.`,
        country: `“${which}” is not a country we know. Choose one from the list.`,
        'country-twice': `${which} is on the list of postage twice. Remove one of the two.`,
        'never-open': 'With these closed days there is none left to print on. Leave at least one day open.',
        holiday: `“${which}” is not a holiday that can come. Look at its day, and at its end if it has one.`,
      })[why],
    TEMPLATE_BROKEN: ({ why, line, said }) =>
      ({
        syntax: `Line ${line} cannot be read: ${said}. Nothing was saved; mend that line, then save again.`,
        'unknown-field': `Line ${line} asks for “${said}”, which the book does not keep. Choose a field from the list, then save again.`,
        'too-long': 'These words are too long for a letter. Shorten them, then save again.',
      })[why],
  },
  zh: {
    NOT_SIGNED_IN: () => '登录已失效，请重新登录。您刚才输入的内容还在。',
    NOT_ALLOWED: ({ roles }) =>
      `这件事只有${roles.map(role => roleWords.zh[role]).join('或')}可以做，请找他们帮忙。`,
    BOOK_CLOSED: ({ trouble }) => troubleWords.zh[trouble],
    DISK_TROUBLE: ({ trouble }) => `没有保存。${troubleWords.zh[trouble]}`,
    FAULT: ({ reference }) =>
      `程序出了差错，没有保存。请再试一次；若再次发生，请把编号 ${reference} 告诉技术支持。`,
    NOT_THERE: ({ what }) => missing.zh[what],
    CHANGED_MEANWHILE: ({ by }) =>
      `您输入时，${by}已经改过这里。没有覆盖任何内容：请先看看现在的样子，再保存。`,
    NOT_NOW: () => '现在已经不能这样做：页面打开之后情况有了变化。请重新载入页面，再看一看。',
    PLAN_UNSOUND: ({ why, which }) =>
      ({
        'time-zone': `没有“${which}”这个时区，请从列表中选择。`,
        'room-twice': `房号 ${which} 出现了两次。每个房号只能有一个。`,
        'meal-times': `“${which}”的结束时间必须晚于开始时间（同一天之内），请改正。`,
        'seat-twice': `同一餐厅里座位 ${which} 出现了两次，请给其中一个换个编号。`,
      })[why],
    WRONG_CODE: ({ why }) =>
      why === 'mistyped'
        ? '恢复码有笔误。请对照纸上的内容，一组一组地核对。'
        : '这个恢复码没有写错，但属于另一份客史档案。请找这一份的那张纸。',
    WRONG_PIN: ({ triesLeft }) =>
      ({
        0: 'PIN 码不对，机会已经用完。这个名字已锁住，请经理解锁。',
        1: 'PIN 码不对。还可以试最后一次，再错就会锁住。',
      })[triesLeft] ?? `PIN 码不对，还可以试 ${triesLeft} 次。`,
    WAIT: ({ seconds }) => `请稍候，${seconds} 秒后再试。`,
    LOCKED_OUT: ({ minutes }) =>
      minutes === null
        ? 'PIN 码错误次数过多。请经理在“酒店 · 员工”里解锁。'
        : `PIN 码错误次数过多。请等 ${minutes} 分钟，或请经理解锁。`,
    NAME_TAKEN: () => '已经有同名的同事了，请加一个字以便区分。',
    LAST_MANAGER: () => '这是唯一的经理。请先把另一位同事设为经理。',
    ROOM_TAKEN: ({ room, by }) => `${room} 房住着${by}。请另选房间，或先为${by}办理退房。`,
    ALREADY_IN_HOUSE: ({ room }) => `这位客人已经入住，在 ${room} 房。`,
    NOT_ARRIVING: () => '这个预订不能办理入住：已经入住过，或已取消。',
    DATES_UNSOUND: () => '离店日期要在今天之后，一年之内。',
    NOT_IN_HOUSE: () => '这位客人不在店：已经有人为其办理了退房。',
    SEAT_ELSEWHERE: () => '这个座位属于别的餐厅，请选本餐厅的座位。',
    SEAT_TAKEN: ({ by }) => `这个座位刚刚给了${by}。请同桌，或另选座位；您点的还在。`,
    SEATED_MEANWHILE: ({ by }) => `${by}刚刚已为这位客人记了入座。请先看看那一次；若确是另一次，请再按一下。`,
    SEAT_TWICE: ({ number }) => `座位号 ${number} 在这里出现了两次，请给其中一个换号；还没有保存。`,
    TOO_LATE: () => '只能在一天之内撤回，现在已经过了。',
    NO_CALL_AHEAD: () => '这位客人不希望被提前通报。请亲自陪同下楼，或不作声张。',
    ALREADY_DECIDED: ({ by }) => `${by}已经处理过这条记录，收件箱已重新读取。`,
    NONE_NAMED: () => '这句话的意思是没有过敏，就没有什么要提醒的。请写明不能给客人的是什么。',
    SAME_RECORD: () => '这是同一份档案，请选另一位客人。',
    BOTH_IN_HOUSE: () => '两位现在都在店，不是同一个人。若确是同一人，请先为其中一份办退房。',
    MERGED_ON: ({ into }) => `这份档案后来又并入了${into}。请先把那两份分开，再分开这两份。`,
    FILE_REFUSED: ({ why, row }) =>
      ({
        empty: '文件是空的，请从原系统重新导出。',
        'too-large': '文件超过 64 MB，请分几个年份导出。',
        'not-a-table': '这不是预订表格，请选择 CSV 或 XLSX 文件。',
        encrypted: '文件有密码保护，请另存为无密码的文件再选。',
        broken: row ? `文件在第 ${row} 行中断，请重新导出。` : '文件已损坏，无法读取，请重新导出。',
        'no-rows': '文件只有表头，没有数据。请换一个时段重新导出。',
        'no-header': '第一行应当是列名，请连同表头一起导出。',
        'old-excel': '这是旧版 Excel 格式（.xls），请打开后另存为 .xlsx 或 CSV。',
        'too-many-columns': '列数太多，不像一份预订表。',
      })[why],
    PLAN_INCOMPLETE: ({ missing: what }) =>
      ({
        name: '还没有哪一列是姓名，请指定。',
        arrive: '还没有哪一列是到店日期，请指定。',
        depart: '离店日期和晚数都还不知道，请指定是哪一列。',
        'date-order': '日期有两种读法，请说明哪一种是对的。',
      })[what],
    BUSY: () => '另一次导入正在进行。请等它完成，或先取消它。',
    CANCELLED: () => '已取消，客史档案与之前完全一样。',
    BOOK_MOVED: () => '预演之后客史档案有了变动。请再看一遍预演，然后导入。',
    ALREADY_UNDONE: () => '这次导入已经撤回过了。',
    TOO_MANY: () => '这位客人的日子已经记满了。请先删去一个不再过的，再添上这一个。',
    CARD_UNREADABLE: ({ why }) =>
      ({
        'not-a-card': '这不是名片文件，请选择以 .vcf 结尾的文件。',
        'more-than-one': '这个文件里有好几张名片，请只导出您要的那一张。',
        'too-large': '这张名片太大了，请去掉照片后重新导出。',
        'no-name': '这张名片上没有姓名，请手工登记这位客人。',
      })[why],
    NOT_PLANNED: () => '这一天已经不该给这位客人写信：客人的情况有了变化。列表已重新读取。',
    DAY_UNSOUND: () => '这个日期不对：还没有到，或者早于写信的日子。请另选一天。',
    RULES_UNSOUND: ({ why, which }) =>
      ({
        currency: `没有“${which}”这种货币。请填写三个字母，例如 CNY 或 EUR。`,
        country: `没有“${which}”这个国家或地区，请从列表中选择。`,
        'country-twice': `邮资表里${which}出现了两次，请删去其中一行。`,
        'never-open': '照这样休息，就没有一天可以打印了。请至少留一天工作。',
        holiday: `“${which}”这个假日不会出现，请看看它的日期和结束日期。`,
      })[why],
    TEMPLATE_BROKEN: ({ why, line, said }) =>
      ({
        syntax: `第 ${line} 行读不懂：${faultInChinese(said)}。还没有保存，请改好这一行再保存。`,
        'unknown-field': `第 ${line} 行要用“${said}”，客史档案里没有这一项。请从列表中选一项，再保存。`,
        'too-long': '作为一封信，这些话太长了。请缩短后再保存。',
      })[why],
  },
})

const faults = both({
  en: {
    outOfReach:
      'The book cannot be reached just now, and we keep trying. Look whether your last step was saved before you repeat it.',
    tooSlow: 'No answer within half a minute. Look whether it was done before you try again.',
    notUnderstood: 'What was typed could not be taken as it is. Check the form, then try again.',
    unknown: 'Something went wrong on this screen. Reload the page; what was saved is safe.',
  },
  zh: {
    outOfReach: '暂时连不上客史档案，程序正在不断重连。重做之前，请先看看最后一步是否已经记下。',
    tooSlow: '半分钟没有回应。请先看看是否已经完成，再决定是否重试。',
    notUnderstood: '输入的内容无法接受，请检查表单后再试。',
    unknown: '这个画面出了差错。请重新载入页面，已保存的内容都在。',
  },
})

const everything = { en: { ...refusals.en, ...faults.en }, zh: { ...refusals.zh, ...faults.zh } }
export type RefusalWords = (typeof everything)['en']
/** One sentence for each refusal of the contract, and for what the line itself can do to a call. */
export const refusalWords: { readonly en: RefusalWords; readonly zh: RefusalWords } = everything

/** What to tell the person about an error, whatever it is: what happened, and what to do next. */
export function sayRefusal(error: unknown, words: RefusalWords): string {
  if (error instanceof HostOutOfReach) return words.outOfReach
  if (error instanceof HostTooSlow) return words.tooSlow
  const refusal = refusalOf(error)
  if (!refusal) return words.unknown
  if (refusal.code === 'BAD_REQUEST') return words.notUnderstood
  if (!isDeclared(refusal.code)) return words.unknown
  return say(words, refusal.code, refusal.data)
}

/** `sayRefusal` in the language of the station. */
export function useSayRefusal(): (error: unknown) => string {
  const words = useWords(refusalWords)
  return error => sayRefusal(error, words)
}

const isDeclared = (code: string): code is RefusalCode => code in refusals.en

function say<Code extends RefusalCode>(words: Sentences, code: Code, data: unknown): string {
  // The host checks what it sends against the contract; the code vouches for the shape of its data.
  return words[code](data as RefusalData<Code>)
}

const plural = (count: number, one: string) => (count === 1 ? `1 ${one}` : `${count} ${one}s`)
