import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, it } from 'vitest'

const domain = join(import.meta.dirname, '../../shared/domain')

/** Every package that a file of the domain draws in, by itself or through another. */
function packagesOf(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return []
  seen.add(file)
  const source = readFileSync(join(domain, file), 'utf8')
  const from = [...source.matchAll(/^(?:import|export|\}).* from '([^']+)'$/gm)].map(([, name = '']) => name)
  return from.flatMap(name =>
    name.startsWith('.') ? packagesOf(normalize(join(dirname(file), name)), seen) : [name],
  )
}

it('what the screen may import draws in no dictionary', () => {
  for (const file of ['names/names.ts', 'dining/usual.ts', 'language.ts', 'people/contact-identity.ts']) {
    expect(packagesOf(file).filter(name => name !== 'date-fns/differenceInMonths')).toEqual([])
  }
  expect(packagesOf('days/dates-in-words.ts')).toEqual(['date-fns/differenceInMonths'])
  expect(packagesOf('search/search-keys.ts').toSorted()).toEqual(['opencc-js/t2cn', 'pinyin-pro'])
})
