import { useEffect } from 'react'
import { HostOutOfReach } from '../rpc/client.ts'
import { Sheet } from '../ui/sheet.tsx'
import { Failed, Loading } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import { frameWords } from './words.ts'

/** Before anything is known of the house: a moment of patience, or that its host does not answer. */
export function Unreachable({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const words = useWords(frameWords)
  const say = useSayRefusal()
  useEffect(() => {
    if (!error) return
    const timer = setTimeout(onRetry, 3_000)
    return () => clearTimeout(timer)
  }, [error, onRetry])
  if (!error) {
    return (
      <Sheet>
        <Loading />
      </Sheet>
    )
  }
  const gone = error instanceof HostOutOfReach
  const browser = window.desktop ? '' : ` ${words.unreachableBrowser}`
  return (
    <Sheet title={words.unreachableTitle}>
      <Failed text={gone ? `${words.unreachable}${browser}` : say(error)} onRetry={onRetry} />
    </Sheet>
  )
}
