import type { Role, StaffId } from '../../shared/contract/base.ts'
import type { StaffBrief } from '../../shared/contract/staff.ts'
import { useWords } from '../words/language.ts'
import { roleWords } from '../words/roles.ts'
import classes from './staff-tiles.module.css'
import { signInWords } from './words.ts'

export type Tile = StaffBrief & { demoPin: string | null }

const order: readonly Role[] = ['front-desk', 'floor', 'outlet', 'manager']

/** Everyone who may stand at this station, as tiles one can hit without looking twice. */
export function StaffTiles({ staff, onChoose }: { staff: readonly Tile[]; onChoose: (id: StaffId) => void }) {
  const words = useWords(signInWords)
  const roles = useWords(roleWords)
  const sorted = [...staff].sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role))
  return (
    <ul className={classes.tiles}>
      {sorted.map(({ id, name, role, demoPin }) => (
        <li key={id}>
          <button type="button" className={classes.tile} onClick={() => onChoose(id)}>
            <span className={classes.name}>{name}</span>
            <span className={classes.role}>{roles[role]}</span>
            {demoPin && <span className={classes.pin}>{words.demoPin(demoPin)}</span>}
          </button>
        </li>
      ))}
    </ul>
  )
}
