import { Modal } from '@mantine/core'
import { skipToken, useQuery } from '@tanstack/react-query'
import type { Planned } from '../../../shared/contract/letters.ts'
import { Answer } from '../../rpc/answer.tsx'
import { api } from '../../rpc/client.ts'
import { uiWords } from '../../ui/words.ts'
import { calledIn } from '../../words/called.ts'
import { useLanguage, useWords } from '../../words/language.ts'
import { useWhy } from '../../words/why-words.ts'
import { LetterSheet } from '../paper/letter-sheet.tsx'
import { OnScreen } from '../paper/on-screen.tsx'
import { asAsked } from './today-rows.ts'
import { todayWords } from './today-words.ts'

type Props = { planned: Planned | null; onClose: () => void }

/** How a letter would read if it were written now. */
export function PreviewLetter({ planned, onClose }: Props) {
  const words = useWords(todayWords)
  const ui = useWords(uiWords)
  const language = useLanguage()
  const why = useWhy()
  const input = planned ? asAsked(planned) : skipToken
  const preview = useQuery(api.letters.preview.queryOptions({ input }))
  return (
    <Modal
      opened={planned !== null}
      onClose={onClose}
      title={planned && words.letterTo(calledIn(planned.guest, language))}
      size="46rem"
      closeButtonProps={{ 'aria-label': ui.close }}
      returnFocus
    >
      {planned && (
        <Answer of={preview}>
          {({ planned: now, sheet }) =>
            sheet ? (
              <OnScreen>
                <LetterSheet sheet={sheet} />
              </OnScreen>
            ) : (
              <>
                <p>{words.notYet}</p>
                <ul>
                  {now.blocked.map(each => (
                    <li key={JSON.stringify(each)}>{why.blocked(each)}</li>
                  ))}
                </ul>
              </>
            )
          }
        </Answer>
      )}
    </Modal>
  )
}
