import { Modal, type ModalProps } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useWords } from '../words/language.ts'
import { giveFocusBack } from './focus.ts'
import { uiWords } from './words.ts'

/** A window over the page that comes and goes as a whole. Its cross has a name, and what had the focus before gets it back. */
export function Dialogue(props: Omit<ModalProps, 'opened' | 'closeButtonProps'>) {
  const words = useWords(uiWords)
  useFocusBack()
  return <Modal opened closeButtonProps={{ 'aria-label': words.close }} {...props} />
}

/** One that is never closed, but gone, would give nothing back by itself. */
function useFocusBack(): void {
  const [opener] = useState(() => document.activeElement)
  useEffect(() => () => giveFocusBack(opener), [opener])
}
