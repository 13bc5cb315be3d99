import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const domain = join(import.meta.dirname, '../../shared/domain')

/** Every module and package that a file of the domain draws in. */
function drawnIn(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  if (!file.endsWith('.ts')) return seen
  const source = readFileSync(join(domain, file), 'utf8')
  for (const [, from = ''] of source.matchAll(/^(?:import|export|\}).* from '([^']+)'$/gm))
    drawnIn(from.replace('./', ''), seen)
  return seen
}

it('what the screen may import draws in no dictionary', () => {
  for (const file of [
    'names.ts',
    'usual.ts',
    'calendar.ts',
    'dates-in-words.ts',
    'language.ts',
    'contact-identity.ts',
  ]) {
    expect([...drawnIn(file)].filter(each => !each.endsWith('.ts'))).toEqual([])
  }
  expect([...drawnIn('search-keys.ts')].filter(each => !each.endsWith('.ts')).toSorted()).toEqual([
    'opencc-js/t2cn',
    'pinyin-pro',
  ])
})
