import type { Language } from './language.ts'

/** What a greeting may be made of; every fact here is one the house may mention aloud. */
export type Greeting = {
  /** How to address the guest, in the language of the greeting. */
  address: string
  /** Which stay this is; 0 when it is not known. */
  ordinal: number
  /** The usual seat by the name a person would say, when it is claimed and free. */
  seat: string | null
  birthdayToday: boolean
}

/** The house speaks Chinese to guests who do, English to all others. */
export function greetingLanguage(guestLanguage: string | null, hasChineseName: boolean): Language {
  if (guestLanguage) return guestLanguage.toLowerCase().startsWith('zh') ? 'zh' : 'en'
  return hasChineseName ? 'zh' : 'en'
}

/** One sentence a member of staff can say as it stands. */
export function greet({ address, ordinal, seat, birthdayToday }: Greeting, language: Language): string {
  if (language === 'zh') {
    const hello = birthdayToday
      ? `${address}，生日快乐`
      : ordinal > 1
        ? `${address}，欢迎您回来`
        : `${address}，欢迎您`
    return seat ? `${hello}。还是老位子，${seat}，可以吗？` : `${hello}。`
  }
  const hello = birthdayToday
    ? `Happy birthday, ${address}`
    : ordinal > 1
      ? `Welcome back, ${address}`
      : `Welcome, ${address}`
  return seat ? `${hello}. Will you have your usual seat, ${inASentence(seat)}?` : `${hello}.`
}

/** "by the door" stands as it is; "second window" wants an article. */
function inASentence(seat: string): string {
  const asItStands =
    /^(the|a|an|by|at|in|on|near|beside|behind|under|over|opposite|next|between|outside|inside|against|facing)\b/i
  return asItStands.test(seat) ? seat.charAt(0).toLowerCase() + seat.slice(1) : `the ${seat}`
}
