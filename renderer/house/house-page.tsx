import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import { useDraft } from '../station.ts'
import { useWords } from '../words/language.ts'
import { AuditPage } from './audit-page.tsx'
import classes from './house-page.module.css'
import { SettingsPage } from './settings-page.tsx'
import { houseWords } from './words.ts'

const tabs = ['returns', 'import', 'outlets', 'gifts', 'staff', 'settings', 'audit'] as const

type Props = {
  returns: ReactNode
  /** The return rate, small and in view whatever is open; pressing it asks for the page behind it. */
  gauge: (onOpen: () => void) => ReactNode
  importing: ReactNode
  outlets: ReactNode
  gifts: ReactNode
  staff: ReactNode
}

/** What only a manager does: see who comes back, bring bookings in, look after restaurants, presents, staff and settings, read the audit. */
export function HousePage({ returns, gauge, importing, outlets, gifts, staff }: Props) {
  const words = useWords(houseWords)
  const [tab, setTab] = useDraft<string>('house-tab', 'returns')
  return (
    <Tabs
      value={tab}
      onChange={next => next && setTab(next)}
      keepMounted={false}
      classNames={{
        root: classes.root ?? '',
        list: classes.list ?? '',
        tab: classes.tab ?? '',
        panel: classes.panel ?? '',
      }}
    >
      <div className={classes.head}>
        <Tabs.List>
          {tabs.map(name => (
            <Tabs.Tab key={name} value={name}>
              {words.tabs[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {gauge(() => setTab('returns'))}
      </div>
      <Tabs.Panel value="returns">{returns}</Tabs.Panel>
      <Tabs.Panel value="import">{importing}</Tabs.Panel>
      <Tabs.Panel value="outlets">{outlets}</Tabs.Panel>
      <Tabs.Panel value="gifts">{gifts}</Tabs.Panel>
      <Tabs.Panel value="staff">{staff}</Tabs.Panel>
      <Tabs.Panel value="settings">
        <SettingsPage />
      </Tabs.Panel>
      <Tabs.Panel value="audit">
        <AuditPage />
      </Tabs.Panel>
    </Tabs>
  )
}
