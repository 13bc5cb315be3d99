import { Checkbox, NativeSelect, SegmentedControl, Stack } from '@mantine/core'
import { LetterPaper, PostPaper } from '../../../shared/contract/letters.ts'
import { useWords } from '../../words/language.ts'
import classes from './choose-paper.module.css'
import { FirstLabel } from './first-label.tsx'
import { isEnvelope, isLabel, type SenderSide } from './formats.ts'
import type { What } from './jobs.ts'
import type { PaperChoice } from './paper-choice.ts'
import { useFocusHere } from './use-focus-here.ts'
import { paperWords } from './words.ts'

type Props = {
  choice: PaperChoice
  onChange: (more: Partial<PaperChoice>) => void
  what: What
  onWhat: (what: What) => void
  firstLabel: number
  onFirstLabel: (first: number) => void
  /** Letters that leave China, though they are to be put in an envelope for China. */
  abroad: number
}

const whats: readonly What[] = ['all', 'letters', 'post']
const sides: readonly SenderSide[] = ['front', 'back', 'none']

/** What the letters and their addresses are printed on. */
export function ChoosePaper({ choice, onChange, what, onWhat, firstLabel, onFirstLabel, abroad }: Props) {
  const words = useWords(paperWords)
  const { letters, post, sender, boxed } = choice
  const first = useFocusHere<HTMLSelectElement>()
  const notes = [
    letters === 'card' && what !== 'post' && words.cardNote,
    isEnvelope(post) && what !== 'letters' && sender === 'back' && words.backNote,
    post === 'zl' && abroad > 0 && words.zlNote(abroad),
    isEnvelope(post) && what === 'all' && words.sizesNote,
  ].filter(note => note !== false)
  return (
    <Stack gap="md">
      <NativeSelect
        size="md"
        label={words.onWhat}
        value={letters}
        data={LetterPaper.options.map(value => ({ value, label: words.letters[value] }))}
        onChange={event => onChange({ letters: event.currentTarget.value as PaperChoice['letters'] })}
        ref={first}
      />
      <NativeSelect
        size="md"
        label={words.postedIn}
        value={post}
        data={PostPaper.options.map(value => ({ value, label: words.post[value] }))}
        onChange={event => onChange({ post: event.currentTarget.value as PaperChoice['post'] })}
      />
      {isEnvelope(post) && (
        <NativeSelect
          size="md"
          label={words.sender}
          value={sender}
          data={sides.map(value => ({ value, label: words.side[value] }))}
          onChange={event => onChange({ sender: event.currentTarget.value as SenderSide })}
        />
      )}
      {post === 'zl' && (
        <Checkbox
          label={words.boxed}
          checked={boxed}
          onChange={event => onChange({ boxed: event.currentTarget.checked })}
        />
      )}
      {isLabel(post) && <FirstLabel paper={post} first={firstLabel} onChoose={onFirstLabel} />}
      {post !== 'none' && (
        <SegmentedControl
          aria-label={words.what}
          fullWidth
          size="sm"
          data={whats.map(value => ({ value, label: words.whats[value] }))}
          value={what}
          onChange={onWhat}
        />
      )}
      {notes.map(note => (
        <p key={note} className={classes.note}>
          {note}
        </p>
      ))}
    </Stack>
  )
}
