import { Button } from '@mantine/core'
import { acknowledgeRestart, useHostState } from '../rpc/live.ts'
import { useWords } from '../words/language.ts'
import classes from './host-banner.module.css'
import { frameWords } from './words.ts'

/** One sentence above everything while the host is out of reach, and one when it had to be started again. */
export function HostBanner() {
  const words = useWords(frameWords)
  const standing = useHostState()
  return (
    <div role="status" className={classes.place} data-no-print>
      {standing !== 'ok' && (
        <div className={classes.banner} data-standing={standing}>
          {words[standing]}
          {standing === 'restarted' && (
            <Button size="compact-sm" variant="default" onClick={acknowledgeRestart}>
              {words.understood}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
