import { globSync, readFileSync } from 'node:fs'
import { dirname, join, matchesGlob } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Import, importsOf } from './imports.ts'

/**
 * Who may import whom. The first row whose `files` match a file is its row. `may` names files it may import, `types` those of
 * which it may know the types only, `packages` what it may use from outside. `own` in `may` is the folder the file lies in.
 */
type Row = { files: string; may: string[]; types?: string[]; packages?: string[]; node?: boolean }

const contract = 'shared/contract/*.ts'
const domain = 'shared/domain/**'
const db = 'electron/host/db/{sql,audit}.ts'
/** A feature may read another feature's rows, never its routes. */
const stores =
  'electron/host/{house,staff,guests,facts,people,stays,floor,heads-ups,dining,outlets,search,intake,mail,letters,templates,returns,demo}/!(routes).ts'
const features =
  'electron/host/{house,staff,guests,facts,people,stays,floor,heads-ups,dining,outlets,search,intake,mail,letters,templates,returns,demo}'
/** The pieces of a guest that may stand on any page. */
const ofGuests = 'renderer/guests/{guest-card,find-guest,search-box,note-form,who-is-it,why-new}.tsx'
/** What every feature of the renderer stands on. */
const ground = ['renderer/{rpc,ui,words}/*', 'renderer/station.ts']
const react = [
  'react',
  '@mantine/core',
  '@mantine/dates',
  '@mantine/form',
  '@mantine/hooks',
  '@mantine/notifications',
  '@tabler/icons-react',
  '@tanstack/react-query',
  '@tanstack/react-virtual',
  'zustand',
]

