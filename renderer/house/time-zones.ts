import type { Language } from '../../shared/contract/base.ts'

/** Cities in Chinese for the zones where most of our hotels are; the others are found by their English name. */
const chineseCities: Record<string, string> = {
  'Asia/Shanghai': '上海、北京',
  'Asia/Urumqi': '乌鲁木齐',
  'Asia/Hong_Kong': '香港',
  'Asia/Macau': '澳门',
  'Asia/Taipei': '台北',
  'Asia/Tokyo': '东京',
  'Asia/Seoul': '首尔',
  'Asia/Singapore': '新加坡',
  'Asia/Kuala_Lumpur': '吉隆坡',
  'Asia/Bangkok': '曼谷',
  'Asia/Jakarta': '雅加达',
  'Asia/Manila': '马尼拉',
  'Asia/Ho_Chi_Minh': '胡志明市',
  'Asia/Saigon': '胡志明市',
  'Asia/Phnom_Penh': '金边',
  'Asia/Vientiane': '万象',
  'Asia/Yangon': '仰光',
  'Asia/Kathmandu': '加德满都',
  'Asia/Kolkata': '加尔各答、新德里',
  'Asia/Calcutta': '加尔各答、新德里',
  'Asia/Dubai': '迪拜',
  'Asia/Riyadh': '利雅得',
  'Asia/Almaty': '阿拉木图',
  'Asia/Ulaanbaatar': '乌兰巴托',
  'Europe/London': '伦敦',
  'Europe/Paris': '巴黎',
  'Europe/Berlin': '柏林',
  'Europe/Rome': '罗马',
  'Europe/Madrid': '马德里',
  'Europe/Lisbon': '里斯本',
  'Europe/Zurich': '苏黎世',
  'Europe/Vienna': '维也纳',
  'Europe/Moscow': '莫斯科',
  'Europe/Istanbul': '伊斯坦布尔',
  'Africa/Cairo': '开罗',
  'Africa/Johannesburg': '约翰内斯堡',
  'America/New_York': '纽约',
  'America/Chicago': '芝加哥',
  'America/Denver': '丹佛',
  'America/Los_Angeles': '洛杉矶',
  'America/Vancouver': '温哥华',
  'America/Toronto': '多伦多',
  'America/Mexico_City': '墨西哥城',
  'America/Sao_Paulo': '圣保罗',
  'Australia/Sydney': '悉尼',
  'Australia/Melbourne': '墨尔本',
  'Australia/Perth': '珀斯',
  'Pacific/Auckland': '奥克兰',
  'Pacific/Honolulu': '檀香山',
}

/**
 * Where people look for a zone that is called after another city: China keeps one time, and most of its hotels are not
 * in Shanghai. Each place under both its names.
 */
