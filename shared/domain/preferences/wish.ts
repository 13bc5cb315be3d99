type WishGroup = 'sleep' | 'room' | 'drink' | 'food' | 'seat' | 'service' | 'talk'

/** What a wish is done at: the attendant's round, by what is in hand. */
type WishTask = 'turn-down' | 'tea' | 'pillow' | 'temperature' | 'room'

/** What may be said of it at the door, a sentence in each language; `sound` is how the Chinese one is said. */
type Offer = { zh: string; en: string; sound: string }

/** Something guests really ask for, by one name in each language. */
export type Wish = {
  code: string
  group: WishGroup
  name: { zh: string; en: string }
  /** Other ways of saying it, in either language. */
  also: readonly string[]
  task?: WishTask
  offer?: Offer
}

type More = { task?: WishTask; offer?: Offer }

/** Wishes of one group: `wish('firm-pillow', '硬枕头', 'firm pillow', 'hard pillow|硬一点的枕头', { task: 'pillow' })`. */
export const wishesOf =
  (group: WishGroup) =>
  (code: string, zh: string, en: string, also: string, more: More = {}): Wish => ({
    code,
    group,
    name: { zh, en },
    also: also.split('|').filter(Boolean),
    ...more,
  })
