import type { BookTrouble } from '../../shared/contract/base.ts'
import { both } from './language.ts'

/** Why the book is not open, in one sentence that says what to do. The trouble page says more. */
export const troubleWords = both<Record<BookTrouble, string>>({
  en: {
    'none-yet': 'There is no book on this machine yet. Set up the hotel first.',
    'no-key': 'The key of this book is not on this machine. Enter the recovery code.',
    'wrong-key': 'The key on this machine does not open this book. Enter the recovery code.',
    'foreign-file':
      'The file in place of the book is not one of ours. It was left untouched; put the right one back.',
    'from-the-future': 'This book was written by a newer version. Update the app, then open it again.',
    damaged: 'The book is damaged. Bring back the latest backup; the damaged file was left untouched.',
    'disk-full': 'The disk is full. Free some space, then try again.',
    'read-only': 'The disk can only be read. Allow writing to the folder of the book, then try again.',
    'in-use': 'Another copy of the app has this book open. Close it there, then try again.',
  },
  zh: {
    'none-yet': '这台电脑上还没有客史档案，请先建立酒店。',
    'no-key': '这台电脑上没有这份客史档案的密钥，请输入恢复码。',
    'wrong-key': '这台电脑上的密钥打不开这份客史档案，请输入恢复码。',
    'foreign-file': '客史档案的位置上放着别的文件。文件原样未动，请把正确的客史档案放回去。',
    'from-the-future': '这份客史档案由更新的版本写成。请先更新本软件，再打开。',
    damaged: '客史档案已损坏，原文件未动。请恢复最近的一份备份。',
    'disk-full': '磁盘已满。请腾出一些空间再试。',
    'read-only': '磁盘只能读、不能写。请允许写入客史档案所在的文件夹，然后再试。',
    'in-use': '这份客史档案正被另一个窗口打开。请先关闭那一个，再试。',
  },
})
