import { LetterId } from '../../shared/contract/base.ts'
import type { Envelope, Letterhead, Sheet } from '../../shared/contract/letters.ts'

/** A house in Hangzhou with a name that takes room, and one in London. */
const hangzhou: Letterhead = {
  name: { zh: '江畔酒店', en: 'The Riverside' },
  address: {
    zh: ['浙江省杭州市上城区', '之江路 128 号'],
    en: ['128 Zhijiang Road, Shangcheng District', 'Hangzhou, Zhejiang 310008'],
  },
  postcode: '310008',
  country: 'CN',
  phone: '+86 571 8765 4321',
  web: 'riverside.example',
  email: 'post@riverside.example',
  signer: { zh: '周敏', en: 'Helen Marsh' },
  signerTitle: { zh: '总经理', en: 'General Manager' },
}
const london: Letterhead = {
  ...hangzhou,
  name: { zh: '河畔酒店', en: 'The Riverside' },
  address: { zh: ['伦敦河畔街 12 号'], en: ['12 Bankside Lane', 'London SE1 9PH'] },
  postcode: 'SE1 9PH',
  country: 'GB',
  phone: '+44 20 7946 0123',
}

/** A house whose name takes room in both its languages. */
const grand: Letterhead = {
  ...hangzhou,
  name: {
    zh: '杭州西子湖畔钱江新城国际会议中心洲际大酒店',
    en: 'The InterRiverside Grand Convention Hotel and Residences Hangzhou Qianjiang',
  },
}
/** And one of which nobody has said where it is. */
const bare: Letterhead = {
  ...london,
  name: { zh: 'Elm House', en: 'Elm House' },
  address: { zh: [], en: [] },
  postcode: '',
  phone: '',
  web: '',
  email: '',
}

const toYu: Envelope = {
  order: 'largest-first',
  name: '于建国 先生（收）',
  lines: ['上海市浦东新区', '世纪大道 1168 号东方金融广场 B 座 1203 室'],
  boxes: '200122',
  country: null,
}
/** Rare characters in a long name at a long address. */
const toRare: Envelope = {
  order: 'largest-first',
  name: '欧阳䶮𠮷㛃 女士（收）',
  lines: [
    '新疆维吾尔自治区巴音郭楞蒙古自治州和硕县',
    '乌什塔拉回族民族乡塔拉村第三村民小组团结北路 218 号',
    '新丝路国际商务中心综合服务大楼东塔 16 层 1605 室',
    '巴州远方的风旅游文化发展有限责任公司行政办公室转交',
  ],
  boxes: '841200',
  country: null,
}
const toAda: Envelope = {
  order: 'name-first',
  name: 'Ms Ada Lindqvist',
  lines: ['Strandvägen 7A', '114 56 Stockholm'],
  boxes: null,
  country: '瑞典 SWEDEN',
}
const toLong: Envelope = {
  order: 'name-first',
  name: 'Professor Dr Maximiliana Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh',
  lines: [
    'c/o The Worshipful Company of Makers of Playing Cards and Fine Papers',
    'Flat 1408, The Old Cornmill Apartments, Building 12',
    '2217 Northwest Llanfairpwllgwyngyllgogerychwyrndrobwll Boulevard',
    'Milton-next-Gravesend',
    'KENT DA12 2BN',
  ],
  boxes: null,
  country: 'United Kingdom',
}

const zh = `尊敬的于先生：

您已经有三年没有到我们这里来了。我们全体同仁都非常想念您，希望能再次见到您。

今天是您的生日，祝您生日愉快，阖家安康。您的老位子，靠第二个窗户的座位，我们没有忘。

顺颂
时祺

江畔酒店
总经理 周敏`

const en = `Dear Ms Lindqvist,

You have not been with us for three years. All of us miss you, and hope to see you again.

Today is your birthday, and we wish you a very happy one. Your old seat, the second one by the window, hasn't been forgotten.

With our warmest regards,

Helen Marsh
General Manager, The Riverside`

const ja = `林様

最後にお越しいただいてから、三年になります。スタッフ一同、お目にかかれず寂しく存じております。

お誕生日おめでとうございます。ますますのご健勝をお祈りするとともに、またお迎えできる日を楽しみにお待ちしております。

The Riverside
総支配人　Helen Marsh`

