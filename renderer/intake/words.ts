import { both } from '../words/language.ts'
import { type Brought, isOnlyPost } from './brought.ts'

const n = (count: number) => count.toLocaleString('en-GB')
const zhN = (count: number) => count.toLocaleString('zh-CN')
const guests = (count: number) => (count === 1 ? '1 guest' : `${n(count)} guests`)
const bookings = (count: number) => (count === 1 ? '1 booking' : `${n(count)} bookings`)
const addresses = (count: number) => (count === 1 ? '1 address' : `${n(count)} addresses`)
const wishes = (count: number) => (count === 1 ? '1 wish about letters' : `${n(count)} wishes about letters`)
const rows = (count: number) => (count === 1 ? '1 row' : `${n(count)} rows`)

/** The numbers of an import in words: guests and bookings, or where a file tells only of letters, what it tells. */
const brought = (all: Brought) =>
  isOnlyPost(all)
    ? [all.addresses > 0 && addresses(all.addresses), all.words > 0 && wishes(all.words)]
        .filter(Boolean)
        .join(' and ')
    : `${guests(all.guests)} and ${bookings(all.bookings)}`
const zhBrought = (all: Brought, and = '、') =>
  (isOnlyPost(all)
    ? [
        all.addresses > 0 && `${zhN(all.addresses)} 个地址`,
        all.words > 0 && `${zhN(all.words)} 条收信意愿`,
      ].filter(Boolean)
    : [`${zhN(all.guests)} 位客人`, `${zhN(all.bookings)} 次预订`]
  ).join(and)

