import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../rpc/client.ts'
import { Empty } from '../../ui/states.tsx'
import { useWords } from '../../words/language.ts'
import { useLostFocus } from '../use-lost-focus.ts'
import { roundWords, type Step } from './round-words.ts'

const next = { drafted: 'approved', approved: 'printed', printed: 'posted' } as const

type Props = {
  step: Step
  /** Something still lies over the page. */
  busy: boolean
  onShow: (next: 'approved' | 'printed' | 'posted') => void
}

/** Nothing waits at this step; where the letters are now, if they have gone on. */
export function NothingHere({ step, busy, onShow }: Props) {
  const words = useWords(roundWords)
  const today = useQuery(api.letters.today.queryOptions())
  const button = useLostFocus<HTMLButtonElement>(!busy)
  const count = today.data?.[next[step]] ?? 0
  return (
    <Empty
      title={words.empty[step]}
      action={
        count > 0 && (
          <Button
            ref={button}
            variant={step === 'printed' ? 'default' : 'filled'}
            onClick={() => onShow(next[step])}
          >
            {words.goOn[step](count)}
          </Button>
        )
      }
    >
      {words.emptyMore[step]}
    </Empty>
  )
}
