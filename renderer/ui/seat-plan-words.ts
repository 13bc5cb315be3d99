import { both } from '../words/language.ts'
import { spacedWords } from '../words/spaced-words.ts'

/** What a drawn seat says of itself. */
export const planWords = spacedWords(
  both({
    en: {
      arrows: 'Arrow keys go from seat to seat.',
      tone: {
        free: 'free',
        taken: 'taken',
        usual: 'the usual',
        instead: 'like it, and free',
        off: 'not to be had',
      },
      free: 'free',
      chosen: 'chosen',
      by: (who: string) => `${who} sits there`,
      since: (when: string) => `since ${when}`,
      allergy: 'allergy at this table',
      birthday: 'birthday',
      list: (parts: string[]) => parts.join(', '),
    },
    zh: {
      arrows: '用方向键在座位间移动。',
      tone: { free: '空着', taken: '有人', usual: '老位子', instead: '相近的空位', off: '不可用' },
      free: '空着',
      chosen: '已选',
      by: who => `${who}坐着`,
      since: when => `${when} 入座`,
      allergy: '这桌有人过敏',
      birthday: '生日',
      list: parts => parts.join('，'),
    },
  }),
)
