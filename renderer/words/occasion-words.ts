import type { LetterLanguage, Occasion } from '../../shared/contract/occasion.ts'
import { both } from './language.ts'
import { spacedWords } from './spaced-words.ts'

type Label = string | null

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** What letters are written for, and in which languages, as the house calls them. */
export const occasionWords = spacedWords(
  both({
    en: {
      occasion: {
        'birthday-away': 'Birthday, after years away',
        birthday: 'Birthday',
        wedding: 'Wedding anniversary',
        child: 'A child’s birthday',
        company: 'Company day',
        own: 'A day of their own',
        'win-back': 'Not seen for years',
        festival: 'Festival',
      } as Record<Occasion, string>,
      /** With whose day it is, where that is known. */
      why: (occasion: Occasion, label: Label): string =>
        ({
          'birthday-away': 'Birthday',
          birthday: 'Birthday',
          wedding: 'Wedding anniversary',
          child: label ? `${label}’s birthday` : 'A child’s birthday',
          company: label ? `${label}’s founding day` : 'Company day',
          own: label ? capital(label) : 'A day of their own',
          'win-back': 'Not seen for years',
          festival: label ?? 'Festival',
        })[occasion],
      language: { zh: 'Chinese', en: 'English', ja: 'Japanese', th: 'Thai' } as Record<
        LetterLanguage,
        string
      >,
    },
    zh: {
      occasion: {
        'birthday-away': '久别后的生日',
        birthday: '生日',
        wedding: '结婚纪念日',
        child: '孩子的生日',
        company: '厂庆、公司周年',
        own: '自己的日子',
        'win-back': '久别问候',
        festival: '节日',
      },
      why: (occasion, label) =>
        ({
          'birthday-away': '生日',
          birthday: '生日',
          wedding: '结婚纪念日',
          child: label ? `${label}的生日` : '孩子的生日',
          company: label ? `${label}成立纪念日` : '厂庆、公司周年',
          own: label ?? '自己的日子',
          'win-back': '久别问候',
          festival: label ?? '节日',
        })[occasion],
      language: { zh: '中文', en: '英文', ja: '日文', th: '泰文' },
    },
  }),
)
