import { ORPCError } from '@orpc/client'
import type { Role } from '../../shared/contract/base.ts'
import type { Client, RefusalCode } from '../../shared/contract/index.ts'
import { type DoorName, openHouse, type TestHouse } from '../house.ts'

/** A house with somebody of every role signed in, all through one door. */
export type AtWork = TestHouse & {
  door: DoorName
  manager: Client
  desk: Client
  floor: Client
  outlet: Client
  of: (role: Role) => Client
}

export async function openAtWork(door: DoorName, now?: Date): Promise<AtWork> {
  const house = await openHouse(now ? { now } : {})
  const [manager, desk, floor, outlet] = [
    await house.as('manager', door),
    await house.as('front-desk', door),
    await house.as('floor', door),
    await house.as('outlet', door),
  ]
  const byRole: Record<Role, Client> = { manager, 'front-desk': desk, floor, outlet }
  return { ...house, door, manager, desk, floor, outlet, of: role => byRole[role] }
}

/** The meal it is in the morning of the test hotel, and its seats. */
export async function theTable(client: Client) {
  const [outlet] = await client.dining.outlets()
  const [breakfast, dinner] = outlet?.mealPeriods ?? []
  const [first, second, door] = outlet?.seats ?? []
  if (!outlet || !breakfast || !dinner || !first || !second || !door)
    throw new Error('a hotel without its tables')
  return {
    outletId: outlet.id,
    breakfast: breakfast.id,
    dinner: dinner.id,
    first: first.id,
    second: second.id,
    door: door.id,
  }
}

export type Refusal = { code: RefusalCode; data: unknown }

/** What a call was refused with; null when it was answered. A fault of ours is thrown on: no test expects one. */
export async function refusalOf(call: Promise<unknown>): Promise<Refusal | null> {
  try {
    await call
    return null
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error
    return { code: error.code as RefusalCode, data: error.data }
  }
}
