import { useEffect } from 'react'
import { create } from 'zustand'
import type { StaffId } from '../../shared/contract/base.ts'
import { useMe } from '../station.ts'
import { client } from './client.ts'

type Editor = { readonly staffId: StaffId; readonly name: string }

/** Said again this often; the host forgets a screen that has not spoken for thirty seconds. */
const EVERY_MS = 10_000

const useEditors = create<Readonly<Record<string, readonly Editor[]>>>(() => ({}))

/** Takes in what the host tells of who has a form open. */
export const hearEditors = (what: string, by: readonly Editor[]) => useEditors.setState({ [what]: by })

/**
 * Says that this form is open, for as long as it is shown, and gives back who else has it open. `what` names the form
 * and what it is about: `guest:${guestId}`.
 */
export function useEditing(what: string): readonly Editor[] {
  const { id } = useMe()
  useEffect(() => {
    let shown = true
    const say = () => {
      client.live.editing({ what, open: true }).then(
        others => shown && hearEditors(what, others),
        // Who cannot be told is told in ten seconds.
        () => {},
      )
    }
    say()
    const timer = setInterval(say, EVERY_MS)
    return () => {
      shown = false
      clearInterval(timer)
      client.live.editing({ what, open: false }).catch(() => {})
      hearEditors(what, [])
    }
  }, [what])
  const editors = useEditors(all => all[what])
  return (editors ?? []).filter(({ staffId }) => staffId !== id)
}
