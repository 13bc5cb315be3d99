import { expect, test } from 'vitest'
import { nearestFree } from '../../shared/domain/dining/nearest-seat.ts'

const seat = (id: string, window: boolean, free: boolean) => ({ id, window, free })

test('offers the nearest free seat of the same kind', () => {
  const seats = [
    seat('w1', true, true),
    seat('w2', true, false),
    seat('d1', false, true),
    seat('w3', true, false),
    seat('w4', true, true),
  ]
  expect(nearestFree(seats, 'w2')?.id).toBe('w1')
  expect(nearestFree(seats, 'w3')?.id).toBe('w4')
})

test('prefers a far window to a near door, and takes the door when there is nothing else', () => {
  const seats = [
    seat('w1', true, false),
    seat('d1', false, true),
    seat('d2', false, true),
    seat('w2', true, true),
  ]
  expect(nearestFree(seats, 'w1')?.id).toBe('w2')
  expect(nearestFree(seats.slice(0, 3), 'w1')?.id).toBe('d1')
})

test('offers nothing when all are taken, or when the seat is of another room', () => {
  expect(nearestFree([seat('w1', true, false), seat('d1', false, false)], 'w1')).toBeNull()
  expect(nearestFree([seat('w1', true, true)], 'elsewhere')).toBeNull()
  // The seat itself is not somewhere else to sit, whatever the plan says of it.
  expect(nearestFree([seat('w1', true, true)], 'w1')).toBeNull()
})
