import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHttp } from '../../electron/host/rpc/http.ts'
import { hotelPlan, openHouse, type TestHouse } from '../house.ts'
import { procedures } from './shapes.ts'
import { type Asked, askAt, multipart } from './wire.ts'

describe('the HTTP door', () => {
  let house: TestHouse
  let door: Awaited<ReturnType<typeof openHttp>>
  let screens: string
  let port: number
  beforeAll(async () => {
    house = await openHouse()
    screens = mkdtempSync(join(tmpdir(), 'screens-'))
    writeFileSync(join(screens, 'index.html'), '<!doctype html><title>The Usual</title>')
    mkdirSync(join(screens, 'assets'))
    writeFileSync(join(screens, 'assets', 'app.js'), 'export {}')
    writeFileSync(join(screens, '..', 'secret.txt'), 'the key of the book')
    door = await openHttp(house.host, { port: 0, screens })
    port = Number(new URL(door.url).port)
  })
  afterAll(async () => {
    await door.close()
    await house.close()
    rmSync(screens, { recursive: true, force: true })
    rmSync(join(screens, '..', 'secret.txt'), { force: true })
  })

  const ask = (asked: Asked) => askAt(port)(asked)
  /** The beginning of a file of sixty megabytes; the rest never comes. */
  const begin = (path: string, token: string | null) => {
    const headers = {
      'content-type': 'multipart/form-data; boundary=x',
      'content-length': String(60_000_000),
      'x-csrf-token': 'orpc',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    }
    const upload = request({ port, host: '127.0.0.1', path, method: 'POST', headers })
    upload.on('error', () => undefined)
    upload.write('--x\r\n')
    const answer = new Promise<{ status: number | undefined; body: unknown }>(resolve =>
      upload.once('response', async response => {
        const body = await text(response)
        const code = /"code":"(\w+)"/.exec(body)?.[1]
        resolve({ status: response.statusCode, body: code })
        upload.destroy()
      }),
    )
    return { answer, end: () => upload.destroy() }
  }
  const own = { 'content-type': 'application/json', 'x-csrf-token': 'orpc' }
  const json = { 'content-type': 'application/json' }

  describe('knows its own', () => {
    test.for(['127.0.0.1', 'localhost', '[::1]'])('by the name %s', async name => {
      expect((await ask({ headers: { ...own, host: `${name}:${port}` }, body: '{}' })).status).toBe(200)
      expect(
        (
          await ask({
            headers: { ...own, host: `${name}:${port}`, origin: `http://${name}:${port}` },
            body: '{}',
          })
        ).status,
      ).toBe(200)
    })

    test('and refuses whoever names no host', async () => {
      const socket = connect(port, '127.0.0.1')
      socket.write(
        'POST /rpc/house/status HTTP/1.0\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}',
      )
      expect(await text(socket)).toMatch(/^HTTP\/1\.\d 403 /)
    })

    const strangers: Record<string, string>[] = [
      { host: 'evil.example' },
      { host: 'evil.example:PORT' },
      { host: '127.0.0.1' },
      { host: '127.0.0.1:1' },
      { host: 'localhost.evil.example:PORT' },
      { host: '127.0.0.1:PORT.evil.example' },
      { host: '0.0.0.0:PORT' },
      { origin: 'http://evil.example' },
      { origin: 'null' },
      { origin: 'https://127.0.0.1:PORT' },
      { origin: 'http://127.0.0.1' },
      { origin: 'http://127.0.0.1:1' },
      { origin: 'http://127.0.0.1:PORT.evil.example' },
      { origin: 'file://' },
      { 'sec-fetch-site': 'cross-site' },
    ]
    test.for(strangers)('and refuses %j, wherever it knocks', async stranger => {
      const headers = Object.fromEntries(
        Object.entries(stranger).map(([name, value]) => [name, value.replace('PORT', String(port))]),
      )
      for (const [method, path] of [
        ['POST', '/rpc/house/status'],
        ['POST', '/api/house/status'],
        ['GET', '/api/openapi.json'],
        ['GET', '/'],
        ['OPTIONS', '/rpc/house/status'],
      ]) {
        expect(
          (
            await ask({
              method: method ?? '',
              path: path ?? '',
              headers: { ...own, ...headers },
              body: method === 'POST' ? '{}' : '',
            })
          ).status,
        ).toBe(403)
      }
    })
  })

  describe('takes nothing a page of another site could send', () => {
    const form = { text: 'yu' }
    const withFiles = multipart({ data: '{"json":{"text":"yu"},"meta":[],"maps":[]}' })
    const kinds: [string, string | undefined, string | Buffer][] = [
      ['a form', 'application/x-www-form-urlencoded', new URLSearchParams(form).toString()],
      ['a form with files', withFiles.type, withFiles.body],
      ['plain text', 'text/plain', '{"json":{"text":"yu"}}'],
      ['plain text that looks like JSON to the careless', 'text/plain; application/json', '{"text":"yu"}'],
      ['a body of no kind', undefined, '{"json":{"text":"yu"}}'],
    ]
    test.for(kinds)('not %s', async ([, type, body]) => {
      const headers = type ? { 'content-type': type } : {}
      for (const path of [
        '/rpc/house/status',
        '/rpc/staff/list',
        '/rpc/house/closeDemo',
        '/rpc/guests/search',
      ]) {
        expect((await ask({ path, headers, body })).status).toBe(403)
      }
      for (const path of [
        '/api/house/status',
        '/api/staff/list',
        '/api/house/closeDemo',
        '/api/guests/search',
      ]) {
        expect((await ask({ path, headers, body })).status).toBe(415)
      }
    })

    test('also not JSON, without the header of our own screens, at /rpc', async () => {
      expect((await ask({ headers: json, body: '{}' })).status).toBe(403)
      expect((await ask({ headers: { ...json, 'x-csrf-token': 'orpc' }, body: '{}' })).status).toBe(200)
    })

    test('a form with a file only where a file is taken, and there nobody comes in without a session', async () => {
      const { type, body } = multipart({ file: new File(['a,b'], 'a.csv', { type: 'text/csv' }) })
      const headers = { 'content-type': type }
      expect((await ask({ path: '/api/intake/open', headers, body })).status).toBe(401)
      expect((await ask({ path: '/api/intake/undo', headers, body })).status).toBe(415)
      expect((await ask({ path: '/api/intake/open?x=/api/intake/open', headers, body })).status).toBeLessThan(
        500,
      )
    })

    test('a large file from nobody but who may import, and before any of it has come', async () => {
      const token = async (role: 'manager' | 'front-desk') => {
        if (role === 'front-desk') await house.as('front-desk')
        const person = (await house.client().staff.list()).find(one => one.role === role)
        const pin = role === 'manager' ? hotelPlan.manager.pin : '1000'
        if (!person) throw new Error(`nobody works as ${role}`)
        return (await house.client().staff.signIn({ staffId: person.id, pin })).token
      }
      const [manager, desk] = [await token('manager'), await token('front-desk')]
      for (const path of ['/rpc/intake/open', '/api/intake/open']) {
        expect(await begin(path, null).answer).toMatchObject({ status: 401, body: 'NOT_SIGNED_IN' })
        expect(await begin(path, 'x'.repeat(43)).answer).toMatchObject({ status: 401 })
        expect(await begin(path, desk).answer).toMatchObject({ status: 403, body: 'NOT_ALLOWED' })
      }
      // Two at once wait for the rest of their file; a third is asked to come again.
      const [first, second] = [begin('/rpc/intake/open', manager), begin('/api/intake/open', manager)]
      await expect
        .poll(async () => {
          const third = begin('/rpc/intake/open', manager)
          const answer = await Promise.race([third.answer, pause(300)])
          third.end()
          return answer
        })
        .toMatchObject({ status: 503, body: 'BUSY' })
      for (const upload of [first, second]) upload.end()
      const file = new File(['Name,Arrival,Departure\nAnn Lee,2025-03-18,2025-03-20\n'], 'a.csv')
      const open = () => house.client('http', manager).intake.open({ file })
      await expect
        .poll(() =>
          open().then(
            ({ rows }) => rows,
            () => null,
          ),
        )
        .toBe(1)
    })

    test.for(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'])(
      'no procedure by %s',
      async method => {
        const paths = procedures.map(({ name }) => name.replace('.', '/'))
        for (const path of paths) {
          for (const door of ['rpc', 'api']) {
            const { status, body, headers } = await ask({
              method,
              path: `/${door}/${path}?data=%7B%7D`,
              headers: own,
            })
            expect([status, headers.allow, body]).toEqual([405, 'POST', ''])
          }
        }
      },
    )
  })

  describe('says on every answer', () => {
    const answers: [string, Asked][] = [
      ['a call', { headers: own, body: '{}' }],
      ['a refusal', { path: '/rpc/guests/search', headers: own, body: '{"json":{"text":"yu"}}' }],
      ['a stranger', { headers: { ...own, origin: 'http://evil.example' }, body: '{}' }],
      ['what is not there', { path: '/rpc/nobody', headers: own, body: '{}' }],
      ['the page', { method: 'GET', path: '/' }],
      ['a part of the page', { method: 'GET', path: '/assets/app.js' }],
      ['the OpenAPI document', { method: 'GET', path: '/api/openapi.json' }],
    ]
    test.for(answers)('%s: what may run, and that no other site may read it', async ([, asked]) => {
      const { headers } = await ask(asked)
      expect(Object.keys(headers).filter(name => name.startsWith('access-control-'))).toEqual([])
      const policy: Record<string, string[]> = Object.fromEntries(
        String(headers['content-security-policy'])
          .split('; ')
          .map(part => [part.split(' ')[0], part.split(' ').slice(1)]),
      )
      expect(policy['default-src']).toEqual(["'self'"])
      expect(policy['script-src']).toEqual(["'self'"])
      expect(policy['object-src']).toEqual(["'none'"])
      expect(policy['base-uri']).toEqual(["'none'"])
      expect(policy['frame-ancestors']).toEqual(["'none'"])
      expect(policy['form-action']).toEqual(["'none'"])
      expect(policy['connect-src']).toEqual(["'self'"])
      for (const [what, sources] of Object.entries(policy)) {
        expect(sources).not.toContain("'unsafe-eval'")
        if (what !== 'style-src') expect(sources).not.toContain("'unsafe-inline'")
        expect(sources.filter(source => /^(https?:|\*|wss?:)/.test(source))).toEqual([])
      }
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toBe('no-referrer')
      expect(headers['cross-origin-resource-policy']).toBe('same-origin')
      expect(String(headers['cache-control'])).toMatch(/no-store|no-cache/)
      expect(headers['x-powered-by']).toBeUndefined()
      expect(headers.server).toBeUndefined()
    })

    test('nothing of a guest stays in a cache', async () => {
      expect((await ask({ headers: own, body: '{}' })).headers['cache-control']).toBe('no-store')
    })
  })

  describe('serves the screens', () => {
    test('and the page again for every place in it', async () => {
      for (const path of ['/', '/desk', '/guests/0198a000', '/index.html']) {
        const { status, body, headers } = await ask({ method: 'GET', path })
        expect([status, body]).toEqual([200, '<!doctype html><title>The Usual</title>'])
        expect(headers['content-type']).toContain('text/html')
      }
      expect((await ask({ method: 'GET', path: '/assets/app.js' })).body).toBe('export {}')
      expect((await ask({ method: 'HEAD', path: '/' })).status).toBe(200)
      expect((await ask({ method: 'POST', path: '/', headers: own })).status).toBe(404)
    })

    test.for([
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/%2e%2e%2fsecret.txt',
      '/assets/../../secret.txt',
      '/..\\secret.txt',
      '/..%5csecret.txt',
      '//secret.txt',
      '/%00',
      '/%',
      '/assets/%c0%ae%c0%ae/secret.txt',
      '/rpc/../../secret.txt',
      '/api/../../secret.txt',
      '/api/openapi.json/../../../secret.txt',
    ])('but nothing beside them: %s', async path => {
      const { body, status } = await ask({ method: 'GET', path })
      expect(body).not.toContain('the key of the book')
      expect(status).toBeLessThan(500)
    })

    test('and no file of the book lies among them', async () => {
      for (const path of ['/hotel/book.db', '/hotel/book.key', '/book.key', '/.env', '/package.json']) {
        expect(['', '<!doctype html><title>The Usual</title>']).toContain(
          (await ask({ method: 'GET', path })).body,
        )
      }
    })
  })

  describe('the port', () => {
    test('is the next free one when the usual is taken', async () => {
      const taken = createServer()
      await new Promise<void>(resolve => taken.listen(0, '127.0.0.1', resolve))
      const { port: wished } = taken.address() as AddressInfo
      const second = await openHttp(house.host, { port: wished, screens: null })
      const third = await openHttp(house.host, { port: wished, screens: null })
      const ports = [second, third].map(({ url }) => Number(new URL(url).port))
      expect(ports[0]).toBeGreaterThan(wished)
      expect(ports[1]).toBeGreaterThan(ports[0] ?? 0)
      expect((await fetch(new URL('api/openapi.json', third.url))).status).toBe(200)
      await second.close()
      await third.close()
      taken.close()
    })

    test('listens to this machine only', async () => {
      expect(door.url).toBe(`http://127.0.0.1:${port}/`)
      const { networkInterfaces } = await import('node:os')
      const others = Object.values(networkInterfaces())
        .flatMap(list => list ?? [])
        .filter(({ internal, family }) => !internal && family === 'IPv4')
      for (const { address } of others) await expect(fetch(`http://${address}:${port}/`)).rejects.toThrow()
    })

    test('is given up at once when the house closes, with calls under way and connections kept', async () => {
      const fourth = await openHttp(house.host, { port: 0, screens: null })
      const answer = await fetch(new URL('api/openapi.json', fourth.url), { keepalive: true })
      await answer.text()
      const began = performance.now()
      await fourth.close()
      // Long before the thirty seconds for which a kept connection would be waited for.
      expect(performance.now() - began).toBeLessThan(10_000)
      await expect(fetch(fourth.url)).rejects.toThrow()
    })
  })
})
