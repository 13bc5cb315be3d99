import type { LetterPaper, PostPaper } from '../../../shared/contract/letters.ts'
import type { Both } from '../../words/language.ts'
import { both } from '../../words/language.ts'
import { spacedWords } from '../../words/spaced-words.ts'
import type { SenderSide } from './formats.ts'
import type { What } from './jobs.ts'

const letters = (count: number) => (count === 1 ? 'one letter' : `${count} letters`)
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The words of the window letters are printed from. What stands on the paper itself is not here. */
export const paperWords: Both<Words> = spacedWords(
  both<Words>({
    en: {
      title: 'Print letters',
      reading: (done, of) => `Fetching the letters: ${done} of ${of}`,
      nothing: 'None of these letters can be printed.',
      leftTitle: count => `${capital(letters(count))} cannot be printed`,
      onWhat: 'Letter',
      letters: { a4: 'A4', 'us-letter': 'US Letter', card: 'Card, A5 folded' },
      postedIn: 'Envelope or label',
      post: {
        dl: 'DL, 220 × 110 mm',
        c5: 'C5, 229 × 162 mm',
        zl: 'ZL (China), 230 × 120 mm',
        l7163: 'Avery L7163, 14 labels',
        'avery-5160': 'Avery 5160, 30 labels',
        none: 'None',
      },
      sender: 'Sender',
      side: {
        front: 'On the front',
        back: 'On the back',
        none: 'On the envelope already',
      },
      boxed: 'The red boxes are there already',
      firstLabel: 'First label that is free',
      label: (at, row, column) => `Label ${at}, row ${row}, column ${column}`,
      what: 'What to print',
      whats: { all: 'All', letters: 'Letters', post: 'Addresses' },
      cardNote: 'Print on both sides, turned over the short edge, and fold once.',
      backNote: 'Each envelope has two sides, the front and then the back.',
      zlNote: count =>
        `ZL is for post within China, and ${count === 1 ? 'one letter goes' : `${count} letters go`} abroad. DL and C5 are right for both.`,
      sizesNote:
        'Letters come first, then envelopes, each in its own size. A printer with one tray gets them one after the other.',
      preview: 'As it will be printed',
      turn: 'Letters of this batch',
      before: 'The letter before',
      next: 'The next letter',
      at: (at, of) => `${at} of ${of}`,
      print: 'Print',
      savePdf: 'Save as PDF',
      laying: (done, of) => `Laying out: ${done} of ${of}`,
      printing: 'Laying out the sheets…',
      stop: 'Stop',
      stopped: 'Stopped. Nothing was saved.',
      tooLong: (names, count) =>
        count === 1
          ? `What is to stand on it does not fit this paper: ${names}. Choose another paper, or shorten it.`
          : `These do not fit this paper: ${names}. Choose another paper, or shorten them.`,
      noGlyph: (characters, whose) =>
        `No font of this machine has ${characters.join(', ')}: an empty box would stand there, for ${whose}. Mend the name or the text first.`,
      comma: ', ',
      file: day => `letters-${day}.pdf`,
      fileAgain: day => `letters-${day}-again.pdf`,
      asked: 'Are they on paper?',
      askedLine: count =>
        count === 1
          ? 'When the sheet is in your hand, say so: the letter then waits to be posted.'
          : `When all ${count} are in your hand, say so: they then wait to be posted.`,
      askedPdf: 'The PDF is saved. Print it in its actual size.',
      onPaper: count => (count === 1 ? 'It is on paper' : `All ${count} are on paper`),
      notYet: 'Not yet',
      again: 'One of them is spoiled',
      againHint: 'It is printed once more and still counts once.',
      printAgain: 'Print it again',
      printed: count => `${capital(letters(count))} printed.`,
    },
    zh: {
      title: '打印信件',
      reading: (done, of) => `正在读取信件：${done} / ${of}`,
      nothing: '这些信都不能打印。',
      leftTitle: count => `有 ${count} 封不能打印`,
      onWhat: '信纸',
      letters: { a4: 'A4', 'us-letter': '美式信纸 Letter', card: '贺卡（A5 对折）' },
      postedIn: '信封或标签',
      post: {
        dl: 'DL（5 号），220 × 110 毫米',
        c5: 'C5（7 号），229 × 162 毫米',
        zl: 'ZL（6 号），230 × 120 毫米',
        l7163: 'Avery L7163，14 枚标签',
        'avery-5160': 'Avery 5160，30 枚标签',
        none: '不打印',
      },
      sender: '寄件人',
      side: { front: '印在正面', back: '印在背面', none: '信封上已有' },
      boxed: '信封上已印有红框',
      firstLabel: '从哪一枚空标签开始',
      label: (at, row, column) => `第 ${at} 枚，第 ${row} 行第 ${column} 列`,
      what: '打印哪些',
      whats: { all: '全部', letters: '只打信件', post: '只打地址' },
      cardNote: '双面打印，沿短边翻转，打印后对折一次。',
      backNote: '每个信封两面：先正面，后背面。',
      zlNote: count => `ZL 信封只用于国内邮件，其中有 ${count} 封寄往境外。DL 和 C5 国内外都可以用。`,
      sizesNote: '先打信件，后打信封，各用各的纸张尺寸。打印机只有一个纸盒时，请分两次打印。',
      preview: '打印效果',
      turn: '这一批信件',
      before: '上一封',
      next: '下一封',
      at: (at, of) => `${at} / ${of}`,
      print: '打印',
      savePdf: '存为 PDF',
      laying: (done, of) => `正在排版：${done} / ${of}`,
      printing: '正在排版…',
      stop: '停下',
      stopped: '已停下，没有保存文件。',
      tooLong: names => `这种纸张放不下：${names}。请换一种纸张，或缩短文字。`,
      noGlyph: (characters, whose) =>
        `这台电脑的字体里没有 ${characters.join('、')}，${whose}的信上会是一个空框。请先改正姓名或文字。`,
      comma: '、',
      file: day => `信函-${day}.pdf`,
      fileAgain: day => `信函-${day}-重打.pdf`,
      asked: '都打印出来了吗？',
      askedLine: count =>
        count === 1
          ? '拿到手里之后请确认，这封信随后等待寄出。'
          : `${count} 封都拿到手里之后请确认，随后等待寄出。`,
      askedPdf: 'PDF 已保存。打印时请选“实际大小”。',
      onPaper: count => (count === 1 ? '已经打印出来' : `${count} 封都打印出来了`),
      notYet: '还没有',
      again: '有一张打坏了',
      againHint: '重打这一张，仍只算一次。',
      printAgain: '重打这一张',
      printed: count => `${count} 封已打印。`,
    },
  }),
)

type Words = {
  title: string
  reading: (done: number, of: number) => string
  nothing: string
  leftTitle: (count: number) => string
  onWhat: string
  letters: Record<LetterPaper, string>
  postedIn: string
  post: Record<PostPaper, string>
  sender: string
  side: Record<SenderSide, string>
  boxed: string
  firstLabel: string
  label: (at: number, row: number, column: number) => string
  what: string
  whats: Record<What, string>
  cardNote: string
  backNote: string
  zlNote: (count: number) => string
  sizesNote: string
  preview: string
  turn: string
  before: string
  next: string
  at: (at: number, of: number) => string
  print: string
  savePdf: string
  laying: (done: number, of: number) => string
  printing: string
  stop: string
  stopped: string
  tooLong: (names: string, count: number) => string
  noGlyph: (characters: readonly string[], whose: string) => string
  comma: string
  file: (day: string) => string
  fileAgain: (day: string) => string
  asked: string
  askedLine: (count: number) => string
  askedPdf: string
  onPaper: (count: number) => string
  notYet: string
  again: string
  againHint: string
  printAgain: string
  printed: (count: number) => string
}