/** The words of the import: a file, its columns, the dry run, and what became of it. */
export const intakeWords = both({
  en: {
    title: 'Bring the bookings in',
    line: 'The export of your booking system, read on this machine. Nothing is written until you say so, and the whole import can be taken back.',
    steps: { file: 'File', columns: 'Columns', preview: 'Dry run', done: 'Imported' },
    stepsLabel: 'Steps of the import',
    startOver: 'Another file',
    importAnother: 'Import another file',
    back: 'Back to the columns',

    drop: 'Drop the file here',
    dropNow: 'Let go to read it',
    or: 'or',
    choose: 'Choose a file',
    kinds:
      'CSV or Excel (.xlsx), up to 64 MB, about 200,000 bookings. Card and document numbers are never kept.',
    reading: (name: string) => `Reading ${name}…`,

    readAs: (name: string, count: number) => `${name}: ${rows(count)}`,
    sheet: 'An Excel workbook',
    encoding: 'Written in',
    separator: 'Cells parted by',
    encodings: {
      'utf-8': 'Unicode (UTF-8)',
      gb18030: 'Simplified Chinese (GBK)',
      big5: 'Traditional Chinese (Big5)',
      shift_jis: 'Japanese (Shift JIS)',
      'windows-1252': 'Western European (Windows-1252)',
      'utf-16le': 'Unicode (UTF-16)',
    },
    separators: { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'vertical bar' },
    firstRows: 'The first rows as they stand in the file',
    notThatWay: 'Read that way it is no table of bookings. It stands here as it was read before.',
    garbled: 'Are the names garbled? Choose another writing.',

    understood: (known: number, all: number) =>
      `We understood ${known} of ${all} columns. Correct what is wrong; leave aside what the house does not need.`,
    column: 'Column in the file',
    meaning: 'What it is',
    samples: 'What stands in it',
    noHeader: (number: number) => `Column ${number}, without a heading`,
    nothing: 'nothing in the first rows',
    leftAside: 'Not brought in',
    refused: 'Card and document numbers never enter the book.',
    missing: {
      name: 'Say which column is the name of the guest.',
      arrive: 'Say which column is the arrival: one column, or year, month and day.',
      depart: 'Say which column is the departure, or how many nights.',
      'date-order': 'Say how the dates are written.',
    },

    dateTitle: 'These dates can be read in more than one way. Which is right?',
    written: 'In the file',
    orders: { dmy: 'Day first', mdy: 'Month first', ymd: 'Year first' },
    unreadable: 'no such day',

    tryIt: 'Dry run: show what would happen',
    phases: {
      reading: 'Reading the file…',
      matching: 'Comparing every row with the guests the house knows…',
      writing: 'Writing into the book…',
      undoing: 'Taking the import back…',
      done: 'Done.',
      cancelled: 'Cancelled.',
      failed: 'It came to nothing.',
    },
    ofRows: (done: number, total: number) => `${n(done)} of ${n(total)}`,
    almost: 'almost done',
    left: (seconds: number) =>
      seconds < 60
        ? `about ${seconds === 1 ? 'one second' : `${seconds} seconds`} left`
        : `about ${seconds < 90 ? 'one minute' : `${Math.round(seconds / 60)} minutes`} left`,
    cancel: 'Cancel',
    othersWork: 'Your colleagues go on working meanwhile.',
    othersWait: 'Your colleagues go on reading; what they save waits until this is done.',

    commit: (all: Brought) => `Import ${brought(all)}`,
    nothingToDo: 'There is nothing new in this file.',
    doneTitle: (all: Brought) =>
      isOnlyPost(all) ? `In the book now: ${brought(all)}.` : `${brought(all)} are in the book.`,
    doneLine: 'They can be found and checked in from every desk now.',
    doneLetters: 'Letters can be written by them from now on.',
    undoNow: (all: Brought) => `Take it back: remove ${brought(all)}`,
    undone: (all: Brought) =>
      isOnlyPost(all) ? `Taken back: ${brought(all)}.` : `Taken back: ${brought(all)} were removed.`,
    kept: (people: number, made: number) =>
      `${[people > 0 && guests(people), made > 0 && bookings(made)].filter(Boolean).join(' and ')} stayed in the book, because colleagues have worked with them since.`,

    past: 'Imports so far',
    pastRow: (all: Brought) =>
      isOnlyPost(all) ? brought(all) : `${guests(all.guests)}, ${bookings(all.bookings)}`,
    by: (name: string) => (name ? `by ${name}` : ''),
    takenBack: (day: string) => `taken back on ${day}`,
    undo: 'Take back',
    undoTitle: (name: string) => `Take back the import of ${name}?`,
    undoText: (all: Brought) =>
      isOnlyPost(all)
        ? `It brought in ${brought(all)}; they are removed again. What a colleague has changed since, and whatever a letter was written by, stays.`
        : `It brought in ${brought(all)}; they are removed again. Whoever has been checked in, has eaten here or was written about since stays in the book.`,
  },
  zh: {
    title: '导入预订',
    line: '把预订系统导出的文件读进来，全程在本机完成。您确认之前不会写入任何内容，整批导入可以一键撤回。',
    steps: { file: '文件', columns: '列', preview: '预演', done: '已导入' },
    stepsLabel: '导入步骤',
    startOver: '换一个文件',
    importAnother: '再导入一个文件',
    back: '返回各列',

    drop: '把文件拖到这里',
    dropNow: '松手即可读取',
    or: '或',
    choose: '选择文件',
    kinds: 'CSV 或 Excel（.xlsx），不超过 64 MB，约二十万条预订。卡号和证件号一律不保存。',
    reading: name => `正在读取 ${name}…`,

    readAs: (name, count) => `${name}：${zhN(count)} 行`,
    sheet: 'Excel 工作簿',
    encoding: '文字编码',
    separator: '分隔符',
    encodings: {
      'utf-8': 'Unicode（UTF-8）',
      gb18030: '简体中文（GBK）',
      big5: '繁体中文（Big5）',
      shift_jis: '日文（Shift JIS）',
      'windows-1252': '西欧（Windows-1252）',
      'utf-16le': 'Unicode（UTF-16）',
    },
    separators: { ',': '逗号', ';': '分号', '\t': '制表符', '|': '竖线' },
    firstRows: '文件的前几行',
    notThatWay: '这样读不出预订表格，仍按原来的读法显示。',
    garbled: '姓名是乱码？请换一种编码。',

    understood: (known, all) => `共 ${all} 列，认出了 ${known} 列。不对的请改正，酒店用不着的可以不导入。`,
    column: '文件中的列',
    meaning: '含义',
    samples: '内容举例',
    noHeader: number => `第 ${number} 列（无标题）`,
    nothing: '前几行没有内容',
    leftAside: '不导入',
    refused: '卡号和证件号一律不进客史档案。',
    missing: {
      name: '请指定哪一列是客人姓名。',
      arrive: '请指定哪一列是抵店日期：一列，或年、月、日三列。',
      depart: '请指定哪一列是离店日期，或住几晚。',
      'date-order': '请说明日期的写法。',
    },

    dateTitle: '这些日期有不止一种读法，哪一种对？',
    written: '文件中写作',
    orders: { dmy: '日在前', mdy: '月在前', ymd: '年在前' },
    unreadable: '没有这一天',

    tryIt: '预演：看看会发生什么',
    phases: {
      reading: '正在读取文件…',
      matching: '正在把每一行与已知的客人比对…',
      writing: '正在写入客史档案…',
      undoing: '正在撤回这次导入…',
      done: '完成。',
      cancelled: '已取消。',
      failed: '没有成功。',
    },
    ofRows: (done, total) => `${zhN(done)} / ${zhN(total)}`,
    almost: '即将完成',
    left: seconds => (seconds < 60 ? `大约还需 ${seconds} 秒` : `大约还需 ${Math.round(seconds / 60)} 分钟`),
    cancel: '取消',
    othersWork: '同事们可以照常工作。',
    othersWait: '同事们可以照常查阅；他们保存的内容会等这里完成后写入。',

    commit: all => `导入 ${zhBrought(all)}`,
    nothingToDo: '这个文件里没有新内容。',
    doneTitle: all => `${zhBrought(all)}已写入客史档案。`,
    doneLine: '现在每个前台都能找到他们，并办理入住。',
    doneLetters: '从现在起，写信时会用到它们。',
    undoNow: all => `撤回：移除这 ${zhBrought(all)}`,
    undone: all => `已撤回：移除了 ${zhBrought(all)}。`,
    kept: (people, made) =>
      `${[people > 0 && `${zhN(people)} 位客人`, made > 0 && `${zhN(made)} 次预订`].filter(Boolean).join('、')}之后有同事用过，予以保留。`,

    past: '以往的导入',
    pastRow: all => zhBrought(all, '，'),
    by: name => (name ? `操作人：${name}` : ''),
    takenBack: day => `已于${day}撤回`,
    undo: '撤回',
    undoTitle: name => `撤回 ${name} 的导入？`,
    undoText: all =>
      isOnlyPost(all)
        ? `这次导入带来了 ${zhBrought(all)}，撤回后都会移除。同事之后改过的，以及已经据此写过信的，会保留下来。`
        : `这次导入带来了 ${zhBrought(all)}，撤回后都会移除。之后办过入住、用过餐或记过内容的，会保留下来。`,
  },
})
