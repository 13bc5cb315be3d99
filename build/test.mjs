// npm test: installs, finds a Chromium to test with (on Debian as root it installs one), runs every check, and says at the end
// how many tests passed and failed.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { install, npm, root, underOwnNode } from './install.mjs'

install()
await underOwnNode(import.meta.url)

const { findChromium, howToInstallChromium } = await import('../tests/e2e/chromium.ts')
const reports = join(root, 'node_modules/.cache/tests')

if (!works(findChromium()) && mayInstall()) {
  run('apt-get', 'update', '-q')
  run('apt-get', 'install', '-q', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk')
}
if (!works(findChromium())) {
  console.error(howToInstallChromium)
  process.exit(1)
}

rmSync(reports, { recursive: true, force: true })
const code = npm('run', '--silent', 'check')
const unit = ofVitest(read('vitest.json'))
const e2e = ofPlaywright(read('playwright.json'))
if (code !== 0) console.log(`\nThe checks did not come through (exit code ${code}); the cause stands above.`)
console.log(`${unit.passed + e2e.passed} passed, ${unit.failed + e2e.failed} failed`)
process.exit(code)

function ofVitest(report) {
  if (!report) return { passed: 0, failed: 0 }
  // A file that could not even be read has no test in it that failed.
  const unread = report.testResults.filter(
    file => file.status === 'failed' && !file.assertionResults.some(test => test.status === 'failed'),
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests + unread.length }
}

function ofPlaywright(report) {
  if (!report) return { passed: 0, failed: 0 }
  const { expected, flaky, unexpected } = report.stats
  return { passed: expected + flaky, failed: unexpected + report.errors.length }
}

function read(name) {
  const path = join(reports, name)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null
}

/** A program that is there may still be a stand-in that only says where to get the real one. */
function works(program) {
  if (!program || process.platform === 'win32') return Boolean(program)
  return spawnSync(program, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
}

function mayInstall() {
  if (process.platform !== 'linux' || process.env.CHROMIUM) return false
  return process.getuid() === 0 && existsSync('/usr/bin/apt-get')
}

function run(program, ...args) {
  spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
}
