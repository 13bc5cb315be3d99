import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { digitsOf, figures, money, readMoney } from '../../shared/domain/letters/money.ts'

describe('an amount as people type it', () => {
  test.for([
    ['6', 'CNY', 600],
    ['6.00', 'CNY', 600],
    ['６．５０', 'CNY', 650],
    ['6。5', 'CNY', 650],
    ['¥6', 'CNY', 600],
    ['￥ 6.00', 'CNY', 600],
    ['6元', 'CNY', 600],
    ['CNY 6', 'CNY', 600],
    ['1,10', 'EUR', 110],
    ['1,234.50', 'EUR', 123450],
    ['1,234', 'EUR', 123400],
    ['110', 'JPY', 110],
    ['110.00', 'JPY', 110],
    ['0.250', 'KWD', 250],
    ['0', 'CNY', 0],
    ['6.000', 'CNY', 600],
  ] as const)('%s in %s', ([typed, currency, minor]) => {
    expect(readMoney(typed, currency)).toBe(minor)
  })

  test.for([
    ['', 'CNY'],
    ['six', 'CNY'],
    ['-6', 'CNY'],
    ['6.005', 'CNY'],
    ['1.5', 'JPY'],
    ['6 7', 'CNY'],
    ['.', 'CNY'],
  ] as const)('%s is none in %s', ([typed, currency]) => {
    expect(readMoney(typed, currency)).toBeNull()
  })

  test('reads what it wrote, in every currency', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000_000 }),
        fc.constantFrom(...Intl.supportedValuesOf('currency')),
        (minor, currency) => readMoney(figures(minor, currency), currency) === minor,
      ),
    )
  })
})

test('is said with its sign', () => {
  expect(money(600, 'CNY', 'zh')).toBe('¥6.00')
  expect(money(600, 'CNY', 'en')).toBe('¥6.00')
  expect(money(110, 'JPY', 'en')).toBe('¥110')
  expect(money(250, 'XQQ', 'en')).toBe('2.50 XQQ')
  expect(digitsOf('KWD')).toBe(3)
})
