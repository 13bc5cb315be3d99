import { type Dice, happens, oneOf } from './dice.ts'
import type { InventedName } from './names.ts'

/** Each name as its bearers write it, then as foreigners read it; Japanese also in kana. */
const JAPANESE = {
  family: `佐藤/Sato/サトウ 鈴木/Suzuki/スズキ 高橋/Takahashi/タカハシ 田中/Tanaka/タナカ 伊藤/Ito/イトウ 渡辺/Watanabe/ワタナベ 山本/Yamamoto/ヤマモト
中村/Nakamura/ナカムラ 小林/Kobayashi/コバヤシ 加藤/Kato/カトウ 吉田/Yoshida/ヨシダ 大野/Ohno/オオノ 小野/Ono/オノ 東海林/Shoji/ショウジ 長谷川/Hasegawa/ハセガワ
服部/Hattori/ハットリ 五十嵐/Igarashi/イガラシ 森/Mori/モリ 岡田/Okada/オカダ 藤井/Fujii/フジイ`,
  m: `健司/Kenji/ケンジ 浩二/Koji/コウジ 大輔/Daisuke/ダイスケ 拓也/Takuya/タクヤ 誠/Makoto/マコト 直樹/Naoki/ナオキ 隆/Takashi/タカシ 和彦/Kazuhiko/カズヒコ
秀樹/Hideki/ヒデキ 修/Osamu/オサム 裕太/Yuta/ユウタ 正人/Masato/マサト`,
  f: `由美/Yumi/ユミ 美咲/Misaki/ミサキ 恵子/Keiko/ケイコ 久美子/Kumiko/クミコ 真由美/Mayumi/マユミ 彩/Aya/アヤ 直美/Naomi/ナオミ 智子/Tomoko/トモコ
千尋/Chihiro/チヒロ 幸子/Sachiko/サチコ 葵/Aoi/アオイ 節子/Setsuko/セツコ`,
}
const KOREAN = {
  family: '김/Kim 이/Lee 박/Park 최/Choi 정/Jung 강/Kang 조/Cho 윤/Yoon 장/Jang 임/Lim 한/Han 오/Oh',
  m: '상우/Sangwoo 성민/Sungmin 동현/Donghyun 재훈/Jaehoon 영수/Youngsoo 준영/Junyoung 태식/Taesik 현석/Hyunseok 경호/Kyungho',
  f: '은지/Eunji 미경/Mikyung 수진/Sujin 혜원/Hyewon 지은/Jieun 영희/Younghee 선영/Sunyoung 나래/Narae 정아/Junga',
}
const THAI = {
  family:
    'ใจดี/Jaidee ศรีสุข/Srisuk วงศ์ทอง/Wongthong บุญมาก/Boonmak แสงจันทร์/Saengchan พงษ์ไพร/Phongphrai รุ่งเรือง/Rungrueang',
  m: 'สมชาย/Somchai วิชัย/Wichai ประเสริฐ/Prasert อนันต์/Anan ธนากร/Thanakorn กิตติ/Kitti',
  f: 'มาลี/Malee สุดา/Suda พรทิพย์/Phornthip นภา/Napha ศิริพร/Siriporn กัญญา/Kanya',
}
const ARABIC = {
  family:
    'الحربي/Al_Harbi المنصوري/Al_Mansoori الشامسي/Al_Shamsi القحطاني/Al_Qahtani حداد/Haddad النجار/Al_Najjar البستاني/Al_Bustani',
  m: 'محمد/Mohammed أحمد/Ahmed خالد/Khalid يوسف/Yousef عمر/Omar سعيد/Saeed طارق/Tariq',
  f: 'فاطمة/Fatima مريم/Maryam نورة/Noura ليلى/Layla سلمى/Salma هند/Hind',
}
const VIETNAMESE = {
  family: 'Nguyễn Trần Lê Phạm Hoàng Đặng Bùi Đỗ',
  m: 'Văn_Hùng Minh_Tuấn Quang_Huy Đức_Anh Văn_Đức Hữu_Phước',
  f: 'Thị_Mai Thị_Hương Ngọc_Lan Thu_Hà Thanh_Thảo Mỹ_Linh',
}

const from = (dice: Dice, list: string) => oneOf(dice, list.split(/\s+/)).replaceAll('_', ' ').split('/')

/** Kanji that only its bearer can read: the kana are written beside it, or the house's own note says them. */
export function japaneseName(dice: Dice, gender: 'm' | 'f'): InventedName {
  const [family = '', familyLatin = '', familyKana = ''] = from(dice, JAPANESE.family)
  const [given = '', givenLatin = '', givenKana = ''] = from(dice, JAPANESE[gender])
  const kana = `${familyKana} ${givenKana}`
  const latin = `${familyLatin.toUpperCase()} ${givenLatin}`
  return {
    name: `${family} ${given}`,
    otherName: happens(dice, 0.5) ? kana : latin,
    sayHint: happens(dice, 0.3) ? `${kana} · ${familyLatin} ${givenLatin}` : null,
    letters: [givenLatin, familyLatin],
  }
}

export function koreanName(dice: Dice, gender: 'm' | 'f'): InventedName {
  const [family = '', familyLatin = ''] = from(dice, KOREAN.family)
  const [given = '', givenLatin = ''] = from(dice, KOREAN[gender])
  const latin = `${familyLatin.toUpperCase()} ${givenLatin}`
  const letters: [string, string] = [givenLatin, familyLatin]
  if (happens(dice, 0.3)) return { name: latin, otherName: null, sayHint: null, letters }
  return { name: family + given, otherName: latin, sayHint: null, letters }
}

export function thaiName(dice: Dice, gender: 'm' | 'f'): InventedName {
  return givenThenFamily(dice, THAI, gender, 0.6)
}

export function arabicName(dice: Dice, gender: 'm' | 'f'): InventedName {
  return givenThenFamily(dice, ARABIC, gender, 0.5)
}

export function vietnameseName(dice: Dice, gender: 'm' | 'f'): InventedName {
  const [family = ''] = from(dice, VIETNAMESE.family)
  const [given = ''] = from(dice, VIETNAMESE[gender])
  const [, own = given] = given.split(' ')
  return { name: `${family} ${given}`, otherName: null, sayHint: null, letters: [own, family] }
}

function givenThenFamily(
  dice: Dice,
  lists: { family: string; m: string; f: string },
  gender: 'm' | 'f',
  native: number,
): InventedName {
  const [family = '', familyLatin = ''] = from(dice, lists.family)
  const [given = '', givenLatin = ''] = from(dice, lists[gender])
  const latin = `${givenLatin} ${familyLatin}`
  const letters: [string, string] = [givenLatin, familyLatin]
  if (!happens(dice, native)) return { name: latin, otherName: null, sayHint: null, letters }
  return { name: `${given} ${family}`, otherName: latin, sayHint: null, letters }
}
