import type { BookTrouble } from '../../shared/contract/base.ts'
import { both } from '../words/language.ts'

type Told = { title: string; what: string; next: string }

/** What happened to the book, and what to do: a page for each trouble. */
export const troubles = both<Record<BookTrouble, Told>>({
  en: {
    'none-yet': {
      title: 'There is no book here yet',
      what: 'Nothing has been set up on this computer.',
      next: 'Start the app again to set up the hotel.',
    },
    'no-key': {
      title: 'The key of the book is missing',
      what: 'The book is here and whole, but its key is not on this computer: perhaps it came from another one.',
      next: 'Enter the recovery code from the paper in the safe. The book opens, and its key is kept here from then on.',
    },
    'wrong-key': {
      title: 'The key does not fit',
      what: 'The key on this computer is not the one of this book. The book was left untouched.',
      next: 'Enter the recovery code from the paper in the safe. The right key is kept here from then on.',
    },
    'foreign-file': {
      title: 'This is not our book',
      what: 'In the place of the book lies a file that this app has not written. It was left untouched.',
      next: 'Put the right file back, or move this one away to begin anew; then start the app again.',
    },
    'from-the-future': {
      title: 'The book is newer than the app',
      what: 'A later version of the app has written in this book. This one would not understand it, and has not touched it.',
      next: 'Install the later version, then start the app again.',
    },
    damaged: {
      title: 'The book is damaged',
      what: 'Its pages do not hold together any more, most likely because of the disk. The file was left as it is.',
      next: 'Close the app and keep the damaged file: much of it can often be saved. Put your latest copy in its place. The app makes one only before an update: it lies beside the book, named “book.db.before-…”, and has to be called “book.db”.',
    },
    'disk-full': {
      title: 'The disk is full',
      what: 'There is no room left to write in the book. Everything saved is safe.',
      next: 'Free some space on the disk, then look again.',
    },
    'read-only': {
      title: 'The book can only be read',
      what: 'This computer’s account may not write where the book lies. Everything saved is safe.',
      next: 'Allow this account to write in the folder of the book, then look again.',
    },
    'in-use': {
      title: 'The book is open elsewhere',
      what: 'Another copy of the app has this book open, and two may not write in it at once.',
      next: 'Close the other copy, then look again.',
    },
  },
  zh: {
    'none-yet': {
      title: '这里还没有客史档案',
      what: '这台电脑上还没有建立酒店。',
      next: '请重新启动本软件，开始建立。',
    },
    'no-key': {
      title: '缺少客史档案的密钥',
      what: '客史档案在这里，也完好，但密钥不在这台电脑上：它也许来自另一台电脑。',
      next: '请输入保险箱里那张纸上的恢复码。档案会随即打开，密钥从此存放在这里。',
    },
    'wrong-key': {
      title: '密钥不对',
      what: '这台电脑上的密钥不是这份客史档案的。档案原样未动。',
      next: '请输入保险箱里那张纸上的恢复码。正确的密钥从此存放在这里。',
    },
    'foreign-file': {
      title: '这不是我们的客史档案',
      what: '在客史档案的位置上，放着一个不是本软件写的文件。文件原样未动。',
      next: '请把正确的文件放回去，或把这个文件移走重新开始，然后重新启动本软件。',
    },
    'from-the-future': {
      title: '客史档案比软件更新',
      what: '更新版本的软件写过这份客史档案。现在这个版本看不懂，也没有改动它。',
      next: '请安装新版本，然后重新启动。',
    },
    damaged: {
      title: '客史档案已损坏',
      what: '档案的内容已经不完整，多半是磁盘的缘故。文件原样未动。',
      next: '请关闭本软件，留好损坏的文件，往往还能救回许多内容；然后换上最近的备份。软件只在升级前自动备份：就在档案旁边，名为“book.db.before-…”，换上时须改名为“book.db”。',
    },
    'disk-full': {
      title: '磁盘已满',
      what: '没有空间可以写入客史档案。已保存的内容都在。',
      next: '请在磁盘上腾出一些空间，然后再看一次。',
    },
    'read-only': {
      title: '客史档案只能读',
      what: '这台电脑的当前账户不能在档案所在的位置写入。已保存的内容都在。',
      next: '请允许当前账户写入档案所在的文件夹，然后再看一次。',
    },
    'in-use': {
      title: '客史档案正在别处打开',
      what: '本软件的另一个窗口正开着这份客史档案，两个不能同时写入。',
      next: '请关闭另一个，然后再看一次。',
    },
  },
})

export const recoverWords = both({
  en: {
    code: 'Recovery code',
    codeHint: 'Thirty-two letters and digits in eight groups. O and 0, I and 1 are taken as meant.',
    open: 'Open the book',
    look: 'Look again',
  },
  zh: {
    code: '恢复码',
    codeHint: '三十二位字母和数字，分八组。O 与 0、I 与 1 会自动分辨。',
    open: '打开客史档案',
    look: '再看一次',
  },
})
