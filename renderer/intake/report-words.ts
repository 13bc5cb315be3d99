import { both } from '../words/language.ts'

const n = (count: number) => count.toLocaleString('en-GB')
const zhN = (count: number) => count.toLocaleString('zh-CN')
const either = (count: number, one: string, many: string): string => (count === 1 ? one : many)

/** The words of the dry run: what an import would do, whom it may mean, and what it cannot take. */
export const reportWords = both({
  en: {
    ledger: {
      rows: count => either(count, 'row was read in the file', 'rows were read in the file'),
      newGuests: count => either(count, 'guest is new to the house', 'guests are new to the house'),
      knownGuests: count =>
        either(
          count,
          'row is a further stay of a guest the house knows',
          'rows are further stays of guests the house knows',
        ),
      stays: count => either(count, 'stay happened', 'stays happened'),
      cancelled: count => either(count, 'booking was cancelled', 'bookings were cancelled'),
      noShows: count => either(count, 'guest never came', 'guests never came'),
      booked: count => either(count, 'stay is booked', 'stays are booked'),
      inHouse: count => either(count, 'guest is in the house now', 'guests are in the house now'),
      already: count =>
        either(
          count,
          'stay is in the book already and is left alone',
          'stays are in the book already and are left alone',
        ),
      rejected: count =>
        either(
          count,
          'row cannot be brought in; its reason is below',
          'rows cannot be brought in; the reasons are below',
        ),
      likely: count =>
        either(
          count,
          'new guest may be somebody the house knows',
          'new guests may be somebody the house knows',
        ),
      addresses: count =>
        either(
          count,
          'guest gets the address of the file, who had none',
          'guests get the address of the file, who had none',
        ),
      saidYes: count => either(count, 'guest said yes to letters', 'guests said yes to letters'),
      saidNo: count =>
        either(
          count,
          'guest said no to letters or advertising, and gets no letter',
          'guests said no to letters or advertising, and get no letter',
        ),
    } satisfies Record<string, (count: number) => string>,
    onlyHappened:
      'Only a stay that happened counts as a visit; cancelled bookings and no-shows are kept apart.',
    examples: 'The first of them, as they will stand in the book',
    guest: 'Guest',
    post: 'Post',
    said: { given: 'said yes to letters', refused: 'wants no letters' },
    stay: 'Stay',
    became: 'What became of it',
    status: {
      out: 'stayed',
      booked: 'booked',
      'in-house': 'in the house',
      cancelled: 'cancelled',
      'no-show': 'did not come',
    },
    knownMark: 'known to the house',

    likelyTitle: 'Perhaps the same person',
    likelyLine: 'The house merges nobody on a guess. These become guests of their own.',
    likelyRow: (row: number, name: string, like: string) => `Row ${row}: ${name} may be ${like}`,
    evidence: {
      name: 'same name',
      email: 'same e-mail',
      phone: 'same telephone',
      birthday: 'same birthday',
      country: 'same country',
      'external-id': 'same guest number',
    },
    rejectedTitle: 'Rows that cannot be brought in',
    rejectedLine: 'Mend them in the old system or in the download, then bring only those in again.',
    row: 'Row',
    why: 'Why not',
    cells: 'What stands there',
    reasons: {
      'no-name': 'There is no name.',
      'no-arrival': 'There is no day of arrival.',
      'date-unreadable': 'A date is missing or cannot be read.',
      'departs-before-arrival': 'The guest would leave before arriving.',
      'status-unknown': 'What became of the booking is not clear.',
      'too-many-cells': 'The row has more cells than the file has columns.',
      'cell-too-long': 'A cell is longer than any name or note.',
      'quote-open': 'A quotation mark is opened and never closed.',
      'already-in-house': 'The guest is in the house already.',
    },
    shownOf: (shown: number, all: number) => `The first ${n(shown)} of ${n(all)}.`,
    download: 'Download these rows',
    saved: 'The rows are saved.',
  },
  zh: {
    ledger: {
      rows: () => '行，已从文件读出',
      newGuests: () => '位新客人',
      knownGuests: () => '行是已知客人的又一次入住',
      stays: () => '次入住确实发生',
      cancelled: () => '个预订已取消',
      noShows: () => '个预订应到未到',
      booked: () => '个预订尚未入住',
      inHouse: () => '位客人现在住店',
      already: () => '次入住客史档案里已有，不再重复',
      rejected: () => '行无法导入，原因见下',
      likely: () => '位新客人可能是已知的客人',
      addresses: () => '位客人原来没有地址，将记下文件里的地址',
      saidYes: () => '位客人愿意收信',
      saidNo: () => '位客人不愿收信或推广，不再寄信',
    },
    onlyHappened: '只有确实发生的入住才算来过；取消和应到未到另外保存。',
    examples: '写入客史档案后的样子（前几条）',
    guest: '客人',
    post: '信件',
    said: { given: '愿意收信', refused: '不愿收信' },
    stay: '入住',
    became: '结果',
    status: {
      out: '已离店',
      booked: '已预订',
      'in-house': '在住',
      cancelled: '已取消',
      'no-show': '应到未到',
    },
    knownMark: '已知的客人',

    likelyTitle: '可能是同一个人',
    likelyLine: '酒店不凭猜测合并任何人。这些都会成为单独的客人。',
    likelyRow: (row, name, like) => `第 ${row} 行：${name}，可能就是 ${like}`,
    evidence: {
      name: '同名',
      email: '邮箱相同',
      phone: '电话相同',
      birthday: '生日相同',
      country: '国籍相同',
      'external-id': '客人编号相同',
    },
    rejectedTitle: '无法导入的行',
    rejectedLine: '请在原系统或下载的文件里改好，再单独导入这些行。',
    row: '行',
    why: '原因',
    cells: '内容',
    reasons: {
      'no-name': '没有姓名。',
      'no-arrival': '没有抵店日期。',
      'date-unreadable': '日期缺失或无法识别。',
      'departs-before-arrival': '离店早于抵店。',
      'status-unknown': '预订的结果不明。',
      'too-many-cells': '单元格比列数还多。',
      'cell-too-long': '单元格内容过长。',
      'quote-open': '引号没有闭合。',
      'already-in-house': '客人已经在住。',
    },
    shownOf: (shown, all) => `共 ${zhN(all)} 行，先列出前 ${zhN(shown)} 行。`,
    download: '下载这些行',
    saved: '已保存这些行。',
  },
})
