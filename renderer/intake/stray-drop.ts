import { useEffect } from 'react'

/** While the page stands, a file dropped beside the box is let fall: the browser would open it in place of the app. */
export function useNoStrayDrop(): void {
  useEffect(() => {
    const heed = (event: DragEvent) => {
      if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'none'
    }
    window.addEventListener('dragover', heed)
    window.addEventListener('drop', heed)
    return () => {
      window.removeEventListener('dragover', heed)
      window.removeEventListener('drop', heed)
    }
  }, [])
}
