import type { LetterLanguage, Occasion } from '../../../shared/contract/occasion.ts'

/** What stands on the front of a card, in the language of the guest. */
export const coverWords: Readonly<Record<LetterLanguage, Readonly<Record<Occasion, string>>>> = {
  zh: {
    'birthday-away': '生日快乐',
    birthday: '生日快乐',
    wedding: '佳期如初',
    child: '生日快乐',
    company: '周年志庆',
    own: '恭贺良辰',
    'win-back': '见字如面',
    festival: '佳节安康',
  },
  en: {
    'birthday-away': 'Many happy returns',
    birthday: 'Many happy returns',
    wedding: 'Happy anniversary',
    child: 'Happy birthday',
    company: 'Congratulations',
    own: 'To your day',
    'win-back': 'Thinking of you',
    festival: 'With warm wishes',
  },
  ja: {
    'birthday-away': 'お誕生日おめでとうございます',
    birthday: 'お誕生日おめでとうございます',
    wedding: 'ご結婚記念日おめでとうございます',
    child: 'お誕生日おめでとうございます',
    company: '創立記念日おめでとうございます',
    own: 'おめでとうございます',
    'win-back': 'ご機嫌うかがい',
    festival: '季節のご挨拶',
  },
  th: {
    'birthday-away': 'สุขสันต์วันเกิด',
    birthday: 'สุขสันต์วันเกิด',
    wedding: 'สุขสันต์วันครบรอบแต่งงาน',
    child: 'สุขสันต์วันเกิด',
    company: 'ขอแสดงความยินดี',
    own: 'ขอแสดงความยินดี',
    'win-back': 'ด้วยความคิดถึง',
    festival: 'ด้วยความปรารถนาดี',
  },
}