const th = `เรียน คุณสมชาย

ท่านไม่ได้มาพักกับเราสามปีแล้ว พวกเราทุกคนคิดถึงท่าน และหวังว่าจะได้ต้อนรับท่านอีกครั้ง

วันนี้เป็นวันเกิดของท่าน ขอให้ท่านมีความสุขในวันคล้ายวันเกิด

ขอแสดงความนับถือ

Helen Marsh
General Manager, The Riverside`

const between = (body: string, many: number, words: readonly string[]): string => {
  const [greeting = '', ...rest] = body.split('\n\n')
  const more = Array.from({ length: many }, (_, at) => words[at % words.length] ?? '')
  return [greeting, ...more, ...rest].join('\n\n')
}
const memoriesZh = [
  '上次为您开门，是2023年6月的事，算来已有三年了。年头虽久，当年接待过您的人提起您来，仍像昨天一样：您爱坐靠第二个窗户的座位，三明治、咖啡、鸡蛋，样样我们都还记着。',
  '这几年里，江边的梧桐长高了，晨曦餐厅换了新的灯，楼层上的小赵做了主管；“早上七点半，于先生要下楼了”——她至今还会这样说。䶮、𠮷、㛃这样的字，我们也学会了怎么念。',
]
const memoriesEn = [
  'We last held the door for you in June 2023. Those of us who looked after you then still speak of it as if it were yesterday: the second seat by the window, the sandwich, the coffee, and the egg done for four minutes.',
  'The planes by the river have grown since, and the breakfast room has new lamps. Rosa, who used to walk you to the lift, looks after the whole floor now; "half past seven," she will say, "Ms Lindqvist is coming down" -- and we all look up.',
]

let made = 0
const sheet = (more: Partial<Sheet>): Sheet => {
  made += 1
  return {
    id: LetterId.parse(`0198c0de-0000-7000-8000-${String(made).padStart(12, '0')}`),
    rev: 1,
    language: 'zh',
    occasion: 'birthday-away',
    date: '2026年6月5日',
    body: zh,
    letterhead: hangzhou,
    envelope: toYu,
    prints: 0,
    ...more,
  }
}
const inEnglish = { language: 'en', date: '5 June 2026', body: en, envelope: toAda } as const

/** One letter of each kind that a paper must stand. */
export const letters = {
  zh: sheet({}),
  zhRare: sheet({ envelope: toRare, body: zh.replace('于先生', '欧阳䶮𠮷㛃女士') }),
  zhLong: sheet({ body: between(zh, 5, memoriesZh) }),
  zhVeryLong: sheet({ body: between(zh, 14, memoriesZh) }),
  en: sheet(inEnglish),
  enLong: sheet({ ...inEnglish, body: between(en, 6, memoriesEn), envelope: toLong }),
  enVeryLong: sheet({ ...inEnglish, body: between(en, 14, memoriesEn) }),
  enFromLondon: sheet({ ...inEnglish, letterhead: london, envelope: { ...toLong, country: null } }),
  zhFromLondon: sheet({ letterhead: london, envelope: { ...toYu, country: 'CHINA' } }),
  zhFromGrand: sheet({ letterhead: grand }),
  enFromGrand: sheet({ ...inEnglish, letterhead: grand }),
  enFromBare: sheet({ ...inEnglish, letterhead: bare }),
  ja: sheet({
    language: 'ja',
    date: '2026年6月5日',
    body: ja,
    envelope: {
      order: 'largest-first',
      name: '林 麻衣子 様',
      lines: ['東京都港区芝公園4丁目2-8', 'パークサイド芝 1203'],
      boxes: null,
      country: '日本 JAPAN',
    },
  }),
  th: sheet({
    language: 'th',
    date: '5 มิถุนายน 2569',
    body: th,
    envelope: {
      order: 'name-first',
      name: 'คุณสมชาย ใจดี',
      lines: ['99/1 ถนนสุขุมวิท', 'แขวงคลองเตย เขตคลองเตย', 'กรุงเทพมหานคร 10110'],
      boxes: null,
      country: '泰国 THAILAND',
    },
  }),
}