const rows: Row[] = [
  // shared: runs anywhere
  {
    files: domain,
    may: [domain],
    types: [contract],
    packages: ['pinyin-pro', 'opencc-js', 'date-fns', 'lunar-typescript', 'localized-address-format'],
  },
  { files: 'shared/contract/shell.ts', may: [] },
  {
    files: 'shared/contract/{base,index,live}.ts',
    may: [contract, domain],
    packages: ['zod', '@orpc/contract'],
  },
  { files: contract, may: [contract, domain], packages: ['zod'] },

  // the host: plain Node, never electron
  { files: 'electron/host/db/migrations/index.ts', may: ['own'] },
  // Frozen once released: a step imports nothing that lives on.
  { files: 'electron/host/db/migrations/*.ts', may: [], types: ['own', 'better-sqlite3'] },
  {
    files: 'electron/host/db/{connect,open}.ts',
    may: ['own', 'electron/host/db/migrations/index.ts'],
    types: [contract],
    packages: ['better-sqlite3'],
    node: true,
  },
  {
    files: 'electron/host/db/*.ts',
    may: ['own', 'electron/host/db/migrations/*'],
    types: [contract, 'better-sqlite3'],
    node: true,
  },
  {
    files: 'electron/host/rpc/router.ts',
    may: ['own', `${features}/routes.ts`, contract],
    types: ['electron/host/context.ts'],
    packages: ['@orpc/server'],
  },
  {
    files: 'electron/host/rpc/*.ts',
    may: [
      'own',
      'electron/host/db/*',
      'electron/host/house/settings.ts',
      'electron/host/letters/feed.ts',
      contract,
    ],
    types: ['electron/host/*.ts', domain],
    packages: ['@orpc/server', '@orpc/openapi', '@orpc/zod', '@orpc/json-schema', 'sirv'],
    node: true,
  },
  {
    files: `${features}/routes.ts`,
    may: [stores, db, 'electron/host/rpc/implement.ts', contract, domain],
    types: ['electron/host/*.ts'],
  },
  // The books are opened here and nowhere else; everybody else is handed one.
  { files: 'electron/host/house/books.ts', may: ['electron/host/db/*'], types: [contract], node: true },
  {
    files: 'electron/host/staff/{pins,sessions}.ts',
    may: [stores, db],
    types: [contract, 'electron/host/*.ts'],
    node: true,
  },
  // Its builder has a thread and a connection of its own, as the intake has.
  {
    files: 'electron/host/search/*.ts',
    may: [stores, 'electron/host/db/*', contract, domain],
    types: ['electron/host/*.ts', 'electron/host/rpc/live.ts', 'better-sqlite3'],
    node: true,
  },
  {
    files: 'electron/host/intake/*.ts',
    may: [stores, 'electron/host/db/*', contract, domain],
    types: ['electron/host/*.ts', 'electron/host/rpc/live.ts', 'better-sqlite3'],
    packages: ['uuid', 'csv-parse', 'read-excel-file', 'iconv-lite', 'chardet'],
    node: true,
  },
  // What is counted over the whole book has a thread of its own likewise.
  {
    files: 'electron/host/returns/{counting,count-*}.ts',
    may: [stores, 'electron/host/db/*', contract, domain],
    types: ['electron/host/*.ts', 'electron/host/rpc/live.ts'],
    node: true,
  },
  {
    files:
      'electron/host/letters/{planning,year-planning,calendar-planning,plan-{messages,thread,worker}}.ts',
    may: [stores, 'electron/host/db/*', contract, domain],
    types: ['electron/host/*.ts', 'electron/host/rpc/live.ts'],
    node: true,
  },
  {
    files: 'electron/host/letters/{plan,calendar,settings}-routes.ts',
    may: [stores, db, 'electron/host/rpc/implement.ts', contract, domain],
    types: ['electron/host/*.ts'],
  },
  // A calendar is read by whoever has its address: a secret is compared here.
  {
    files: 'electron/host/letters/feed.ts',
    may: ['own', 'electron/host/letters/*.ts'],
    types: ['electron/host/*.ts'],
    node: true,
  },
  {
    files: 'electron/host/letters/calendar-text.ts',
    may: [contract, domain],
    types: [contract],
    packages: ['ical.js', 'uuid'],
  },
  // Business cards, in whatever alphabet a telephone wrote them.
  {
    files: 'electron/host/mail/{card-*,write-card}.ts',
    may: [stores, db, contract, domain],
    packages: ['ical.js', 'iconv-lite'],
  },
  // The one place that knows the language templates are written in.
  {
    files: 'electron/host/templates/liquid.ts',
    may: ['own', contract, domain],
    packages: ['liquidjs'],
  },
  {
    files: `${features}/*.ts`,
    may: [stores, db, contract, domain],
    types: ['electron/host/*.ts'],
    packages: ['uuid'],
  },
  { files: 'electron/host/context.ts', may: [], types: ['electron/host/**', contract, domain] },
  { files: 'electron/host/{clock,log}.ts', may: [] },
  {
    files: 'electron/host/index.ts',
    may: ['electron/host/clock.ts', 'electron/host/rpc/live.ts', stores, domain],
    types: ['electron/host/**'],
  },
  {
    files: 'electron/host/{browser,desktop}.ts',
    may: [
      'electron/host/*.ts',
      'electron/host/db/key.ts',
      'electron/host/rpc/{http,port}.ts',
      'package.json',
    ],
    types: [contract],
    node: true,
  },

  // the shell: windows and the operating system
  {
    files: 'electron/main/*.ts',
    may: ['own', 'shared/contract/policy.ts'],
    types: [contract],
    packages: ['electron'],
    node: true,
  },
  { files: 'electron/preload/*.ts', may: ['own'], types: [contract], packages: ['electron'] },

  // the renderer: meets the host only in shared/contract
  { files: 'renderer/station.ts', may: [], types: [contract], packages: ['react', 'zustand'] },
  { files: 'renderer/theme.ts', may: [], packages: ['@mantine/core'] },
  {
    files: 'renderer/words/*',
    may: ['own', 'renderer/rpc/*', 'renderer/station.ts', domain],
    types: [contract],
    packages: react,
  },
  {
    files: 'renderer/rpc/*',
    may: ['own', 'renderer/{words,ui}/*', 'renderer/station.ts', contract],
    packages: [...react, '@orpc/client', '@orpc/tanstack-query', 'uuid'],
  },
  {
    files: 'renderer/ui/*',
    may: ['own', 'renderer/words/*', 'renderer/station.ts', domain],
    types: [contract, 'renderer/rpc/*'],
    packages: [...react, 'react-dom'],
  },
  {
    files: 'renderer/{app,ground,main}.tsx',
    may: ['renderer/**', contract, domain],
    packages: [...react, 'react-dom', 'dayjs', '@fontsource/source-serif-4'],
  },
  // The frame puts every feature's page in its place.
  {
    files: 'renderer/frame/**',
    may: [
      'own',
      'renderer/**/*-page.tsx',
      'renderer/{house/leave-demo,stays/stay-actions,floor/coming-down,inbox/note-last,mail/mail-panel,returns/return-gauge}.tsx',
      ofGuests,
      ...ground,
      contract,
      domain,
    ],
    packages: react,
  },
  // What stands on paper brings its own type, and a PDF is put together where it is laid out.
  {
    files: 'renderer/letters/paper/**',
    may: ['own', ...ground, contract, domain],
    types: ['zod'],
    packages: [...react, '@cantoo/pdf-lib', '@fontsource/noto-serif-sc'],
  },
  { files: 'renderer/guests/**', may: ['own', ...ground, contract, domain], packages: react },
  {
    files: 'renderer/*/**',
    may: ['own', ofGuests, ...ground, contract, domain],
    types: ['zod'],
    packages: react,
  },
]

