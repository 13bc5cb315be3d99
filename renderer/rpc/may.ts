import { authority } from '../../shared/contract/authority.ts'
import type { ProcedureName } from '../../shared/contract/index.ts'
import { useMe } from '../station.ts'

/** Whether whoever is signed in may call a procedure: what they may not do is not offered. The host decides. */
export function useMay(procedure: ProcedureName): boolean {
  const { role } = useMe()
  const allowed = authority[procedure]
  return allowed === 'nobody-yet' || allowed.includes(role)
}
