// npm run lock: two things `npm install` is silent about and `npm ci` elsewhere trips over.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './install.mjs'

const path = process.argv[2] ?? join(root, 'package-lock.json')
const lock = JSON.parse(readFileSync(path, 'utf8'))
const faults = [...missingPlatforms(), ...foreignHosts()]
for (const fault of faults) console.error(fault)
if (faults.length === 0) console.log('The lock file is complete.')
process.exit(faults.length === 0 ? 0 : 1)

/** A package names one binary for each platform; one that the lock file lacks makes `npm ci` refuse the whole file. */
function missingPlatforms() {
  return Object.entries(lock.packages).flatMap(([at, { version, optionalDependencies = {} }]) => {
    const missing = Object.keys(optionalDependencies).filter(name => !isLocked(at, name))
    if (missing.length === 0) return []
    return [`${at}@${version} names ${missing.join(', ')}, and the lock file has no entry for them.`]
  })
}

/** Looks for `name` where Node would: beside `at`, then in each folder above it. */
function isLocked(at, name) {
  for (let folder = at; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    if (lock.packages[`${folder && `${folder}/`}node_modules/${name}`]) return true
    if (folder === '') return false
  }
}

/** The address of a registry of one's own means nothing to others; without it npm asks the registry it is set to. */
function foreignHosts() {
  const foreign = Object.values(lock.packages).filter(({ resolved }) => /^https?:/.test(resolved ?? ''))
  if (foreign.length === 0) return []
  for (const entry of foreign) delete entry.resolved
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
  return [
    `${foreign.length} entries named a registry, which others may not have; the addresses were taken out. Commit it.`,
  ]
}