const places: Record<string, readonly string[]> = {
  'Asia/Shanghai': [
    ...spread(`中国 China、北京 Beijing、上海 Shanghai、广州 Guangzhou、深圳 Shenzhen、天津 Tianjin、重庆 Chongqing、成都 Chengdu、
      武汉 Wuhan、西安 Xi'an、南京 Nanjing、杭州 Hangzhou、苏州 Suzhou、沈阳 Shenyang、青岛 Qingdao、大连 Dalian、厦门 Xiamen、
      宁波 Ningbo、无锡 Wuxi、长沙 Changsha、郑州 Zhengzhou、济南 Jinan、哈尔滨 Harbin、长春 Changchun、福州 Fuzhou、
      合肥 Hefei、昆明 Kunming、南昌 Nanchang、南宁 Nanning、贵阳 Guiyang、太原 Taiyuan、石家庄 Shijiazhuang、
      海口 Haikou、三亚 Sanya、兰州 Lanzhou、西宁 Xining、银川 Yinchuan、呼和浩特 Hohhot、拉萨 Lhasa、温州 Wenzhou、
      东莞 Dongguan、佛山 Foshan、珠海 Zhuhai、汕头 Shantou、泉州 Quanzhou、烟台 Yantai、桂林 Guilin、丽江 Lijiang、
      大理 Dali、张家界 Zhangjiajie、黄山 Huangshan、扬州 Yangzhou、绍兴 Shaoxing、徐州 Xuzhou、洛阳 Luoyang`),
    ...spread(`河北 Hebei、山西 Shanxi、辽宁 Liaoning、吉林 Jilin、黑龙江 Heilongjiang、江苏 Jiangsu、浙江 Zhejiang、安徽 Anhui、
      福建 Fujian、江西 Jiangxi、山东 Shandong、河南 Henan、湖北 Hubei、湖南 Hunan、广东 Guangdong、海南 Hainan、四川 Sichuan、
      贵州 Guizhou、云南 Yunnan、陕西 Shaanxi、甘肃 Gansu、青海 Qinghai、内蒙古 Inner Mongolia、广西 Guangxi、西藏 Tibet、
      宁夏 Ningxia、新疆 Xinjiang`),
  ],
  'Asia/Urumqi': spread('乌鲁木齐 Urumqi、新疆 Xinjiang'),
  'Asia/Hong_Kong': spread('香港 Hong Kong、九龙 Kowloon、新界 New Territories'),
  'Asia/Macau': spread('澳门 Macao、澳門 Macau'),
  'Asia/Taipei': spread(
    '台北 Taipei、臺北 Taipei、台湾 Taiwan、臺灣 Taiwan、新北 New Taipei、台中 Taichung、台南 Tainan、高雄 Kaohsiung、桃园 Taoyuan',
  ),
}

function spread(list: string): string[] {
  return list.split('、').flatMap(place => {
    const [chinese = '', ...english] = place.trim().split(' ')
    return [chinese, english.join(' ')]
  })
}

export type ZoneChoice = { value: string; label: string }

/**
 * The zones somebody may mean by what they typed. One that is found by a place it is not called after says that place
 * first: 西安 · 上海、北京 · Shanghai.
 */
export function findZones(choices: readonly ZoneChoice[], typed: string): ZoneChoice[] {
  const wanted = plainly(typed)
  if (!wanted) return [...choices]
  // 西安市, 陕西西安, 新疆维吾尔自治区: what is typed may say more than the name.
  const isMeant = (place: string) =>
    plainly(place).startsWith(wanted) || (/\p{Script=Han}/u.test(place) && wanted.includes(place))
  return choices.flatMap(choice => {
    if (plainly(choice.label).includes(wanted)) return [choice]
    const known = [...(places[choice.value] ?? []), ...(chineseCities[choice.value]?.split('、') ?? [])]
    const place = known.find(isMeant)
    return place ? [{ ...choice, label: `${place} · ${choice.label}` }] : []
  })
}

const plainly = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s'’]/g, '')

/** Every zone this machine knows, named by city in the language, with its distance from Greenwich now. */
export function zoneChoices(language: Language, now: Date): ZoneChoice[] {
  const known = Intl.supportedValuesOf('timeZone').filter(
    zone => zone.includes('/') && !zone.startsWith('Etc/'),
  )
  // Where most hotels are comes first; whoever is elsewhere types their city.
  const likely = Object.keys(chineseCities).filter(zone => known.includes(zone))
  return [...likely, ...known.filter(zone => !likely.includes(zone))].map(zone => ({
    value: zone,
    label: zoneName(zone, language, now),
  }))
}

/** 'Shanghai (UTC+8)', '上海 北京 (UTC+8)'. */
export function zoneName(zone: string, language: Language, now: Date): string {
  const english = (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
  const city = language === 'zh' ? [chineseCities[zone], english].filter(Boolean).join(' · ') : english
  return `${city} (${offset(zone, now)})`
}

function offset(zone: string, now: Date): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(
    now,
  )
  return (parts.find(part => part.type === 'timeZoneName')?.value ?? 'UTC').replace('GMT', 'UTC')
}
