import type { Topic } from '../../shared/contract/live.ts'

export type Area = 'house' | 'staff' | 'guests' | 'stays' | 'dining' | 'intake'

/**
 * Which answers may be stale when a topic changed: a card shows stays and visits, an arrival shows its guest. The audit
 * is stale after every change and so in no list; the topic of that name is for what nobody sees anywhere else.
 */
export const stale: Record<Topic, readonly Area[]> = {
  house: ['house', 'staff', 'guests', 'stays', 'dining'],
  staff: ['staff'],
  guests: ['guests', 'stays', 'dining'],
  stays: ['stays', 'guests', 'dining'],
  dining: ['dining', 'guests'],
  intake: ['intake'],
  // To be looked at is written down: were a card stale after it, reading it again would be written down again, for ever.
  audit: [],
}
