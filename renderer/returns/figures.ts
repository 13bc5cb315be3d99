import type { Language } from '../../shared/contract/base.ts'
import { useLanguage } from '../words/language.ts'

/** Numbers as the station's language writes them. */
export type Figures = {
  whole: (number: number) => string
  /** With one digit behind the point where that says something: '2.4', '3'. */
  tenths: (number: number) => string
  /** '11%'; under ten with one digit. */
  percent: (number: number) => string
  /** 'October 2026', of 'YYYY-MM'. */
  month: (month: string) => string
  /** 'Oct', and of January the year too. */
  shortMonth: (month: string) => string
}

const locales: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB' }
const made = new Map<Language, Figures>()

export function useFigures(): Figures {
  return figuresIn(useLanguage())
}

function figuresIn(language: Language): Figures {
  const known = made.get(language)
  if (known) return known
  const locale = locales[language]
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const tenths = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const long = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' })
  const figures: Figures = {
    whole: number => whole.format(number),
    tenths: number => tenths.format(number),
    percent: number => `${(number < 10 ? tenths : whole).format(number)}%`,
    month: month => long.format(new Date(`${month}-01T00:00:00Z`)),
    shortMonth: month => {
      const short = new Intl.DateTimeFormat(locale, {
        month: 'short',
        timeZone: 'UTC',
        ...(month.endsWith('-01') ? { year: 'numeric' as const } : {}),
      })
      return short.format(new Date(`${month}-01T00:00:00Z`))
    },
  }
  made.set(language, figures)
  return figures
}
