import { QueryClient } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { api } from '../../renderer/rpc/client.ts'
import { invalidate } from '../../renderer/rpc/live.ts'
import { GuestId, OutletId } from '../../shared/contract/base.ts'
import { stale, Topic } from '../../shared/contract/live.ts'

const outletId = OutletId.parse('0198c0de-0000-7000-8000-000000000002')
const guestId = GuestId.parse('0198c0de-0000-7000-8000-000000000001')

/** Which of what the screens have read is read again after a change. */
function readAgainAfter(...topics: Topic[]) {
  const queries = new QueryClient()
  const read = {
    house: api.house.status.queryKey(),
    audit: api.house.audit.queryKey({ input: {} }),
    staff: api.staff.me.queryKey(),
    guests: api.guests.card.queryKey({ input: { guestId } }),
    facts: api.facts.inbox.queryKey(),
    people: api.people.likely.queryKey(),
    stays: api.stays.inHouse.queryKey(),
    floor: api.floor.floors.queryKey(),
    headsUps: api.headsUps.open.queryKey(),
    outlets: api.outlets.plan.queryKey({ input: { outletId } }),
    dining: api.dining.visits.queryKey({ input: { guestId } }),
    intake: api.intake.imports.queryKey(),
    mail: api.mail.sheet.queryKey({ input: { guestId } }),
    letters: api.letters.today.queryKey(),
    templates: api.templates.fields.queryKey(),
    returns: api.returns.rate.queryKey(),
  }
  for (const key of Object.values(read)) queries.getQueryCache().build(queries, { queryKey: key }).setData([])
  invalidate(queries, topics)
  return Object.entries(read)
    .filter(([, key]) => queries.getQueryState(key)?.isInvalidated)
    .map(([name]) => name)
}

it('reads only the audit again after a look at a guest: an open card that read itself again would never end', () => {
  expect(readAgainAfter('audit')).toEqual(['audit'])
})

it.for(Topic.options)('reads the audit and what shows it again after a change of %s', topic => {
  expect(readAgainAfter(topic).toSorted()).toEqual([...new Set(['audit', ...stale[topic]])].toSorted())
})

it('reads the card again after each change it shows', () => {
  for (const topic of ['house', 'guests', 'stays', 'dining'] as const) {
    expect(readAgainAfter(topic)).toContain('guests')
  }
})
