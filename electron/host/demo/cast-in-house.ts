import { addDays, dateParts, type IsoDate } from '../../../shared/domain/days/calendar.ts'
import { who } from './cast.ts'
import type { CastMember } from './guest.ts'
import { TEA_LOUNGE } from './hotel.ts'
import { lunarBirthdayOn } from './lunar.ts'

/** A name of every kind that trips people and programs, all of them in the house tonight. */
export function castInHouse(today: IsoDate): CastMember[] {
  const { month, day } = dateParts(today)
  return [
    who('欧阳思远', 'm zh-CN CN', {
      otherName: 'OUYANG Siyuan',
      company: '长堤咨询',
      city: '北京',
      past: 11,
      vip: 'VIP',
      pinned: { outlet: TEA_LOUNGE, period: 1, seat: 0 },
    }),
    who('司马晓岚', 'f zh-CN CN', { otherName: 'SIMA Xiaolan', city: '西安', past: 3, allergy: 'shellfish' }),
    who('上官若兰', 'f zh-CN CN', { otherName: 'SHANGGUAN Ruolan', past: 1 }),
    who('诸葛明远', 'm zh-CN CN', {
      otherName: 'ZHUGE Mingyuan',
      city: '南京',
      birthday: { year: 1958, month: 8, day: 15, calendar: 'chinese' },
      past: 6,
    }),
    who('尉迟立峰', 'm zh-CN CN', {
      otherName: 'YUCHI Lifeng',
      sayHint: '尉读 yù，不读 wèi · Yù-chí',
      past: 2,
    }),
    who('万俟雪', 'f zh-CN CN', {
      otherName: 'MOQI Xue',
      sayHint: '读 Mò-qí，不读“万四” · Mò-qí',
      past: 4,
      allergy: 'peanut',
    }),
    who('长孙文静', 'f zh-CN CN', { sayHint: '长读 zhǎng · Zhǎng-sūn', past: 0 }),
    who('单立群', 'm zh-CN CN', {
      otherName: 'SHAN Liqun',
      sayHint: '姓单，读 Shàn',
      company: '九曲物流',
      past: 7,
      birthday: lunarBirthdayOn(addDays(today, 1), 1961),
    }),
    who('解小楠', 'f zh-CN CN', { otherName: 'XIE Xiaonan', past: 1 }),
    who('查一鸣', 'm zh-CN CN', { otherName: 'ZHA Yiming', past: 2 }),
    who('仇正平', 'm zh-CN CN', { otherName: 'QIU Zhengping', past: 0 }),
    who('区伟强', 'm zh-HK CN', { otherName: 'AU Wai Keung', city: '广州', past: 5 }),
    who('曾静', 'f zh-CN CN', {
      otherName: 'ZENG Jing',
      past: 0,
      birthday: { year: null, month: 5, day: 2, calendar: 'gregorian' },
    }),
    who('盖春华', '- zh-CN CN', { sayHint: '姓盖，读 Gě', past: 1 }),
    who('朴美玉', 'f zh-CN CN', { otherName: 'PIAO Meiyu', city: '延吉', past: 2, allergy: 'buckwheat' }),
    who('吕思源', 'm zh-CN CN', { otherName: 'LYU Siyuan', past: 3 }),
    who('吕雯', 'f zh-CN CN', { otherName: 'LV Wen', past: 0 }),
    who('买买提·艾力', 'm zh-CN CN', { otherName: 'Maimaiti Aili', city: '乌鲁木齐', past: 2 }),
    who('李caixiao', 'f zh-CN CN', {
      otherName: 'LI Caixiao',
      sayHint: '第二个字系统打不出 · a character the airline could not print',
      past: 1,
    }),
    who('王伟', 'm zh-CN CN', {
      otherName: 'WANG Wei',
      company: '云岫仪器',
      city: '上海',
      past: 4,
      birthday: { year: 1979, month: 3, day: 9, calendar: 'gregorian' },
    }),
    who('陳志明', 'm zh-HK HK', { otherName: 'CHAN Chi Ming', city: '香港', past: 8, notDownYet: true }),
    who('黃麗珊', 'f zh-HK HK', { otherName: 'Susan WONG Lai San', city: '香港', past: 2, allergy: 'milk' }),
    who('許秋明', 'm zh-TW TW', { otherName: 'HSU Chiu-Ming', city: '台中', past: 1 }),
    who('陈亚九', 'm en-SG SG', { otherName: 'TAN AH KOW MICHAEL', city: 'Singapore', past: 3 }),
    who('田中 健司', 'm ja JP', {
      otherName: 'タナカ ケンジ',
      sayHint: 'Tanaka Kenji',
      city: '大阪',
      past: 9,
      vip: 'VIP',
    }),
    who('小野　由美', 'f ja JP', { otherName: 'ONO Yumi', past: 0 }),
    who('大野 直樹', 'm ja JP', { otherName: 'ŌNO Naoki', sayHint: 'オオノ ナオキ · long O', past: 2 }),
    who('김민호', 'm ko KR', { otherName: 'KIM MINHO', city: '서울', past: 5, allergy: 'peanutTraces' }),
    who('이서연', 'f ko KR', { otherName: 'YI Seoyeon', past: 1 }),
    who('สมชาย ใจดี', 'm th TH', {
      otherName: 'Somchai Jaidee',
      sayHint: 'Khun Somchai',
      city: 'กรุงเทพฯ',
      past: 3,
    }),
    who('ม.ล. ปิยะดา วรรณกุล', 'f th TH', {
      otherName: 'Piyada Wannakun',
      sayHint: 'ม.ล. = Mom Luang',
      past: 1,
      vip: 'VIP',
    }),
    who('Nguyễn Thị Mai', 'f vi VN', { sayHint: 'Mai 是名字 · Mai is her given name', past: 1 }),
    who('محمد بن خالد الحربي', 'm ar SA', { otherName: 'Mohammed bin Khalid Al Harbi', past: 2 }),
    who('أبو سعيد النجار', 'm ar JO', { otherName: 'Abu Saeed Al Najjar', past: 0 }),
    who('María José García López', 'f es ES', {
      sayHint: '姓 García · García, not López',
      past: 2,
      allergy: 'gluten',
    }),
    who('João Silva Santos', 'm pt PT', {
      city: 'Porto',
      past: 4,
      birthday: { year: 1971, month, day, calendar: 'gregorian' },
    }),
    who('Prof. Dr. Henrike von der Heyde', 'f de DE', {
      city: 'Göttingen',
      past: 6,
      unsaid: {
        zh: '右耳听不清，自己不愿提，站左边说话',
        en: 'hears little on the right and would rather not say so: stand on the left',
      },
    }),
    who('Pieter van der Berg', 'm nl NL', { past: 1 }),
    who('Marc Van den Broeck', 'm nl BE', { past: 0 }),
    who('Jürgen Müller-Groß', 'm de DE', {
      past: 2,
      birthday: { year: 1964, month: 2, day: 29, calendar: 'gregorian' },
    }),
    who('S. Ramanathan', 'm en-IN IN', { city: 'Chennai', past: 3 }),
    who('Wiyono', 'm id ID', { past: 1 }),
    who('U Thein Zaw', 'm my MM', { past: 0 }),
    who('Nagy János', 'm hu HU', { sayHint: '姓 Nagy · Nagy is the family name', past: 1 }),
    who('İpek Işık', 'f tr TR', { past: 0 }),
    who('Siobhán O’Neill', 'f en-IE IE', { sayHint: 'shi-VAWN', past: 4, allergy: 'egg' }),
    who('Łukasz Wójcik', 'm pl PL', { sayHint: 'WOO-kash VOY-chik', past: 1 }),
    who('Анна Сергеевна Волкова', 'f ru RU', { otherName: 'Anna Volkova', past: 2 }),
    who('Søren Kjær', 'm da DK', { past: 1 }),
    // Not aloud; an alias everywhere; an alias and no call-ahead either.
    who('Isabelle Moreau', 'f fr FR', { discretion: 1, vip: 'VIP', past: 5 }),
    who('沈慕青', 'm zh-CN CN', {
      discretion: 2,
      alias: '青先生',
      vip: 'VIP',
      past: 3,
      allergy: 'nuts',
    }),
    who('Alexander Whitcombe', 'm en-GB GB', {
      discretion: 3,
      alias: 'Mr North',
      vip: 'VIP',
      past: 1,
    }),
  ]
}
