import { both } from '../words/language.ts'

/** What is said when a check-in is taken back. */
export const entryWords = both({
  en: { notIn: (name: string) => `The check-in of ${name} is taken back.` },
  zh: { notIn: name => `${name}的入住已撤回。` },
})
