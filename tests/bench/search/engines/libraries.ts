import uFuzzy from '@leeoniya/ufuzzy'
import { create, insertMultiple, search } from '@orama/orama'
import { Document } from 'flexsearch'
import Fuse from 'fuse.js'
import fuzzysort from 'fuzzysort'
import type { Opener } from '../engine.ts'
import { asText, everybody, FIELDS, type Person } from './people.ts'

const inMemory = () => null

export const flexSearch: Opener = folder => {
  const index = new Document({
    document: { id: 'no', index: FIELDS.map(field => ({ field, tokenize: 'forward' as const })) },
  })
  return {
    open: async () => {
      for (const person of everybody(folder)) index.add({ ...person })
    },
    find: text => {
      const found = index.search(text, { limit: 8, merge: true }) as { id: number | string }[]
      return found.slice(0, 8).map(({ id }) => Number(id))
    },
    onDisk: inMemory,
  }
}

export const fuse: Opener = folder => {
  let index: Fuse<Person> | null = null
  return {
    open: async () => {
      const people = Array.from(everybody(folder), person => ({ ...person }))
      index = new Fuse(people, { keys: [...FIELDS], threshold: 0.3, ignoreLocation: true })
    },
    // It refuses patterns that are too long for it.
    find: text => index?.search(text, { limit: 8 }).map(({ item }) => item.no) ?? [],
    onDisk: inMemory,
  }
}

export const orama: Opener = folder => {
  const index = create({
    schema: {
      name: 'string',
      other: 'string',
      latin: 'string',
      phone: 'string',
      email: 'string',
      city: 'string',
      company: 'string',
      room: 'string',
    },
  })
  return {
    open: async () => {
      const some = Array.from(everybody(folder), ({ no, near: _near, lastStay: _lastStay, ...rest }) => ({
        id: String(no),
        ...rest,
      }))
      await insertMultiple(index, some, 5000)
    },
    find: async text =>
      (await search(index, { term: text, limit: 8, tolerance: 1 })).hits.map(({ id }) => Number(id)),
    onDisk: inMemory,
  }
}

export const microFuzzy: Opener = folder => {
  const numbers: number[] = []
  const texts: string[] = []
  const index = new uFuzzy({
    unicode: true,
    interSplit: "[^\\p{L}\\d']+",
    intraSplit: '\\p{Ll}\\p{Lu}',
    intraMode: 1,
  })
  return {
    open: async () => {
      for (const person of everybody(folder)) {
        numbers.push(person.no)
        texts.push(asText(person))
      }
    },
    find: text => {
      const [found, , order] = index.search(texts, text, 1, 1000)
      const best = order ? order.slice(0, 8).map(at => found?.[at] ?? 0) : (found ?? []).slice(0, 8)
      return best.map(at => numbers[at] ?? 0)
    },
    onDisk: inMemory,
  }
}

export const fuzzySort: Opener = folder => {
  const targets: { no: number; text: string }[] = []
  return {
    open: async () => {
      for (const person of everybody(folder)) targets.push({ no: person.no, text: asText(person) })
    },
    find: text => fuzzysort.go(text, targets, { key: 'text', limit: 8 }).map(({ obj }) => obj.no),
    onDisk: inMemory,
  }
}
