import { isTold } from '../../shared/contract/authority.ts'
import { useMe } from '../station.ts'

/**
 * By what whoever is signed in finds guests: `contact` stands for name, room and telephone, `room` for name and room. Nobody is
 * invited to try what finds nothing for them.
 */
export function useSearchWays(): 'contact' | 'room' | 'name' {
  const { role } = useMe()
  if (isTold(role, 'contact')) return 'contact'
  return isTold(role, 'room') ? 'room' : 'name'
}
