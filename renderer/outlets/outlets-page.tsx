import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Answer } from '../rpc/answer.tsx'
import { api } from '../rpc/client.ts'
import { useDraft } from '../station.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { MannersEditor } from './manners-editor.tsx'
import { MenuEditor } from './menu-editor.tsx'
import { OutletSettings } from './outlet-settings.tsx'
import classes from './outlets-page.module.css'
import { PlanEditor } from './plan-editor.tsx'
import { outletWords } from './words.ts'

const parts = ['plan', 'menu', 'manners', 'settings'] as const
type Part = (typeof parts)[number]

/** Each restaurant of the house: its room, its menu, its manners, and what is said of it. */
export function OutletsPage() {
  const words = useWords(outletWords)
  const language = useLanguage()
  const outlets = useQuery(api.dining.outlets.queryOptions())
  const [which, setWhich] = useDraft<string | null>('outlets-which', null)
  const [part, setPart] = useDraft<Part>('outlets-part', 'plan')
  return (
    <section className={classes.page}>
      <Answer of={outlets}>
        {all => {
          const outlet = all.find(({ id }) => id === which) ?? all[0]
          if (!outlet) return null
          return (
            <>
              <header className={classes.head}>
                <nav aria-label={words.outlets} className={classes.names}>
                  {all.map(({ id, name }) => (
                    <button
                      key={id}
                      type="button"
                      className={classes.name}
                      aria-current={id === outlet.id || undefined}
                      onClick={() => setWhich(id)}
                    >
                      {name[language]}
                    </button>
                  ))}
                </nav>
                <SegmentedControl
                  aria-label={words.part}
                  data={parts.map(value => ({ value, label: words.parts[value] }))}
                  value={part}
                  onChange={setPart}
                />
              </header>
              {part === 'plan' && <PlanEditor key={outlet.id} outlet={outlet} />}
              {part === 'menu' && <MenuEditor key={outlet.id} outletId={outlet.id} />}
              {part === 'manners' && <MannersEditor key={outlet.id} outletId={outlet.id} />}
              {part === 'settings' && <OutletSettings key={outlet.id} outletId={outlet.id} />}
            </>
          )
        }}
      </Answer>
    </section>
  )
}
