/** What a letter is written for. Of several days that lie near each other the first of these gets the letter. */
export const PRECEDENCE = [
  'birthday-away',
  'birthday',
  'wedding',
  'child',
  'company',
  'own',
  'win-back',
  'festival',
] as const

type Occasion = (typeof PRECEDENCE)[number]

const RANK = new Map(PRECEDENCE.map((occasion, rank) => [occasion, rank]))

/** Negative where `one` comes before `other`, 0 where they are alike. */
export function byPrecedence(one: Occasion, other: Occasion): number {
  return (RANK.get(one) ?? PRECEDENCE.length) - (RANK.get(other) ?? PRECEDENCE.length)
}
