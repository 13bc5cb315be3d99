import { readFileSync, writeFileSync } from 'node:fs'
import { engines } from './engines/index.ts'
import { type Answers, type Asked, folderOf } from './folder.ts'

/**
 * One engine in a process of its own: opens it, asks everything once in the order all engines are asked, and writes down
 * what came. A slow one is asked as long as it has time, at least `LEAST` times.
 *   node --expose-gc tests/bench/search/process.ts ENGINE FOLDER SECONDS
 */
const LEAST = 40
const WARM_UP = 100
const [, , name = '', folder = '', seconds = '30'] = process.argv
const load = engines.get(name)
if (!load) throw new Error(`no engine of this name: ${name}`)
const at = folderOf(folder)
const { queries, hostile }: Asked = JSON.parse(readFileSync(at.asked, 'utf8'))
const held = () => {
  for (let time = 0; time < 3; time++) globalThis.gc?.()
  const { rss, heapUsed } = process.memoryUsage()
  return { rss, heapUsed }
}

const opener = await load()
const before = held()
const engine = opener(folder)
const began = performance.now()
await engine.open()
await engine.find(queries[0]?.text ?? '')
const opened = performance.now() - began

const warm = performance.now() + (Number(seconds) * 1000) / 10
for (const { text } of queries.slice(-WARM_UP)) {
  await engine.find(text)
  if (performance.now() > warm) break
}
const found: number[][] = []
const times: number[] = []
const isOurs = name.startsWith('ours')
const end = performance.now() + Number(seconds) * 1000
for (const { text } of queries) {
  const start = performance.now()
  const numbers = await engine.find(text)
  times.push(performance.now() - start)
  found.push(numbers)
  if (performance.now() > end && found.length >= LEAST && !isOurs) break
}
const after = held()
const [memory, heap] = [after.rss - before.rss, after.heapUsed - before.heapUsed]

let max = 0
let failed = 0
if (isOurs) {
  for (const text of hostile) {
    const start = performance.now()
    try {
      await engine.find(text)
    } catch {
      failed++
    }
    max = Math.max(max, performance.now() - start)
  }
}
const answers: Answers = {
  found,
  times,
  opened,
  memory,
  heap,
  onDisk: engine.onDisk(),
  hostile: { max, failed },
}
writeFileSync(at.answers(name), JSON.stringify(answers))
process.exit(0)
