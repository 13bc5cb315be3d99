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

export type ZoneChoice = { value: string; label: string }

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
