import { Button, Portal } from '@mantine/core'
import { acknowledgeRestart, useHostState } from '../rpc/live.ts'
import { useWords } from '../words/language.ts'
import { useBannerPlace } from './banner-place.ts'
import classes from './host-banner.module.css'
import { frameWords } from './words.ts'

/**
 * One sentence while the host is out of reach, and one when it had to be started again. It takes room of its own and
 * covers nothing: under the header where there is one, else above the page.
 */
export function HostBanner() {
  const words = useWords(frameWords)
  const standing = useHostState()
  const { place } = useBannerPlace()
  const banner = (
    <div role="status" className={classes.place} data-no-print>
      {standing !== 'ok' && (
        <div className={classes.banner} data-standing={standing}>
          <span>{words[standing]}</span>
          {standing === 'restarted' && (
            <Button size="compact-sm" variant="default" onClick={acknowledgeRestart}>
              {words.understood}
            </Button>
          )}
        </div>
      )}
    </div>
  )
  return place ? <Portal target={place}>{banner}</Portal> : banner
}
