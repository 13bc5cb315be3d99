import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nearestFree, type SeatInRoom } from '../../shared/domain/dining/nearest-seat.ts'

const seat = (id: string, x: number, y: number, more: Partial<SeatInRoom> = {}): SeatInRoom => ({
  id,
  x,
  y,
  shape: 'square',
  window: false,
  traits: [],
  ...more,
})
const at = (id: string, x: number, more: Partial<SeatInRoom> = {}) =>
  seat(id, x, 20, { window: true, ...more })

describe('the free seat most like one that is taken', () => {
  test('is at a window if that one is, and of the windows the next', () => {
    const free = [at('first', 15), at('third', 63), at('sixth', 135), seat('door', 40, 44)]
    expect(nearestFree(at('second', 39), free)).toEqual({
      seat: free[0],
      because: ['window', 'same-shape', 'near'],
    })
    expect(nearestFree(at('second', 39), free.slice(2))).toEqual({
      seat: free[2],
      because: ['window', 'same-shape'],
    })
  })

  test('is not at a window if that one was not: some like the shade', () => {
    const free = [at('window', 40), seat('corner', 140, 90)]
    expect(nearestFree(seat('middle', 40, 44), free)?.seat.id).toBe('corner')
  })

  test('is what it is known for before it is next to it, and says so', () => {
    const booth = { shape: 'booth', traits: ['quiet', 'booth', 'power'] } as const
    const wanted = seat('B1', 20, 90, { ...booth, traits: [...booth.traits] })
    const free = [
      seat('beside', 44, 90, { shape: 'booth' }),
      seat('far', 140, 90, { shape: 'round', traits: ['quiet', 'booth', 'power'] }),
    ]
    expect(nearestFree(wanted, free)).toEqual({ seat: free[1], because: ['quiet', 'booth', 'power'] })
  })

  test('is not by the door, where nobody asked to sit, while there is another', () => {
    const free = [seat('door', 30, 30, { traits: ['by-door'] }), seat('wall', 120, 30)]
    expect(nearestFree(seat('middle', 20, 20), free)?.seat.id).toBe('wall')
  })

  test('is anything rather than nothing, and then says honestly that it is like it in nothing', () => {
    const bar = seat('bar', 150, 90, { shape: 'stool' })
    expect(nearestFree(at('second', 39), [bar])).toEqual({ seat: bar, because: [] })
  })

  test('is none when nothing is free; the seat itself is not somewhere else to sit', () => {
    expect(nearestFree(at('second', 39), [])).toBeNull()
    expect(nearestFree(at('second', 39), [at('second', 39)])).toBeNull()
  })
})

describe('in any room whatever', () => {
  const traits = ['quiet', 'booth', 'light', 'power', 'terrace', 'by-door'] as const
  const anySeat = fc.record({
    id: fc.uuid(),
    x: fc.nat(300),
    y: fc.nat(300),
    shape: fc.constantFrom('round' as const, 'square' as const, 'booth' as const),
    window: fc.boolean(),
    traits: fc.subarray([...traits]),
  })
  const anyRoom = fc.uniqueArray(anySeat, { minLength: 1, maxLength: 12, selector: ({ id }) => id })

  test('it is one of the free, never the one that was asked for, and none only where none is free', () => {
    fc.assert(
      fc.property(anySeat, anyRoom, (wanted, free) => {
        const found = nearestFree(wanted, free)
        expect(found).not.toBeNull()
        expect(free).toContain(found?.seat)
        const [self, ...others] = [wanted, ...free.filter(({ id }) => id !== wanted.id)]
        expect(nearestFree(wanted, [self, ...others])?.seat.id).not.toBe(wanted.id)
      }),
    )
  })

  test('the order in which the seats are handed over makes no difference', () => {
    const twice = anyRoom.chain(free =>
      fc.tuple(fc.constant(free), fc.shuffledSubarray(free, { minLength: free.length })),
    )
    fc.assert(
      fc.property(anySeat, twice, (wanted, [free, shuffled]) => {
        expect(nearestFree(wanted, shuffled)).toEqual(nearestFree(wanted, free))
      }),
    )
  })

  test('its twin right beside it always wins, and every reason given is true', () => {
    fc.assert(
      fc.property(anySeat, anyRoom, (wanted, room) => {
        const twin = { ...wanted, id: 'twin', x: wanted.x + 1 }
        const free = [...room.filter(({ x, y }) => Math.hypot(x - wanted.x, y - wanted.y) > 1), twin]
        expect(nearestFree(wanted, free)?.seat).toBe(twin)
        const found = nearestFree(wanted, room)
        for (const reason of found?.because ?? []) {
          if (reason === 'window') expect([wanted.window, found?.seat.window]).toEqual([true, true])
          else if (reason === 'same-shape') expect(found?.seat.shape).toBe(wanted.shape)
          else if (reason === 'near')
            expect(Math.hypot(wanted.x - (found?.seat.x ?? 0), wanted.y - (found?.seat.y ?? 0))).toBeLessThan(
              31,
            )
          else expect(found?.seat.traits).toContain(reason)
        }
      }),
    )
  })
})
