import '@fontsource/source-serif-4/400.css'
import '@fontsource/source-serif-4/600.css'
import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import './style.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { Ground } from './ground.tsx'
import { callInTheNameOf } from './rpc/client.ts'
import { heedShell } from './rpc/live.ts'
import { forgetAnswers, queries } from './rpc/queries.ts'
import { lock, useStation } from './station.ts'

const token = () => useStation.getState().session?.token ?? null

callInTheNameOf({
  token,
  sessionEnded: ended => {
    if (token() === ended) lock()
  },
})

// What one colleague was told is not for the eyes of the next.
useStation.subscribe((now, before) => {
  if (now.session?.staff.id !== before.session?.staff.id) forgetAnswers()
})

heedShell(queries)

const root = document.getElementById('app')
if (!root) throw new Error('The page has lost its root')
createRoot(root).render(
  <StrictMode>
    <Ground>
      <App />
    </Ground>
  </StrictMode>,
)