/** `@orpc/*` in as few files as can be: its next major changes the error types, and that move should touch nothing else. */
const orpc = [
  'shared/contract/{base,index,live}.ts',
  'electron/host/rpc/{implement,router,http,port,live,openapi}.ts',
  'renderer/rpc/{client,door,port}.ts',
]

const forbiddenNames = ['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'data']
const sources = readSources()

describe('the house', () => {
  test('has its arrows pointing down to shared, never sideways, never up', () => {
    const wrong = [...sources].flatMap(([file, source]) => strayImports(file, source))
    expect(wrong).toEqual([])
  })

  test('has no cycles', () => {
    expect(cycles(sources)).toEqual([])
  })

  test('keeps oRPC in the files that are allowed to know it', () => {
    const knowing = [...sources]
      .filter(([file, source]) => importsOf(file, source).some(({ what }) => what.startsWith('@orpc/')))
      .map(([file]) => file)
    expect(knowing.filter(file => !orpc.some(glob => matchesGlob(file, glob)))).toEqual([])
  })

  test('gives no file a name that says nothing', () => {
    expect([...sources.keys()].filter(hasForbiddenName)).toEqual([])
  })

  test('has no file nobody has a row for, and no row for which there is no file', () => {
    expect([...sources.keys()].filter(file => !rowOf(file))).toEqual([])
    const used = new Set([...sources.keys()].map(rowOf))
    expect(rows.filter(row => !used.has(row)).map(({ files }) => files)).toEqual([])
  })

  test('shows its longest files', () => {
    const lines = [...sources].map(([file, source]) => ({ file, lines: source.split('\n').length - 1 }))
    const longest = lines.sort((one, other) => other.lines - one.lines).slice(0, 10)
    console.log(
      `The longest files (at 250, ask what two things one is about):\n${longest.map(({ file, lines }) => `${String(lines).padStart(5)}  ${file}`).join('\n')}`,
    )
    expect(lines.length).toBeGreaterThan(100)
  })
})

describe('the guard', () => {
  test.for<[string, string]>([
    ['electron/host/guests/store.ts', `import { app } from 'electron'`],
    ['electron/host/guests/store.ts', `import { guests } from '../guests/routes.ts'`],
    ['electron/host/dining/visits.ts', `import { stays } from '../stays/routes.ts'`],
    ['electron/host/dining/visits.ts', `import type { stays } from '../stays/routes.ts'`],
    ['electron/host/dining/visits.ts', `import { connect } from '../db/connect.ts'`],
    ['electron/host/dining/visits.ts', `import Database from 'better-sqlite3'`],
    ['electron/host/dining/visits.ts', `import { readFileSync } from 'node:fs'`],
    ['electron/host/dining/visits.ts', `import { readFileSync } from 'fs'`],
    ['electron/host/dining/visits.ts', `import { ORPCError } from '@orpc/server'`],
    ['electron/host/dining/visits.ts', `export { ORPCError } from '@orpc/server'`],
    ['electron/host/dining/visits.ts', `export * from '../../main/window.ts'`],
    ['electron/host/dining/visits.ts', `const { app } = await import('electron')`],
    ['electron/host/dining/visits.ts', 'const { app } = await import(`electron`)'],
    ['electron/host/dining/visits.ts', `const { app } = await import(['elec', 'tron'].join(''))`],
    ['electron/host/dining/visits.ts', `const { app } = require('electron')`],
    ['electron/host/dining/visits.ts', `import electron = require('electron')`],
    ['electron/host/dining/visits.ts', `type App = import('electron').App`],
    ['electron/host/dining/visits.ts', `import { page } from '/renderer/app.tsx'`],
    ['electron/host/dining/visits.ts', `new Worker(new URL('../../main/window.ts', import.meta.url))`],
    ['electron/host/dining/visits.ts', `import { openHouse } from '../../../tests/house.ts'`],
    ['electron/host/dining/visits.ts', `import { install } from '../../../build/install.mjs'`],
    ['electron/host/rpc/http.ts', `import { guests } from '../guests/routes.ts'`],
    ['electron/host/rpc/http.ts', `import { type Host, x } from '../context.ts'`],
    ['electron/host/db/sql.ts', `import Database from 'better-sqlite3'`],
    [
      'electron/host/db/migrations/0010-people.ts',
      `import { fold } from '../../../../shared/domain/folding.ts'`,
    ],
    ['electron/main/window.ts', `import { openHost } from '../host/index.ts'`],
    ['electron/preload/index.ts', `import { readFileSync } from 'node:fs'`],
    ['shared/domain/names.ts', `import { z } from 'zod'`],
    ['shared/domain/names.ts', `import { GuestForm } from '../contract/guests.ts'`],
    ['shared/domain/names.ts', `import { useState } from 'react'`],
    ['shared/contract/guests.ts', `import { oc } from '@orpc/contract'`],
    ['shared/contract/guests.ts', `import { join } from 'node:path'`],
    ['renderer/guests/guest-page.tsx', `import { openHost } from '../../electron/host/index.ts'`],
    ['renderer/guests/guest-page.tsx', `import type { Host } from '../../electron/host/context.ts'`],
    ['renderer/guests/guest-page.tsx', `import { DeskPage } from '../stays/desk-page.tsx'`],
    ['renderer/stays/desk-page.tsx', `import { ImportPage } from '../intake/import-page.tsx'`],
    ['renderer/stays/desk-page.tsx', `import('../intake/import-page.tsx')`],
    ['renderer/stays/desk-page.tsx', `import { GuestForm } from '../guests/guest-form.tsx'`],
    ['renderer/stays/desk-page.tsx', `import { createORPCClient } from '@orpc/client'`],
    ['renderer/stays/desk-page.tsx', `import lodash from 'lodash'`],
    ['renderer/ui/notice.tsx', `import { api } from '../rpc/client.ts'`],
    ['renderer/ui/notice.tsx', `import { GuestCard } from '../guests/guest-card.tsx'`],
    ['somewhere/else.ts', `import '../shared/domain/names/names.ts'`],
  ])('flags in %s: %s', ([file, source]) => {
    expect(strayImports(file, source)).toHaveLength(1)
  })

  test.for<[string, string]>([
    [
      'electron/host/guests/store.ts',
      `import { v7 } from 'uuid'; import { run } from '../db/sql.ts'; import { names } from './names.ts'`,
    ],
    [
      'electron/host/guests/card.ts',
      `import { presentStay } from '../stays/store.ts'; import type { SignedIn } from '../context.ts'`,
    ],
    [
      'electron/host/guests/routes.ts',
      `import { signedIn } from '../rpc/implement.ts'; import { note } from '../db/audit.ts'`,
    ],
    [
      'electron/host/rpc/router.ts',
      `import { guests } from '../guests/routes.ts'; import { implement } from '@orpc/server'`,
    ],
    [
      'electron/main/window.ts',
      `import { BrowserWindow } from 'electron'; import type { ToHost } from '../../shared/contract/shell.ts'`,
    ],
    [
      'shared/domain/names.ts',
      `import { pinyin } from 'pinyin-pro'; import type { IntakeField } from '../contract/intake.ts'`,
    ],
    [
      'renderer/stays/desk-page.tsx',
      `import { GuestCard } from '../guests/guest-card.tsx'; import { api } from '../rpc/client.ts'; import { Role } from '../../shared/contract/base.ts'`,
    ],
    ['renderer/stays/desk-page.tsx', `const words = "import { app } from 'electron'" // import 'electron'`],
    ['renderer/stays/desk-page.tsx', `const icon = new URL('./icon.svg', import.meta.url)`],
  ])('allows in %s: %s', ([file, source]) => {
    expect(strayImports(file, source)).toEqual([])
  })

  test('finds a cycle, also through a dynamic import, and none through types alone', () => {
    const files = (...entries: [string, string][]) => new Map(entries)
    expect(
      cycles(
        files(['a.ts', `import './b.ts'`], ['b.ts', `import './c.ts'`], ['c.ts', `await import('./a.ts')`]),
      ),
    ).toEqual([['a.ts', 'b.ts', 'c.ts']])
    expect(cycles(files(['a.ts', `import './a.ts'`]))).toEqual([['a.ts']])
    expect(
      cycles(files(['a.ts', `export * from './b.ts'`], ['b.ts', `import type { A } from './a.ts'`])),
    ).toEqual([])
    expect(
      cycles(files(['a.ts', `import './b.ts'; import './c.ts'`], ['b.ts', `import './c.ts'`], ['c.ts', ''])),
    ).toEqual([])
  })

  test('refuses a name that says nothing, wherever it stands', () => {
    const names = [
      'shared/domain/utils.ts',
      'shared/utils/names.ts',
      'renderer/guests/date-helpers.tsx',
      'electron/main/window-manager.ts',
      'shared/domain/name-data.ts',
    ]
    expect(names.filter(hasForbiddenName)).toEqual(names)
    expect(
      [
        'shared/domain/database.ts',
        'renderer/guests/commonwealth.tsx',
        'renderer/house/manager-step.tsx',
      ].filter(hasForbiddenName),
    ).toEqual([])
  })
})

function rowOf(file: string): Row | undefined {
  return rows.find(({ files }) => matchesGlob(file, files))
}

function strayImports(file: string, source: string): string[] {
  const row = rowOf(file)
  if (!row) return [`${file} has no row in the table`]
  return importsOf(file, source)
    .filter(wanted => !isAllowed(file, row, wanted))
    .map(({ what, typeOnly }) => `${file} may not import ${typeOnly ? 'types of ' : ''}${what}`)
}

function isAllowed(file: string, row: Row, { what, kind, typeOnly }: Import): boolean {
  const types = typeOnly ? (row.types ?? []) : []
  if (kind === 'node') return row.node === true
  if (kind === 'package') return [...(row.packages ?? []), ...types].includes(what)
  // A feature's subfolder is the feature's own.
  const own = file.startsWith('renderer/') ? join(...file.split('/').slice(0, 2), '**') : `${dirname(file)}/*`
  return (
    kind === 'file' && [...row.may, ...types].some(glob => matchesGlob(what, glob === 'own' ? own : glob))
  )
}

/** Every ring of files that import each other when they run, each once, beginning with its first name. */
function cycles(files: ReadonlyMap<string, string>): string[][] {
  const edges = new Map(
    [...files].map(([file, source]) => [
      file,
      importsOf(file, source)
        .filter(({ kind, typeOnly }) => kind === 'file' && !typeOnly)
        .map(({ what }) => what),
    ]),
  )
  const done = new Set<string>()
  const found = new Map<string, string[]>()
  const visit = (file: string, path: string[]) => {
    const at = path.indexOf(file)
    if (at >= 0) {
      const ring = path.slice(at)
      const start = ring.indexOf(ring.toSorted()[0] ?? '')
      const turned = [...ring.slice(start), ...ring.slice(0, start)]
      found.set(turned.join(), turned)
      return
    }
    if (done.has(file)) return
    for (const next of edges.get(file) ?? []) visit(next, [...path, file])
    done.add(file)
  }
  for (const file of edges.keys()) visit(file, [])
  return [...found.values()]
}

/** A manager is somebody of the hotel; a file that calls itself one does not say what it does. */
function hasForbiddenName(file: string): boolean {
  return file.split('/').some(part => {
    const words = part.replace(/\..*$/, '').split('-')
    return words.at(-1) === 'manager' || words.some(word => forbiddenNames.includes(word))
  })
}

function readSources(): Map<string, string> {
  const root = join(import.meta.dirname, '..')
  const files = globSync('{electron,renderer,shared}/**/*.{ts,tsx}', { cwd: root }).sort()
  return new Map(files.map(file => [file.replaceAll('\\', '/'), readFileSync(join(root, file), 'utf8')]))
}
