import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export type HostProcess = {
  address: string
  /** Bytes of the process that are in memory. */
  memory: () => number
  stop: () => Promise<void>
}

/** The built host over a house that is there, in a process of its own as on the hotel's machine. */
export async function startHost(dataDir: string, now: Date): Promise<HostProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../out/node/browser-host.js')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      THE_USUAL_DATA: dataDir,
      THE_USUAL_PORT: '0',
      THE_USUAL_NOW: now.toISOString(),
      THE_USUAL_NO_OPEN: '1',
    },
  })
  return {
    address: await addressOf(child),
    memory: () =>
      Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' })) * 1024,
    stop: async () => {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    child.once('exit', code => failed(new Error(`the host ended with ${code} before it named an address`)))
    child.stdout?.on('data', piece => {
      const address = /The Usual is at (\S+)/.exec(String(piece))?.[1]
      if (address) found(address)
    })
  })
}
