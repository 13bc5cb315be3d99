import { useWords } from '../words/language.ts'
import classes from './watermark.module.css'
import { frameWords } from './words.ts'

/** On every screen and every sheet of paper of the demo: nobody may take it for a real house. */
export function Watermark() {
  const words = useWords(frameWords)
  return (
    <footer className={classes.strip} data-mark={words.demo}>
      {words.demoLong}
    </footer>
  )
}
