import { openBookOf } from '../../electron/host/rpc/implement.ts'
import { openHouse } from '../house.ts'
import { planDue } from '../../electron/host/letters/day-plan.ts'
import { readLettersSettings } from '../../electron/host/letters/settings.ts'
import { statementsOf } from './statements.ts'
const house = await openHouse({ dataDir: '/tmp/prof', setUp: false })
const db = openBookOf(house.host)
const settings = readLettersSettings(db)
const T = '2026-11-09'
planDue(db, settings, T, () => {})
const counted = statementsOf(db.connection)
planDue(counted as never, settings, T, () => {})
planDue(counted as never, settings, T, () => {})
for (const { text, runs, took } of counted.most(30)) console.log((took/2).toFixed(1).padStart(8), runs/2, text.replace(/\s+/g, ' ').slice(0, 140))
await house.leave()
