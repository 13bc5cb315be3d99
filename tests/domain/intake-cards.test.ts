import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hideNumbers, refusedColumns } from '../../shared/domain/intake/cards.ts'

/** Digits with their Luhn digit behind them. */
function withCheckDigit(digits: string): string {
  const sum = [...digits].toReversed().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return digits + ((10 - (sum % 10)) % 10)
}

test.each([
  ['4111 1111 1111 1111', '••••'],
  ['5500-0000-0000-0004 exp 08/27', '•••• exp 08/27'],
  ['card 4111111111111111, late arrival', 'card ••••, late arrival'],
  ['378282246310005', '••••'],
  ['４１１１１１１１１１１１１１１１', '••••'],
  ['************4322', '••••'],
  ['XXXX-XXXX-XXXX-4322', '••••'],
  ['411111******1111', '••••'],
  ['11010519491231002X', '••••'],
])('%j is written as %j', (written, kept) => {
  expect(hideNumbers(written)).toBe(kept)
})

test.each([
  ['+86 139 0571 8866', 'a telephone'],
  ['8613905718866', 'a telephone with its country'],
  ['4915112345678', 'a telephone that begins as a card does'],
  ['4111111111111112', 'a booking number whose check digit is wrong'],
  ['110105194912310021', 'a booking number that is no identity number'],
  ['2026-03-18 14:00', 'a moment'],
  ['0000000000000000', 'nothing'],
  ['room 0817', 'a room'],
])('%j stays: it is %s', written => {
  expect(hideNumbers(written)).toBe(written)
})

test('no card number of any maker survives in any text', () => {
  const makers = fc.constantFrom('4', '51', '55', '34', '37', '6011', '62', '35', '2221')
  const card = fc.tuple(makers, fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 16, maxLength: 16 }))
  fc.assert(
    fc.property(card, fc.constantFrom('', ' ', '-'), ([maker, digits], between) => {
      const length = /^3[47]/.test(maker) ? 15 : 16
      const number = withCheckDigit(`${maker}${digits.join('')}`.slice(0, length - 1))
      fc.pre(!/^(\d)\1+$/.test(number))
      const written = number.match(/.{1,4}/g)?.join(between) ?? ''
      expect(hideNumbers(`paid with ${written}.`)).toBe('paid with ••••.')
    }),
  )
})

test('one slip in a column of notes hides the number, not the column', () => {
  const notes = [['tea'], ['4111111111111111'], ['window'], ['quiet']]
  expect(refusedColumns(['Notes'], notes)).toEqual([])
  expect(refusedColumns(['Notes'], [['4111111111111111'], ['5500000000000004'], ['']])).toEqual([0])
})
