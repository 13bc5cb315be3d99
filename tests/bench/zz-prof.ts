import { openBookOf } from '../../electron/host/rpc/implement.ts'
import { openHouse } from '../house.ts'
import { planDue, planAround } from '../../electron/host/letters/day-plan.ts'
import { planYear } from '../../electron/host/letters/year.ts'
import { readLettersSettings } from '../../electron/host/letters/settings.ts'
import { candidatesFor, targetsUntil } from '../../electron/host/letters/candidates.ts'
import { householdsByAndBy } from '../../electron/host/letters/facts.ts'
import { postCalendar } from '../../shared/domain/letters/post.ts'
import { addDays } from '../../shared/domain/days/calendar.ts'
const house = await openHouse({ dataDir: '/tmp/prof', setUp: false })
const db = openBookOf(house.host)
const settings = readLettersSettings(db)
const cpu = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000 }
const time = (what: string, work: () => unknown) => { const c = cpu(); const w = performance.now(); const r = work(); console.log(what, 'cpu', (cpu() - c).toFixed(0), 'wall', (performance.now() - w).toFixed(0)); return r }
const T = '2026-11-09'
for (let i = 0; i < 8; i++) { time('due', () => planDue(db, settings, T, () => {})); time('around', () => planAround(db, settings, T, () => {})) }
const post = postCalendar(settings.post, 'CN')
const targets = targetsUntil(addDays(T, 14), addDays(T, -14), post)
console.log({ ...targets, last: undefined })
const ids = time('candidates', () => candidatesFor(db, settings, targets, { today: T, home: 'CN' })) as never[]
console.log(ids.length)
time('facts', () => [...householdsByAndBy(db, ids, { today: T, first: targets.first, last: targets.farthest })])
if (process.argv[2] === 'year') time('year', () => planYear(db, settings, T, () => {}))
await house.leave()
