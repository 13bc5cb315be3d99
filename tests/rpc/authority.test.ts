import { randomBytes } from 'node:crypto'
import { ORPCError } from '@orpc/client'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTransaction } from '../../electron/host/db/sql.ts'
import { authority } from '../../shared/contract/authority.ts'
import { Role, type StaffId } from '../../shared/contract/base.ts'
import type { ProcedureName } from '../../shared/contract/index.ts'
import { doors, MORNING, openHouse, type TestHouse } from '../house.ts'
import { call, inputs, procedures } from './shapes.ts'

const MINUTE = 60_000
/** What says that the door stayed shut, and what says that the caller never got as far as being asked who he is. */
const SHUT = ['NOT_SIGNED_IN', 'NOT_ALLOWED']
const NEVER = ['BAD_REQUEST', 'INPUT_VALIDATION_FAILED', 'FAULT', 'INTERNAL_SERVER_ERROR', 'NOT_FOUND']

test('the table of authority names every procedure of the contract, and none besides', () => {
  expect(Object.keys(authority).sort()).toEqual(procedures.map(({ name }) => name).sort())
  for (const allowed of Object.values(authority)) expect(allowed.length).toBeGreaterThan(0)
})

describe.each(doors)('over the %s', door => {
  let house: TestHouse
  const staffed = new Map<Role, StaffId>()
  let calls = 0
  beforeAll(async () => {
    house = await openHouse()
    const manager = await house.as('manager', door)
    staffed.set('manager', (await manager.staff.me()).id)
    for (const role of Role.options.filter(role => role !== 'manager')) {
      const { id } = await manager.staff.add({ name: `${role} one`, role, language: 'en', pin: '1357' })
      staffed.set(role, id)
    }
  })
  afterAll(async () => {
    await house.close()
    console.log(
      `${calls} calls over the ${door}: every procedure, every role, every way of not being signed in`,
    )
  })

  /** A fresh token, past the PIN: this test is about what comes after the door. */
  const tokenOf = (role: Role): string => {
    const { host, clock } = house
    const [book, id] = [host.books.current(), staffed.get(role)]
    if (!book || !id) throw new Error(`nobody of role ${role} in this house`)
    const author = { at: clock.now().toISOString(), by: id }
    return inTransaction(book, author, tx => {
      tx.touch('staff')
      return host.sessions.start(tx, id)
    }).result
  }

  /** How a call ended: 'answered', or the code it was refused with. */
  const outcome = async (
    name: ProcedureName,
    input: unknown,
    token?: string,
  ): Promise<{ code: string; data?: unknown }> => {
    calls++
    const stop = new AbortController()
    try {
      const answer = await call(house.client(door, token), name, input, { signal: stop.signal })
      // The stream of changes would go on for ever: its first word says the line is open.
      if (isStream(answer)) await answer.next()
      return { code: 'answered' }
    } catch (error) {
      if (!(error instanceof ORPCError)) throw error
      return { code: error.code, data: error.data }
    } finally {
      stop.abort()
    }
  }

  describe.each(procedures)('$name', ({ name, input, takes }) => {
    const allowed = authority[name]
    const [valid] = fc.sample(inputs(input).filter(takes), { seed: 7, numRuns: 1 })

    test.for(Role.options)('for a %s', async role => {
      const { code, data } = await outcome(name, valid, tokenOf(role))
      expect(NEVER).not.toContain(code)
      if (allowed === 'nobody-yet' || allowed.includes(role)) expect(SHUT).not.toContain(code)
      else expect({ code, data }).toEqual({ code: 'NOT_ALLOWED', data: { roles: allowed } })
    })

    const strangers: [string, () => Promise<string | undefined> | string | undefined][] = [
      ['with no session', () => undefined],
      ['with a made-up token', () => randomBytes(32).toString('base64url')],
      ['with a token that is none', () => `${'x'.repeat(30)}'; DROP TABLE session; --`],
      ['with a token cut short', () => tokenOf('manager').slice(0, -1)],
      [
        'with a session that was ended',
        async () => {
          const token = tokenOf('manager')
          await house.client(door, token).staff.signOut()
          return token
        },
      ],
      [
        'with a session nobody used for longer than the screen stays open',
        async () => {
          const token = tokenOf('manager')
          await house.client(door, token).staff.me()
          house.clock.pass(5 * MINUTE)
          return token
        },
      ],
      [
        'with a session longer than any shift',
        () => {
          const token = tokenOf('manager')
          house.clock.pass(16 * 60 * MINUTE + 1000)
          return token
        },
      ],
    ]
    test.for(strangers)('for somebody %s', async ([, tokenFor]) => {
      const token = await tokenFor()
      try {
        const { code } = await outcome(name, valid, token)
        if (allowed === 'nobody-yet') expect([...SHUT, ...NEVER]).not.toContain(code)
        else expect(code).toBe('NOT_SIGNED_IN')
      } finally {
        house.clock.set(MORNING)
      }
    })

    test.runIf(allowed !== 'nobody-yet')('asks who calls before it looks at what they say', async () => {
      const nonsense = { guestId: 7, text: ['no'], name: null }
      expect((await outcome(name, nonsense)).code).toBe('NOT_SIGNED_IN')
      const outsider = Role.options.find(role => allowed !== 'nobody-yet' && !allowed.includes(role))
      if (outsider) expect((await outcome(name, nonsense, tokenOf(outsider))).code).toBe('NOT_ALLOWED')
    })
  })

  test('a role that was changed is the role that counts, at once', async () => {
    const token = tokenOf('front-desk')
    const manager = house.client(door, tokenOf('manager'))
    const id = staffed.get('front-desk') as StaffId
    expect((await outcome('stays.arrivals', undefined, token)).code).toBe('answered')
    const person = { id, name: 'front-desk one', language: 'en', active: true } as const
    await manager.staff.change({ ...person, rev: 1, role: 'outlet' })
    expect((await outcome('stays.arrivals', undefined, token)).code).toBe('NOT_SIGNED_IN')
    expect((await outcome('stays.arrivals', undefined, tokenOf('front-desk'))).code).toBe('NOT_ALLOWED')
    await manager.staff.change({ ...person, rev: 2, role: 'front-desk' })
  })
})

function isStream(value: unknown): value is AsyncIterator<unknown> {
  return typeof value === 'object' && value !== null && 'next' in value && typeof value.next === 'function'
}
