import { useEditing } from '../rpc/editing.ts'
import { useWords } from '../words/language.ts'
import { fieldName } from './field-name.ts'
import classes from './form-meanwhile.module.css'
import type { Meanwhile, Typed } from './form-values.ts'
import { formWords } from './form-words.ts'

/** Who else has this form open, and what was changed in the book while one typed. Screen readers hear it as it comes. */
export function FormMeanwhile({ what, meanwhile }: { what: string; meanwhile: Meanwhile | null }) {
  const words = useWords(formWords)
  const others = useEditing(what)
  const names = (keys: readonly (keyof Typed)[]) => keys.map(key => fieldName(key, words)).join(words.comma)
  return (
    <div role="status" className={classes.status}>
      {others.length > 0 && (
        <p className={classes.others}>
          {words.openToo(others.map(({ name }) => name).join(words.comma), others.length)}
        </p>
      )}
      {meanwhile && (
        <p className={classes.meanwhile}>
          {words.changedJustNow(meanwhile.by)}{' '}
          {meanwhile.taken.length > 0 && words.takenOver(names(meanwhile.taken))}{' '}
          {meanwhile.contested.length > 0 && <strong>{words.chooseBelow(names(meanwhile.contested))}</strong>}
        </p>
      )}
    </div>
  )
}
