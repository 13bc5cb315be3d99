import { Popover } from '@mantine/core'
import { IconChevronDown, IconDoorExit, IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import type { Language } from '../../shared/contract/base.ts'
import { LeaveDemo } from '../house/leave-demo.tsx'
import { client } from '../rpc/client.ts'
import { useMe } from '../station.ts'
import { tellRefusal } from '../ui/notice.tsx'
import { LanguageChoice, LookChoice } from '../ui/switches.tsx'
import { uiWords } from '../ui/words.ts'
import { useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import { roleWords } from '../words/roles.ts'
import { leave } from './leave.ts'
import classes from './my-menu.module.css'
import { frameWords } from './words.ts'

/** Who is here: their language, the look of the screen, and the way out. */
export function MyMenu({ demo }: { demo: boolean }) {
  const words = useWords(frameWords)
  const ui = useWords(uiWords)
  const roles = useWords(roleWords)
  const say = useSayRefusal()
  const me = useMe()
  const [opened, setOpened] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const remember = (language: Language) =>
    void client.staff.setLanguage({ language }).catch(fault => tellRefusal(say(fault)))
  return (
    <div className={classes.mine}>
      <Popover
        opened={opened}
        onChange={setOpened}
        position="bottom-end"
        width={290}
        trapFocus
        returnFocus
        shadow="md"
      >
        <Popover.Target>
          <button type="button" className={classes.me} onClick={() => setOpened(now => !now)}>
            <span className={classes.who}>
              <span className={classes.name}>{me.name}</span>
              <span className={classes.role}>{roles[me.role]}</span>
            </span>
            <IconChevronDown size={18} stroke={1.5} aria-hidden />
          </button>
        </Popover.Target>
        {/* Labelled by the button that opens it. */}
        <Popover.Dropdown>
          <p className={classes.label}>{ui.language}</p>
          <LanguageChoice onChoose={remember} />
          <p className={classes.label}>{ui.look}</p>
          <LookChoice />
          <div className={classes.ways}>
            <button type="button" className={classes.way} onClick={leave}>
              <IconLock size={18} stroke={1.5} aria-hidden />
              {words.lockLong}
            </button>
            {demo && (
              <button
                type="button"
                className={classes.way}
                onClick={() => {
                  setOpened(false)
                  setLeaving(true)
                }}
              >
                <IconDoorExit size={18} stroke={1.5} aria-hidden />
                {words.leaveDemo}
              </button>
            )}
          </div>
        </Popover.Dropdown>
      </Popover>
      <button
        type="button"
        className={classes.lock}
        onClick={leave}
        aria-label={words.lock}
        title={words.lockHint}
      >
        <IconLock size={22} stroke={1.5} aria-hidden />
      </button>
      <LeaveDemo opened={leaving} onClose={() => setLeaving(false)} />
    </div>
  )
}
