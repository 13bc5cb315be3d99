import type { TemplateFault } from '../../../shared/contract/templates.ts'
import { faultInChinese } from '../../words/fault-in-chinese.ts'
import { both } from '../../words/language.ts'
import { spacedWords } from '../../words/spaced-words.ts'

const years = (count: number) => (count === 1 ? 'one year' : `${count} years`)

/** The words of looking after words: which there are, writing them, and what they were before. */
export const templateWords = spacedWords(
  both({
    en: {
      title: 'The words of the letters',
      language: 'Language of the letters',
      list: 'Words by occasion',
      anyFestival: 'Any festival',
      none: (language: string) => `No words in ${language}`,
      write: 'Write some',
      writeFor: (occasion: string) => `Write some: ${occasion}`,
      others: 'Other words',
      unsaved: 'not saved yet',
      /** For guests away from so many years, up to below the next. */
      away: (from: number, next: number | null): string => {
        if (next === null) return from === 0 ? 'However long away' : `From ${years(from)} away`
        if (from === 0) return next === 1 ? 'Away less than a year' : `Away less than ${next} years`
        return next === from + 1 ? `Away ${years(from)}` : `Away ${from} to ${next - 1} years`
      },
      noneText:
        'Guests who read it get their letters in English, or in Chinese in a Chinese house, until somebody who writes it well has written some.',

      body: 'The words',
      bodyHint: 'Plain text. An empty line begins a new paragraph.',
      version: (version: number) => `Version ${version}`,
      byUs: 'came with the program',
      byOn: (by: string, on: string) => `${by}, ${on}`,
      sent: (sent: number) =>
        sent === 0 ? 'no letter sent in them yet' : sent === 1 ? 'one letter sent' : `${sent} letters sent`,
      newSlot: 'New; nothing is saved yet.',
      save: 'Save as a new version',
      saveFirst: 'Save',
      saved: (version: number) => `Saved as version ${version}. Letters written from now on read so.`,
      discard: 'Give up what I typed',
      discarded: 'What you typed is gone.',
      empty: 'Write something first.',
      meanwhile: (by: string) =>
        by
          ? `${by} saved other words while you were writing.`
          : 'Other words were saved while you were writing.',
      nothingLost: 'Nothing was overwritten. What stands now, against yours:',
      takeTheirs: 'Take theirs',
      keepMine: 'Keep mine',

      fields: 'What the letter can fill in',
      fieldsHint: 'A press puts it where the caret is.',
      groups: { guest: 'Guest', day: 'The day', stays: 'Their stays', hotel: 'The house' },
      perhaps:
        'Dashed: not known of everybody. A letter that asks for it outright waits until somebody fills it in.',
      onlyKnown: 'Write it only where it is known',
      such: (example: string) => `: ${example}`,

      preview: 'As it will read',
      example: 'an example guest',
      asGuest: (name: string) => `as it would read for ${name}`,
      findGuest: 'A real guest',
      another: 'The example instead',
      fault: {
        syntax: (line: number, said: string) => `Line ${line} cannot be read: ${said}`,
        'unknown-field': (line: number, said: string) =>
          `Line ${line} asks for “${said}”, which the house does not keep.`,
        'too-long': () => 'These words are too long for a letter. Shorten them.',
      } as Record<TemplateFault['why'], (line: number, said: string) => string>,
      toLine: (line: number) => `Go to line ${line}`,
      instead: (field: string) => `Write “${field}” instead`,
      missing: 'This letter would wait:',
      nothingKnown:
        'In “what the letter can fill in” the field can be put so that it stands only where it is known.',
      before: 'As it read before the last change:',

      versions: 'What was there before',
      mineAgainst: (version: number) => `What I typed, against version ${version}`,
      against: (version: number, before: number) => `Version ${version}, against version ${before}`,
      firstOf: (version: number) => `Version ${version}, the first`,
      compare: 'Compare with the one before',
      ofVersion: (what: string, version: string) => `${what}: ${version}`,
      hide: 'Hide',
      readIt: 'Read',
      takeUp: 'Write on from these',
      tookUp: (version: number) =>
        `The words of version ${version} are in the field. They count once they are saved.`,
      gone: 'taken out',
      come: 'put in',

      retire: 'No longer use them',
      retireAsk: 'No longer use these words?',
      retireText:
        'Words for fewer years away take over, or those of any festival. Letters that were sent keep theirs, and these stay to be read.',
      retired: 'These words are no longer used.',
      lastOne: 'No other words would take over. Write others for fewer years away first.',

      newTitle: 'New words',
      newLine: 'Which letters they are for. They begin with the nearest words there are.',
      occasion: 'Occasion',
      festival: 'Festival',
      yearsFrom: 'From how many years away',
      yearsFromHint: '0 is everybody; 3 is whoever has not been here for three years or more.',
      yearsBad: 'A whole number from 0 to 30.',
      begin: 'Begin',
      cancel: 'Cancel',
    },
    zh: {
      title: '信稿',
      language: '信的语言',
      list: '按事由',
      anyFestival: '任何节日',
      none: language => `还没有${language}信稿`,
      write: '写一份',
      writeFor: occasion => `写一份：${occasion}`,
      others: '换一份信稿',
      unsaved: '尚未保存',
      away: (from, next) => {
        if (next === null) return from === 0 ? '不论多久没来' : `${from} 年以上没来`
        if (from === 0) return `不到 ${next} 年没来`
        return next === from + 1 ? `${from} 年没来` : `${from} 到 ${next - 1} 年没来`
      },
      noneText: '读这种文字的客人，暂时收到英文信（在中国的酒店则可能是中文信），等一位写得好的同事来写。',

      body: '内容',
      bodyHint: '纯文字。空一行就是新的一段。',
      version: version => `第 ${version} 版`,
      byUs: '随程序附带',
      byOn: (by, on) => `${by}，${on}`,
      sent: sent => (sent === 0 ? '还没有用它寄过信' : `用它寄过 ${sent} 封`),
      newSlot: '新的，还没有保存。',
      save: '存为新的一版',
      saveFirst: '保存',
      saved: version => `已存为第 ${version} 版，今后的信都照这样写。`,
      discard: '放弃我写的',
      discarded: '您写的已放弃。',
      empty: '请先写一点内容。',
      meanwhile: by => (by ? `您在写的时候，${by}存了另一版。` : '您在写的时候，有人存了另一版。'),
      nothingLost: '没有覆盖任何内容。现在的内容，与您写的对照：',
      takeTheirs: '用对方的',
      keepMine: '保留我的',

      fields: '信里可以填什么',
      fieldsHint: '按一下，就放到光标处。',
      groups: { guest: '客人', day: '这一天', stays: '来住的情形', hotel: '本店' },
      perhaps: '虚线框的不是每位客人都有。信里直接写上它，不知道的那封就要等人补上。',
      onlyKnown: '知道时才写',
      such: example => `：${example}`,

      preview: '写出来的样子',
      example: '一位示例客人',
      asGuest: name => `写给${name}的样子`,
      findGuest: '一位真实的客人',
      another: '换回示例',
      fault: {
        syntax: (line, said) => `第 ${line} 行读不懂：${faultInChinese(said)}`,
        'unknown-field': (line, said) => `第 ${line} 行要写“${said}”，本店没有这一项。`,
        'too-long': () => '太长了，一封信写不下，请精简一些。',
      },
      toLine: line => `到第 ${line} 行`,
      instead: field => `改写成“${field}”`,
      missing: '这封信要等：',
      nothingKnown: '可以在“信里可以填什么”里选“知道时才写”，再放进来。',
      before: '改动之前的样子：',

      versions: '以前的样子',
      mineAgainst: version => `我写的，与第 ${version} 版对照`,
      against: (version, before) => `第 ${version} 版，与第 ${before} 版对照`,
      firstOf: version => `第 ${version} 版，最早的一版`,
      compare: '与前一版对照',
      ofVersion: (what, version) => `${what}：${version}`,
      hide: '收起',
      readIt: '看看',
      takeUp: '从这一版接着写',
      tookUp: version => `第 ${version} 版的内容已放进来，保存之后才生效。`,
      gone: '删去',
      come: '添上',

      retire: '不再使用',
      retireAsk: '不再使用这份信稿？',
      retireText: '改用年数较少的那一份，或任何节日通用的那一份。寄出的信不变，这一份以后也还能看到。',
      retired: '这份信稿不再使用。',
      lastOne: '没有别的信稿可以接替。请先为年数较少的客人写一份。',

      newTitle: '新的信稿',
      newLine: '用在哪些信上。先放进最接近的内容，再由您修改。',
      occasion: '事由',
      festival: '节日',
      yearsFrom: '从几年没来开始用',
      yearsFromHint: '0 是所有人；3 是三年以上没来的客人。',
      yearsBad: '0 到 30 的整数。',
      begin: '开始写',
      cancel: '取消',
    },
  }),
)

/** The languages of letters, each by its own name. */
export const ownName = { zh: '中文', en: 'English', ja: '日本語', th: 'ภาษาไทย' } as const
/** As the page must be told them. */
export const languageTag = { zh: 'zh-CN', en: 'en', ja: 'ja', th: 'th' } as const
