import type { Chance } from '../chance.ts'
import { listed, zipf } from './names/named.ts'

/** Where guests come from: the country, then its cities, the likeliest first. */
const CITIES: Record<string, string> = {
  CN: '上海 北京 深圳 广州 杭州 南京 苏州 成都 武汉 重庆 天津 西安 宁波 青岛 厦门 长沙 郑州 合肥 济南 大连 沈阳 福州 无锡 昆明 温州 Shanghai Beijing Shenzhen',
  HK: 'Hong_Kong 香港',
  TW: '台北 Taipei 高雄 台中',
  SG: 'Singapore 新加坡',
  GB: 'London Manchester Edinburgh New_York San_Francisco Los_Angeles Sydney Toronto Chicago Boston Dublin Melbourne Seattle Bristol',
  DE: 'Berlin München Hamburg Frankfurt Köln Stuttgart Düsseldorf Leipzig Wien Zürich',
  FR: 'Paris Lyon Marseille Toulouse Nice Bordeaux Lille Genève Bruxelles',
  ES: 'Madrid Barcelona Valencia Sevilla Bilbao Málaga Ciudad_de_México',
  PT: 'Lisboa Porto São_Paulo Rio_de_Janeiro Braga',
  IT: 'Milano Roma Torino Napoli Bologna Firenze Venezia',
  NL: 'Amsterdam Rotterdam Den_Haag Utrecht Antwerpen Eindhoven',
  SE: 'Stockholm Göteborg Oslo København Helsinki Malmö Bergen',
  PL: 'Warszawa Kraków Praha Bratislava Wrocław Moscow Beograd Kyiv',
  TR: 'İstanbul Ankara İzmir Bursa Antalya',
  JP: '東京 大阪 Tokyo Osaka 名古屋 横浜 福岡 札幌 Kyoto',
  TH: 'Bangkok กรุงเทพ Chiang_Mai Phuket',
  SA: 'Riyadh Dubai Abu_Dhabi Doha Jeddah Kuwait_City',
  KR: 'Seoul 서울 Busan Incheon',
  VN: 'Hà_Nội Hồ_Chí_Minh Đà_Nẵng',
  IN: 'Mumbai Delhi Bangalore Chennai Hyderabad Kolkata Pune',
}
const WESTERN = listed(
  'Siemens Bosch BMW SAP Allianz Airbus Michelin Renault Unilever Shell Philips Ericsson Volvo IKEA Novo_Nordisk HSBC Barclays BP Deloitte KPMG PwC Microsoft Google Apple Nestlé Roche Novartis UBS L’Oréal LVMH Danone Santander Telefónica Eni Pirelli Ferrero Maersk BASF Bayer Henkel Lufthansa Heineken Accenture McKinsey',
)
const CHINESE = listed(
  '华为 阿里巴巴 腾讯 百度 京东 小米 中国银行 中国平安 招商银行 比亚迪 联想 海尔 美的 格力 中兴通讯 上汽集团 中国移动 字节跳动 网易 宁德时代 Huawei Tencent Alibaba Lenovo',
)
const FIRST = listed(
  '东方 南方 华东 江南 鼎盛 恒通 新世纪 金桥 天元 瑞丰 长江 嘉禾 四海 启明 盛达 永兴 Atlas Nordic Harbour Summit Vertex Delta Pioneer Meridian Crown Granite Helix Orion',
)
const TRADE = {
  hanzi: listed('贸易 科技 物流 建设 设计 医药 化工 纺织 电子 咨询 资本 传媒'),
  latin: listed(
    'Trading Logistics Capital Consulting Systems Pharma Textiles Partners Energy Foods Shipping Design',
  ),
}
const cities = new Map(Object.entries(CITIES).map(([country, list]) => [country, zipf(listed(list), 4)]))
const western = zipf(WESTERN, 10)
const chinese = zipf(CHINESE, 10)

export function cityOf(luck: Chance, country: string): string | null {
  return cities.get(country)?.(luck) ?? null
}

/** Where somebody works: a firm everyone knows or, twice as often, one of a thousand others. */
export function companyOf(luck: Chance, country: string): string {
  const isChinese = country === 'CN' || country === 'HK' || country === 'TW'
  if (luck.next() < 0.33) return (isChinese ? chinese : western)(luck)
  const name = luck.pick(FIRST)
  return /\p{Script=Han}/u.test(name) ? name + luck.pick(TRADE.hanzi) : `${name} ${luck.pick(TRADE.latin)}`
}
