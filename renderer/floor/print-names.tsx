import { Button, Group, Portal, SegmentedControl } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useLayoutEffect, useRef, useState } from 'react'
import type { FloorSheet } from '../../shared/contract/floor.ts'
import { localTime } from '../../shared/domain/days/calendar.ts'
import { api, client } from '../rpc/client.ts'
import { Dialogue } from '../ui/dialogue.tsx'
import { tellRefusal } from '../ui/notice.tsx'
import { layOutFor, type Paper, printPage } from '../ui/paper.ts'
import { uiWords } from '../ui/words.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import { NamesSheet } from './names-sheet.tsx'
import { paperWords } from './paper-words.ts'
import classes from './print-names.module.css'

type Props = { sheet: FloorSheet; rooms: number; onClose: () => void }

/** Chooses the paper for tonight's names and shows what will stand on it. While it is open, what is printed is that. */
export function PrintNames({ sheet, rooms, onClose }: Props) {
  const words = useWords(paperWords)
  const ui = useWords(uiWords)
  const language = useLanguage()
  const say = useSayRefusal()
  const hotel = useQuery(api.house.status.queryOptions()).data?.hotel
  const [paper, choose] = useState<Paper>('a4')
  const shown = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another language and another night are another length
  useLayoutEffect(() => layOutFor(paper, shown.current?.offsetHeight ?? 0), [paper, language, sheet, hotel])
  const print = useMutation({
    // On record first: names the house does not know to be on paper would be on paper for ever.
    mutationFn: async () => {
      await client.floor.printed({ floor: sheet.floor, paper })
      await printPage()
    },
    onError: fault => tellRefusal(say(fault)),
  })
  if (!hotel) return null
  const names = {
    ...{ sheet, paper, rooms },
    hotel: hotel.name[language],
    madeAt: localTime(new Date(sheet.madeAt), hotel.timeZone),
  }
  return (
    <>
      <Dialogue onClose={onClose} title={words.title} size={paper === 'a4' ? '47rem' : '30rem'}>
        <SegmentedControl
          aria-label={words.paper}
          data={[
            { value: 'a4', label: words.a4 },
            { value: '80mm', label: words.roll },
          ]}
          value={paper}
          onChange={choose}
          data-autofocus
        />
        {/* A list of names longer than the window must be reached by the keyboard as well. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
        <section className={classes.preview} data-paper={paper} aria-label={words.preview} tabIndex={0}>
          <div className={classes.page}>
            <NamesSheet {...names} ref={shown} />
          </div>
        </section>
        <p className={classes.note}>{words.note}</p>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {ui.close}
          </Button>
          <Button
            onClick={() => print.mutate()}
            loading={print.isPending}
            leftSection={<IconPrinter size={20} stroke={1.5} aria-hidden />}
          >
            {words.print}
          </Button>
        </Group>
      </Dialogue>
      <Portal reuseTargetNode={false}>
        <div data-sheet className={classes.onPaper}>
          <NamesSheet {...names} />
        </div>
      </Portal>
    </>
  )
}
