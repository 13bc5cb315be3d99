import { expect, test } from 'vitest'
import { csvLine } from '../../shared/domain/csv.ts'

test.each(['=1+1', '+cmd', '-cmd', '@x', '＝1+1', '＋x', '－x', '＠x', '\t=1', '\n=1'])(
  'a cell that begins as a formula is text: %j',
  cell => expect(csvLine([cell])).toMatch(/^"?'/),
)

test('names, numbers and telephones stand as they are', () =>
  expect(csvLine(['于建国', '-12', '+86 532 8888', 'a,b', 'say "hi"'])).toBe(
    '于建国,-12,+86 532 8888,"a,b","say ""hi"""',
  ))
