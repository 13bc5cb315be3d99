import { Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { focusFirstWrong, holdImeEnter } from '../../ui/keys.ts'
import { Meanwhile } from '../../ui/meanwhile.tsx'
import { Problem } from '../../ui/problem.tsx'
import { useWords } from '../../words/language.ts'
import { useSayRefusal } from '../../words/refusals.ts'
import classes from './settings-page.module.css'
import type { usePart } from './use-part.ts'
import { settingsWords } from './words.ts'

type Props<Value, Form> = {
  part: ReturnType<typeof usePart<Value, Form>>
  /** The part as it stands now, for whoever was overtaken. */
  standing: ReactNode
  children: ReactNode
}

/** The form of a part of the settings: what a colleague did meanwhile, the fields, and the ways out. */
export function PartForm<Value, Form>({ part, standing, children }: Props<Value, Form>) {
  const words = useWords(settingsWords)
  const say = useSayRefusal()
  return (
    <form
      className={classes.form}
      noValidate
      onKeyDown={holdImeEnter}
      onSubmit={event => {
        event.preventDefault()
        if (!part.submit()) focusFirstWrong(event.currentTarget)
      }}
    >
      {part.behind && (
        <Meanwhile
          title={words.meanwhile(part.by)}
          theirs={words.takeTheirs}
          mine={words.keepMine}
          onTheirs={part.takeTheirs}
          onMine={part.keepMine}
        >
          <p>{words.nothingLost}</p>
          <div className={classes.standing}>{standing}</div>
        </Meanwhile>
      )}
      {children}
      <Problem text={part.fault ? say(part.fault) : null} />
      <Group gap="sm" className={classes.foot}>
        <Button type="submit" loading={part.saving} disabled={part.behind}>
          {words.save}
        </Button>
        <Button variant="default" onClick={part.leave}>
          {words.cancel}
        </Button>
      </Group>
    </form>
  )
}
