import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../shared/contract/base.ts'
import { MR_YU } from '../host/people.ts'
import { hotelPlan, openHouse, type TestHouse } from '../house.ts'
import { procedures } from './shapes.ts'
import { askAt } from './wire.ts'

describe('for the hotel’s other systems', () => {
  let house: TestHouse
  let ask: ReturnType<typeof askAt>
  beforeAll(async () => {
    house = await openHouse()
    ask = askAt(Number(new URL(house.url).port))
  })
  afterAll(() => house.close())
  const json = { 'content-type': 'application/json' }

  const post = async (path: string, body: unknown, token?: string) => {
    const headers = token ? { ...json, authorization: `Bearer ${token}` } : json
    const answer = await ask({ path: `/api/${path}`, headers, body: JSON.stringify(body) })
    return {
      status: answer.status,
      body: answer.body ? (JSON.parse(answer.body) as Record<string, unknown>) : null,
    }
  }
  const signIn = async (role: Role): Promise<string> => {
    if (role !== 'manager') await house.as(role)
    const { body: staff } = await post('staff/list', {})
    const person = (staff as unknown as { id: string; role: Role }[]).find(one => one.role === role)
    const pin = role === 'manager' ? hotelPlan.manager.pin : '1000'
    const { body } = await post('staff/signIn', { staffId: person?.id, pin })
    return String(body?.token)
  }

  test('the contract is an OpenAPI document with a stable name for every operation', async () => {
    const { status, body, headers } = await ask({ method: 'GET', path: '/api/openapi.json' })
    expect([status, headers['content-type']]).toEqual([200, 'application/json'])
    const document = JSON.parse(body) as {
      openapi: string
      servers: unknown
      paths: Record<string, Record<string, { operationId: string; responses: Record<string, unknown> }>>
    }
    expect(document.openapi).toMatch(/^3\.1/)
    expect(document.servers).toEqual([{ url: '/api' }])
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => [method, path, operation.operationId]),
    )
    expect(operations).toEqual(procedures.map(({ name }) => ['post', `/${name.replace('.', '/')}`, name]))
    const named = [
      'staff.signIn',
      'guests.search',
      'guests.card',
      'guests.create',
      'guests.update',
      'stays.arrivals',
      'stays.inHouse',
      'stays.checkIn',
      'stays.checkOut',
      'dining.outlets',
      'dining.usual',
      'dining.recordVisit',
      'intake.preview',
      'intake.commit',
      'intake.undo',
    ]
    expect(operations.map(([, , id]) => id)).toEqual(expect.arrayContaining(named))
    expect(Object.keys(document.paths['/stays/checkIn']?.post?.responses ?? {})).toEqual(
      expect.arrayContaining(['200', '401', '403', '404', '409', '422', '503', '507']),
    )
  })

  test('signs in, writes and reads, with the same roles and refusals', async () => {
    const manager = await signIn('manager')
    const created = await post('guests/create', MR_YU, manager)
    expect(created.status).toBe(200)
    const { guestId } = created.body as { guestId: string }
    expect((await post('guests/search', { text: 'yjg' }, manager)).body).toMatchObject([
      { id: guestId, name: MR_YU.name },
    ])
    const checkIn = { guestId, room: '0817', depart: '2026-11-12' }
    expect((await post('stays/checkIn', checkIn, manager)).status).toBe(200)
    expect(await post('stays/checkIn', checkIn, manager)).toMatchObject({
      status: 409,
      body: { code: 'ALREADY_IN_HOUSE', data: { room: '0817' } },
    })
    expect((await post('stays/inHouse', {}, manager)).body).toMatchObject([
      { room: '0817', guest: { id: guestId } },
    ])

    expect(await post('stays/inHouse', {})).toMatchObject({ status: 401, body: { code: 'NOT_SIGNED_IN' } })
    expect(await post('stays/inHouse', {}, 'x'.repeat(43))).toMatchObject({
      status: 401,
      body: { code: 'NOT_SIGNED_IN' },
    })
    const floor = await signIn('floor')
    expect(await post('guests/create', MR_YU, floor)).toMatchObject({
      status: 403,
      body: { code: 'NOT_ALLOWED', data: { roles: ['manager', 'front-desk'] } },
    })
    expect((await post('guests/card', { guestId }, floor)).body).toMatchObject({
      now: { room: '0817' },
      private: null,
    })
    expect((await post('guests/search', { limit: 'many' }, floor)).status).toBe(400)
    expect((await post('staff/signOut', {}, floor)).status).toBe(200)
    expect((await post('stays/inHouse', {}, floor)).status).toBe(401)
  })

  test('takes the token in its header and nowhere else', async () => {
    const token = await signIn('manager')
    for (const headers of [
      { cookie: `token=${token}` },
      { authorization: token },
      { authorization: `Basic ${token}` },
      { authorization: `bearer${token}` },
    ]) {
      expect(
        (
          await ask({
            path: '/api/staff/me',
            headers: { ...json, ...headers } as Record<string, string>,
            body: '{}',
          })
        ).status,
      ).toBe(401)
    }
    expect((await ask({ path: `/api/staff/me?token=${token}`, headers: json, body: '{}' })).status).toBe(401)
    expect(
      (
        await ask({
          path: '/api/staff/me',
          headers: { ...json, authorization: `Bearer ${token}` },
          body: '{}',
        })
      ).status,
    ).toBe(200)
  })
})
