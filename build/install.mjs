// What start.mjs, test.mjs and dev.mjs do first. This file runs under the Node people have, from 20 on, and needs
// nothing installed: it installs what the lock file names, and goes on under the Node that comes with it.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const root = fileURLToPath(new URL('..', import.meta.url))

const ownNode = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** Makes node_modules what the lock file says, unless it is that already. */
export function install() {
  if (!isInstalled()) {
    console.log(
      'Installing what the app is built from; this takes a minute, once. 正在安装所需的包，只需一次，约一分钟。',
    )
    // Without scripts: an older npm would compile the database and fail where there is no compiler.
    if (npm('ci', '--ignore-scripts', '--loglevel=error') !== 0) {
      console.error(
        'The packages could not be installed; npm says why above. Most often the network or the registry is out of reach.\n' +
          '包没有装好，原因见上面 npm 的说明。多半是网络或 npm 源连不上。',
      )
      process.exit(1)
    }
  }
  // The one package that needs its script. Where there is no such Node, underOwnNode judges the one that runs us.
  if (!existsSync(ownNode)) npm('rebuild', 'node', '--ignore-scripts=false', '--loglevel=error')
}

/** Runs `script` again under the project's own Node and never returns, unless this already is that Node. */
export async function underOwnNode(script) {
  const [major, minor] = process.versions.node.split('.').map(Number)
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/node/package.json'), 'utf8'))
  if (process.version === `v${version}`) return
  if (!runs(ownNode)) {
    if (major > 22 || (major === 22 && minor >= 18)) return
    console.error(
      `The app needs Node 22.18 or newer; this is ${process.version}, and the Node in node_modules does not run here.\n` +
        `应用需要 Node 22.18 或更新的版本；现在是 ${process.version}，而 node_modules 里的 Node 在这台机器上无法运行。`,
    )
    process.exit(1)
  }
  const again = spawn(ownNode, [fileURLToPath(script), ...process.argv.slice(2)], { stdio: 'inherit' })
  passSignals(again)
  await new Promise(() => again.once('exit', code => process.exit(code ?? 1)))
}

/** Runs npm, the one that runs us where there is one, and answers with its exit code. */
export function npm(...args) {
  const script = process.env.npm_execpath
  const [program, ...first] = script?.endsWith('npm-cli.js') ? [process.execPath, script] : ['npm']
  // npm by itself is a shell script on Windows; none of our arguments needs quoting.
  const shell = program === 'npm' && process.platform === 'win32'
  return spawnSync(program, [...first, ...args], { cwd: root, stdio: 'inherit', shell }).status ?? 1
}

/** Ends `child` when this process is told to end; answers whether it was. */
export function passSignals(child) {
  let told = false
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) {
    process.on(signal, () => {
      told = true
      // A terminal where Ctrl+C is pressed has told the child by itself.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  return () => told
}

function isInstalled() {
  const there = packagesIn('node_modules/.package-lock.json')
  if (!there) return false
  return Object.entries(packagesIn('package-lock.json')).every(([path, wanted]) => {
    const found = there[path]
    // What is optional belongs to other systems than this one.
    if (path === '' || !found) return path === '' || wanted.optional === true
    return found.version === wanted.version && found.integrity === wanted.integrity
  })
}

function packagesIn(lockFile) {
  try {
    return JSON.parse(readFileSync(join(root, lockFile), 'utf8')).packages
  } catch {
    return null
  }
}

function runs(program) {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0
}
