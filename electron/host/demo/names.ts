import type { Dice } from './dice.ts'
import { arabicName, japaneseName, koreanName, thaiName, vietnameseName } from './names-asian.ts'
import { chineseName, overseasChineseName } from './names-chinese.ts'
import { mononymName, russianName, type WesternCulture, westernName } from './names-western.ts'

/** A name that belongs to nobody, as the front desk would have it on its card. */
export type InventedName = {
  name: string
  otherName: string | null
  sayHint: string | null
  /** Given and family name for an e-mail address, not yet folded. */
  letters: [given: string, family: string]
}

/** Where guests come from: how many in a hundred, what they speak, where they live, how they are named. */
export type Origin = {
  share: number
  country: string
  language: string
  cities: string
  name: (dice: Dice, gender: 'm' | 'f') => InventedName
}

const western = (
  share: number,
  country: string,
  language: string,
  cities: string,
  culture: WesternCulture,
): Origin => ({
  share,
  country,
  language,
  cities,
  name: (dice, gender) => westernName(dice, gender, culture),
})

export const ORIGINS: readonly Origin[] = [
  {
    share: 52,
    country: 'CN',
    language: 'zh-CN',
    cities: '上海 北京 广州 深圳 杭州 南京 苏州 成都 武汉 西安 重庆 青岛 天津 厦门 长沙 昆明',
    name: chineseName,
  },
  {
    share: 4,
    country: 'HK',
    language: 'zh-HK',
    cities: '香港',
    name: (dice, gender) => overseasChineseName(dice, gender, 'HK'),
  },
  {
    share: 3,
    country: 'TW',
    language: 'zh-TW',
    cities: '台北 台中 高雄',
    name: (dice, gender) => overseasChineseName(dice, gender, 'TW'),
  },
  {
    share: 2.5,
    country: 'SG',
    language: 'en-SG',
    cities: 'Singapore',
    name: (dice, gender) => overseasChineseName(dice, gender, 'SG'),
  },
  { share: 7, country: 'JP', language: 'ja', cities: '東京 大阪 名古屋 福岡 京都', name: japaneseName },
  { share: 6, country: 'KR', language: 'ko', cities: '서울 부산 대구 인천', name: koreanName },
  { share: 2, country: 'TH', language: 'th', cities: 'กรุงเทพฯ เชียงใหม่', name: thaiName },
  { share: 1.5, country: 'VN', language: 'vi', cities: 'Hà_Nội Đà_Nẵng', name: vietnameseName },
  { share: 1, country: 'AE', language: 'ar', cities: 'Dubai Sharjah', name: arabicName },
  {
    share: 0.4,
    country: 'ID',
    language: 'id',
    cities: 'Jakarta Surabaya',
    name: (dice, gender) => mononymName(dice, gender, 'ID'),
  },
  {
    share: 0.3,
    country: 'MM',
    language: 'my',
    cities: 'Yangon',
    name: (dice, gender) => mononymName(dice, gender, 'MM'),
  },
  { share: 1, country: 'RU', language: 'ru', cities: 'Москва Владивосток', name: russianName },
  western(3, 'GB', 'en-GB', 'London Bristol Leeds Edinburgh', 'english'),
  western(3.5, 'US', 'en-US', 'Seattle Boston Chicago Portland', 'english'),
  western(1.6, 'AU', 'en-AU', 'Sydney Perth Hobart', 'english'),
  western(3, 'DE', 'de', 'München Köln Hamburg Stuttgart', 'german'),
  western(1, 'NL', 'nl', 'Utrecht Rotterdam', 'dutch'),
  western(2, 'FR', 'fr', 'Lyon Paris Nantes', 'french'),
  western(1, 'IT', 'it', 'Milano Torino', 'italian'),
  western(1, 'ES', 'es', 'Madrid Bilbao', 'spanish'),
  western(0.6, 'PT', 'pt', 'Lisboa Porto', 'portuguese'),
  western(1, 'DK', 'da', 'København Aarhus', 'nordic'),
  western(0.8, 'PL', 'pl', 'Kraków Gdańsk', 'slavic'),
  western(0.4, 'HU', 'hu', 'Budapest Szeged', 'hungarian'),
  western(0.6, 'TR', 'tr', 'İstanbul İzmir', 'turkish'),
  western(2, 'IN', 'en-IN', 'Mumbai Chennai Bengaluru', 'indian'),
]
