import { Button, Group, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { api, client } from '../../rpc/client.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { tell, tellRefusal } from '../../ui/notice.tsx'
import { saveText } from '../../ui/save-text.ts'
import { useWords } from '../../words/language.ts'
import { useSayRefusal } from '../../words/refusals.ts'
import { PartView } from './part-view.tsx'
import classes from './settings-page.module.css'
import { settingsWords } from './words.ts'

/** The days and print dates for a calendar: at an address with a secret in it, or as a file. */
export function CalendarPart({ feed }: { feed: string | null }) {
  const words = useWords(settingsWords)
  const say = useSayRefusal()
  const take = useMutation({
    mutationFn: async () => {
      const { name, text } = await client.letters.calendar()
      return saveText(name, text, 'text/calendar')
    },
    onSuccess: saved => saved && tell(words.fileSaved),
    onError: fault => tellRefusal(say(fault)),
  })
  return (
    <PartView title={words.part.calendar} line={words.calendarLine} open={false}>
      {/* The desktop's host listens to nobody but its own window. */}
      {window.desktop ? <p className={classes.prose}>{words.desktopOnly}</p> : <Feed feed={feed} />}
      <div className={classes.prose}>
        <h2 className={classes.subtitle}>{words.file}</h2>
        <p>{words.fileText}</p>
        <Button variant="default" loading={take.isPending} onClick={() => take.mutate()}>
          {words.fileSave}
        </Button>
      </div>
    </PartView>
  )
}

function Feed({ feed }: { feed: string | null }) {
  const words = useWords(settingsWords)
  const say = useSayRefusal()
  const queries = useQueryClient()
  const [asking, ask] = useState<'shut' | 'again' | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const turn = useMutation({
    mutationFn: (on: boolean) => client.letters.setFeed({ on }),
    onSuccess: (_answer, on) => {
      ask(null)
      tell(on ? words.feedOpened : words.feedWasShut)
    },
    onError: fault => tellRefusal(say(fault)),
    onSettled: () => queries.invalidateQueries({ queryKey: api.letters.settings.key() }),
  })
  const address = feed && new URL(feed, window.location.origin).href
  const copy = async () => {
    field.current?.select()
    try {
      // Without a secure origin there is no clipboard: what is marked can be copied by hand.
      await navigator.clipboard.writeText(address ?? '')
      tell(words.copied)
    } catch {
      tell(words.copyByHand)
    }
  }
  if (!address)
    return (
      <div className={classes.prose}>
        <h2 className={classes.subtitle}>{words.feedShut}</h2>
        <p>{words.feedShutText}</p>
        <Button loading={turn.isPending} onClick={() => turn.mutate(true)}>
          {words.feedOpenIt}
        </Button>
      </div>
    )
  return (
    <div className={classes.prose}>
      <h2 className={classes.subtitle}>{words.feedOpen}</h2>
      <p>{words.feedOpenText}</p>
      <div className={classes.address}>
        <TextInput
          ref={field}
          label={words.feedAddress}
          value={address}
          readOnly
          onFocus={event => event.currentTarget.select()}
        />
        <Button onClick={() => void copy()}>{words.copy}</Button>
      </div>
      <Group gap="sm">
        <Button variant="default" onClick={() => ask('again')}>
          {words.feedAgain}
        </Button>
        <Button variant="default" onClick={() => ask('shut')}>
          {words.feedShutIt}
        </Button>
      </Group>
      <Confirm
        opened={asking === 'again'}
        title={words.feedAgainAsk}
        confirm={words.feedAgain}
        busy={turn.isPending}
        onConfirm={() => turn.mutate(true)}
        onClose={() => ask(null)}
      >
        {words.feedAgainText}
      </Confirm>
      <Confirm
        opened={asking === 'shut'}
        title={words.feedShutAsk}
        confirm={words.feedShutIt}
        danger
        busy={turn.isPending}
        onConfirm={() => turn.mutate(false)}
        onClose={() => ask(null)}
      >
        {words.feedShutAskText}
      </Confirm>
    </div>
  )
}
