import { useQuery } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense } from 'react'
import { api } from '../rpc/client.ts'
import { useMay } from '../rpc/may.ts'
import { useDraft } from '../station.ts'
import { Loading } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { LeftBehind } from './left-behind.tsx'
import { LetterTabs } from './letter-tabs.tsx'
import classes from './letters-page.module.css'
import { PlanningLine } from './planning-line.tsx'
import { PostedStep } from './round/posted-step.tsx'
import { RoundStep } from './round/round-step.tsx'
import { TodayPage } from './today/today-page.tsx'
import type { Today } from './today/today-rows.ts'
import { letterWords } from './words.ts'

const YearPage = lazy(async () => ({ default: (await import('./year/year-page.tsx')).YearPage }))
const TemplatesPage = lazy(async () => ({
  default: (await import('./templates/templates-page.tsx')).TemplatesPage,
}))
const LettersSettingsPage = lazy(async () => ({
  default: (await import('./settings/settings-page.tsx')).LettersSettingsPage,
}))
const ResultsPage = lazy(async () => ({ default: (await import('./results/results-page.tsx')).ResultsPage }))

const steps = ['today', 'drafted', 'approved', 'printed', 'posted'] as const
const pages = ['year', 'templates', 'settings', 'results'] as const
type Shown = (typeof steps)[number] | (typeof pages)[number]
const isStep = (shown: Shown): boolean => steps.some(step => step === shown)

const dueIn = ({ write, mend, call }: Today) => write.inAll + mend.inAll + call.inAll

/** What to write so that it arrives on the day, from step to step; beside it the year, the words, the rules and the outcome. */
export function LettersPage() {
  const words = useWords(letterWords)
  const [chosen, show] = useDraft<Shown>('letters', 'today')
  const today = useQuery(api.letters.today.queryOptions())
  const may = {
    year: useMay('letters.year'),
    templates: useMay('templates.list'),
    settings: useMay('letters.settings'),
    results: useMay('returns.letters'),
  }
  const open = pages.filter(page => may[page])
  const shown = isStep(chosen) || open.some(page => page === chosen) ? chosen : 'today'
  // A page beside the round brings a title of its own.
  const Title = isStep(shown) ? 'h1' : 'p'
  const count = (step: (typeof steps)[number]) =>
    step === 'today' ? today.data && dueIn(today.data) : today.data?.[step]
  const panel: Record<Shown, () => ReactNode> = {
    today: () => <TodayPage today={today} onShow={show} />,
    drafted: () => <RoundStep key="drafted" step="drafted" onShow={show} />,
    approved: () => <RoundStep key="approved" step="approved" onShow={show} />,
    printed: () => <RoundStep key="printed" step="printed" onShow={show} />,
    posted: () => <PostedStep />,
    year: () => <YearPage />,
    templates: () => <TemplatesPage />,
    settings: () => <LettersSettingsPage />,
    results: () => <ResultsPage />,
  }
  return (
    <section className={classes.letters}>
      <header className={classes.head}>
        <Title className={classes.title}>{words.title}</Title>
        {isStep(shown) && today.data && <PlanningLine planning={today.data.planning} />}
      </header>
      <LetterTabs<Shown>
        label={words.parts}
        steps={steps.map(key => ({ key, name: words.step[key], count: count(key) }))}
        pages={open.map(key => ({ key, name: words.page[key] }))}
        shown={shown}
        onShow={show}
      >
        <LeftBehind />
        <div className={classes.content} data-page={!isStep(shown) || undefined}>
          <Suspense fallback={<Loading />}>{panel[shown]()}</Suspense>
        </div>
      </LetterTabs>
    </section>
  )
}
