import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ORPCError } from '@orpc/client'
import { afterAll } from 'vitest'
import type { Role } from '../../shared/contract/base.ts'
import type { Client, RefusalCode } from '../../shared/contract/index.ts'
import { type DoorName, MORNING, openHouse, type TestHouse } from '../house.ts'

/** A house with somebody of every role signed in, all through one door. */
export type AtWork = TestHouse & {
  door: DoorName
  manager: Client
  desk: Client
  floor: Client
  outlet: Client
  of: (role: Role) => Client
}

const roles: readonly Role[] = ['manager', 'front-desk', 'floor', 'outlet']

/**
 * Such a house at the instant `now`. Each begins as a copy of one that was founded and staffed over the port: to hash all those PINs
 * anew for every fact took minutes.
 */
export async function openAtWork(door: DoorName, now = MORNING): Promise<AtWork> {
  const { book, pins, tokens } = await foundedAt(now)
  const dataDir = mkdtempSync(join(tmpdir(), 'house-'))
  cpSync(book, dataDir, { recursive: true })
  const house = await openHouse({ dataDir, setUp: false, now, pins: { ...pins } })
  const of = (role: Role) => house.client(door, tokens[role])
  const byRole = {
    manager: of('manager'),
    'front-desk': of('front-desk'),
    floor: of('floor'),
    outlet: of('outlet'),
  }
  const { manager, 'front-desk': desk, floor, outlet } = byRole
  return { ...house, door, manager, desk, floor, outlet, of: role => byRole[role] }
}

type Founded = { book: string; pins: Record<string, string>; tokens: Record<Role, string> }
const founded = new Map<number, Promise<Founded>>()
afterAll(async () => {
  for (const { book } of await Promise.all(founded.values())) rmSync(book, { recursive: true, force: true })
})

/** The founded house of these tests as a folder at rest, the PINs of its staff, and the sessions of those who are at work in it. */
function foundedAt(now: Date): Promise<Founded> {
  const before = founded.get(now.getTime())
  if (before) return before
  const found = async (): Promise<Founded> => {
    const pins: Record<string, string> = {}
    const house = await openHouse({ now, pins })
    const tokens: [Role, string][] = []
    for (const role of roles) tokens.push([role, await house.signIn(role)])
    await house.leave()
    return { book: house.dataDir, pins, tokens: Object.fromEntries(tokens) as Record<Role, string> }
  }
  const first = found()
  founded.set(now.getTime(), first)
  return first
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
