import { both } from '../../words/language.ts'
import { spacedWords } from '../../words/spaced-words.ts'

/** The words of the rules' page: its parts, the house's paper and the calendar. */
export const settingsWords = spacedWords(
  both({
    en: {
      title: 'How this house writes',
      line: 'Everybody at the desk can read these; a manager changes them.',
      parts: 'Which rules',
      part: {
        rules: 'Who is written to',
        post: 'Post',
        paper: 'The house’s paper',
        festivals: 'Festivals',
        calendar: 'Calendar',
      },
      change: 'Change',
      changeNamed: (what: string) => `Change: ${what}`,
      save: 'Save',
      cancel: 'Cancel',
      saved: 'Saved. The plan is being made again by these rules.',
      meanwhile: (by: string) =>
        by ? `${by} changed this while you were typing.` : 'A colleague changed this while you were typing.',
      nothingLost: 'Nothing was overwritten: what you typed is below, and what stands now is this.',
      takeTheirs: 'Take theirs',
      keepMine: 'Keep mine',
      wholeNumber: (least: number, most: number) => `A whole number from ${least} to ${most}.`,

      paperLine: 'What stands at the head of every letter, and on its envelope as the sender.',
      picture: 'What it looks like',
      sample: (signer: string, title: string) =>
        `Dear Mr Yu,\n\nIt is three years since you were last here, and all of us miss you. Today is your birthday: we wish you a very happy one, and hope to see you again.\n\nWith warm regards,\n\n${signer}\n${title}`,
      houseName: 'Name of the house',
      address: 'Address',
      addressHint: 'As it is printed, one line below the other; four at most.',
      addressLong: 'Four lines at most, each of no more than 120 characters.',
      postcode: 'Postcode',
      country: 'Country the letters are posted in',
      countryHint: 'It decides what “abroad” is, and in which order an address is written.',
      countryMissing: 'Choose the country.',
      phone: 'Telephone',
      web: 'Website',
      email: 'E-mail',
      signer: 'Who signs',
      signerHint: 'A name is better than a department: somebody writes to somebody.',
      signerTitle: 'As what',
      bothMissing: 'Write it in both languages.',

      festivalsLine: 'Days that many keep. Each may have words of its own.',
      festivalAdd: 'Add a festival',
      festivalNew: 'A new festival',
      festivalName: 'Name',
      festivalNone: 'No festival is kept here yet.',
      festivalNoneText: 'A house with guests of many homes may write at Songkran, at Eid or at Christmas.',
      calendarOf: 'Calendar',
      calendars: { gregorian: 'Gregorian', chinese: 'Chinese' },
      month: 'Month',
      day: 'Day',
      monthBad: 'A month from 1 to 12.',
      dayBad: 'There is no such day.',
      audience: 'Who gets a letter',
      audiences: {
        keepers: 'Guests of whom it is known that they keep it',
        regulars: 'Every guest who comes often enough',
      },
      audienceShort: { keepers: 'guests known to keep it', regulars: 'every regular' },
      festivalOn: (name: string) => `Letters at ${name}`,
      festivalOff: 'no letters',
      festivalSaved: (name: string) => `${name} is kept so.`,
      lunarDay: (day: number, month: number) => `day ${day} of the ${nth(month)} lunar month`,

      calendarLine:
        'The days of your guests and when their letters are to be printed, in the calendar you already use.',
      feedOpen: 'Calendars may read it',
      feedShut: 'Nobody can read it',
      feedOpenText:
        'Whoever has this address reads the days, without a PIN. Guests who asked for discretion are not in it. Give it to nobody outside the house.',
      feedShutText:
        'Opening makes an address with a secret in it. A calendar program on this computer asks there for the next twelve months.',
      feedAddress: 'Address for the calendar program',
      feedOpenIt: 'Open it',
      feedShutIt: 'Shut it',
      feedShutAsk: 'Shut the calendar’s address?',
      feedShutAskText:
        'Every calendar that reads it will find nothing there. To open it again makes another address.',
      feedAgain: 'New address',
      feedAgainAsk: 'Make a new address?',
      feedAgainText: 'The old one stops at once. Every calendar that reads it must be given the new one.',
      feedOpened: 'The calendar can be read at its address.',
      feedWasShut: 'The address is shut. Calendars find nothing there any more.',
      copy: 'Copy',
      copied: 'The address is copied.',
      copyByHand: 'The address is marked: copy it with the keyboard.',
      desktopOnly:
        'On the desktop the book is behind no address, so no calendar can ask it. Save the file instead, and open it in the calendar program.',
      file: 'The next twelve months as a file',
      fileText:
        'For a calendar that reads no addresses. It is a picture of today: save it again now and then. That it was taken is on record.',
      fileSave: 'Save as .ics',
      fileSaved: 'The calendar is saved.',
    },
    zh: {
      title: '本店怎样写信',
      line: '前台都可以看，由经理修改。',
      parts: '哪一部分',
      part: {
        rules: '写给谁',
        post: '邮寄',
        paper: '本店信笺',
        festivals: '节日',
        calendar: '日历',
      },
      change: '修改',
      changeNamed: what => `修改：${what}`,
      save: '保存',
      cancel: '取消',
      saved: '已保存，正在照新规矩重新排。',
      meanwhile: by => (by ? `您输入期间，${by}改了这里。` : '您输入期间，有同事改了这里。'),
      nothingLost: '没有覆盖任何内容：您写的还在下面，现在的内容是：',
      takeTheirs: '用对方的',
      keepMine: '保留我的',
      wholeNumber: (least, most) => `${least} 到 ${most} 的整数。`,

      paperLine: '每封信的信头，也是信封上的寄信人。',
      picture: '印出来的样子',
      sample: (signer, title) =>
        `尊敬的于先生：\n\n您已经三年没有到我们这里来了，我们全体同仁都非常想念您。今天是您的生日，祝您生日快乐，盼着再见到您。\n\n顺颂\n时祺\n\n${title} ${signer}`,
      houseName: '酒店名称',
      address: '地址',
      addressHint: '怎样印就怎样写，一行一行写，最多四行。',
      addressLong: '最多四行，每行不超过 120 个字。',
      postcode: '邮编',
      country: '从哪个国家或地区寄出',
      countryHint: '由它决定哪里算“境外”，以及地址的写法。',
      countryMissing: '请选择国家或地区。',
      phone: '电话',
      web: '网站',
      email: '电子邮箱',
      signer: '由谁署名',
      signerHint: '写一个人的名字，比写部门亲切。',
      signerTitle: '职务',
      bothMissing: '请写上中文和英文。',

      festivalsLine: '许多客人都过的日子，可以各有各的信稿。',
      festivalAdd: '添加节日',
      festivalNew: '新的节日',
      festivalName: '名称',
      festivalNone: '还没有要写信的节日。',
      festivalNoneText: '客人来自各地的酒店，可以在泼水节、开斋节或圣诞节写信。',
      calendarOf: '历法',
      calendars: { gregorian: '公历', chinese: '农历' },
      month: '月',
      day: '日',
      monthBad: '月份填 1 到 12。',
      dayBad: '没有这一天。',
      audience: '写给谁',
      audiences: { keepers: '已知会过这个节的客人', regulars: '所有常来的客人' },
      audienceShort: { keepers: '写给会过这个节的客人', regulars: '写给所有常客' },
      festivalOn: name => `${name}写信`,
      festivalOff: '不写信',
      festivalSaved: name => `${name}已保存。`,
      lunarDay: (day, month) => `农历${lunarMonth(month)}月${lunarDate(day)}`,

      calendarLine: '客人的日子和该打印信的日子，放进您本来就在用的日历里。',
      feedOpen: '日历可以读取',
      feedShut: '谁也读不到',
      feedOpenText: '有这个地址的人不用 PIN 码就能看到这些日子，要求保密的客人不在其中。请不要给店外的人。',
      feedShutText: '打开后会生成一个带密钥的地址，这台电脑上的日历软件可以从那里读取今后十二个月。',
      feedAddress: '给日历软件的地址',
      feedOpenIt: '打开',
      feedShutIt: '关闭',
      feedShutAsk: '关闭日历地址？',
      feedShutAskText: '正在读取它的日历都会读不到内容。再打开时会换一个新地址。',
      feedAgain: '换新地址',
      feedAgainAsk: '换一个新地址？',
      feedAgainText: '旧地址立即失效，正在读取它的日历都要改用新地址。',
      feedOpened: '日历可以从这个地址读取了。',
      feedWasShut: '地址已关闭，日历读不到内容了。',
      copy: '复制',
      copied: '地址已复制。',
      copyByHand: '地址已选中，请用键盘复制。',
      desktopOnly: '桌面版没有可供读取的地址。请保存成文件，再用日历软件打开。',
      file: '今后十二个月，存成文件',
      fileText: '给不能读取地址的日历用。文件只是今天的样子，请隔一阵子再存一次。导出会留下记录。',
      fileSave: '保存为 .ics',
      fileSaved: '日历已保存。',
    },
  }),
)

function nth(month: number): string {
  return `${month}${['th', 'st', 'nd', 'rd'][month] ?? 'th'}`
}

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

function lunarMonth(month: number): string {
  return ['', '正', '二', '三', '四', '五', '六', '七', '八', '九', '十', '冬', '腊'][month] ?? String(month)
}

/** 初一 to 初十, 十一 to 二十, 廿一 to 廿九, 三十. */
function lunarDate(day: number): string {
  if (day <= 10) return `初${DIGITS[day]}`
  if (day < 20) return `十${DIGITS[day - 10]}`
  if (day === 20) return '二十'
  return day < 30 ? `廿${DIGITS[day - 20]}` : '三十'
}
