import '@fontsource/source-serif-4/400.css'
import '@mantine/core/styles.css'
import '../../../renderer/style.css'
import { MantineProvider } from '@mantine/core'
import { createRoot } from 'react-dom/client'
import { fontsFor } from '../../../renderer/letters/paper/fonts.ts'
import { withoutGlyph } from '../../../renderer/letters/paper/glyphs.ts'
import { jobsOf, textsOf, type What } from '../../../renderer/letters/paper/jobs.ts'
import type { PaperChoice } from '../../../renderer/letters/paper/paper-choice.ts'
import { PaperTray } from '../../../renderer/letters/paper/paper-tray.tsx'
import { theme } from '../../../renderer/theme.ts'
import type { Sheet } from '../../../shared/contract/letters.ts'

/** What a test wants put on paper, by the house's own components. */
export type Wanted = { sheets: Sheet[]; choice: PaperChoice; what: What; firstLabel: number }

const root = createRoot(document.getElementById('app') ?? document.body)

/** Lays it out; answers when what would be printed is there. */
const show = async ({ sheets, choice, what, firstLabel }: Wanted) => {
  await fontsFor(textsOf(sheets))
  const jobs = jobsOf(sheets, choice, what, firstLabel)
  await new Promise(laid =>
    root.render(
      <MantineProvider theme={theme}>
        <PaperTray key={Math.random()} jobs={jobs} choice={choice} onLaid={laid} />
      </MantineProvider>,
    ),
  )
}
/** Which of these characters no font of this machine has. */
const missing = async (text: string) => [...(await withoutGlyph(text))].join('')
Object.assign(window, { show, missing })
