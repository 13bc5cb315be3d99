import { Button, Group, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '../words/language.ts'
import { uiWords } from './words.ts'

type Props = {
  opened: boolean
  title: string
  /** What will happen, with numbers. */
  children: ReactNode
  /** The verb of what will happen: never just "OK". */
  confirm: string
  danger?: boolean
  busy?: boolean
  onConfirm: () => void
  onClose: () => void
}

/** Asks before it does. */
export function Confirm({ opened, title, children, confirm, danger, busy, onConfirm, onClose }: Props) {
  const words = useWords(uiWords)
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': words.close }}
      returnFocus
    >
      {children}
      <Group justify="flex-end" mt="xl">
        <Button variant="default" onClick={onClose} data-autofocus={danger || undefined}>
          {words.cancel}
        </Button>
        <Button
          onClick={onConfirm}
          loading={busy ?? false}
          data-autofocus={!danger || undefined}
          {...(danger ? { color: 'cinnabar' } : {})}
        >
          {confirm}
        </Button>
      </Group>
    </Modal>
  )
}
