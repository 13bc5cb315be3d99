import { type DragEvent, type ReactNode, useState } from 'react'

type Props = {
  className: string | undefined
  onFile: (file: File) => void
  /** What stands there; `over` while a file is held above it. */
  children: (over: boolean) => ReactNode
}

/** Where a file may be dropped: a second way only, a button in it does the same for whoever does not drag. */
export function DropPlace({ className, onFile, children }: Props) {
  const [over, setOver] = useState(false)
  const drag = (event: DragEvent) => {
    event.preventDefault()
    setOver(event.type === 'dragover')
  }
  const drop = (event: DragEvent) => {
    drag(event)
    const file = event.dataTransfer.files[0]
    if (file) onFile(file)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop on
    <div
      className={className}
      data-over={over || undefined}
      onDragOver={drag}
      onDragLeave={drag}
      onDrop={drop}
    >
      {children(over)}
    </div>
  )
}
