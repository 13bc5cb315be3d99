import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import { useDraft } from '../station.ts'
import { useWords } from '../words/language.ts'
import { AuditPage } from './audit-page.tsx'
import classes from './house-page.module.css'
import { SettingsPage } from './settings-page.tsx'
import { houseWords } from './words.ts'

const tabs = ['import', 'outlets', 'gifts', 'staff', 'settings', 'audit'] as const

type Props = { importing: ReactNode; outlets: ReactNode; gifts: ReactNode; staff: ReactNode }

/** What only a manager does: bring bookings in, look after restaurants, presents, staff and settings, read the audit. */
export function HousePage({ importing, outlets, gifts, staff }: Props) {
  const words = useWords(houseWords)
  const [tab, setTab] = useDraft<string>('house-tab', 'import')
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
      <Tabs.List>
        {tabs.map(name => (
          <Tabs.Tab key={name} value={name}>
            {words.tabs[name]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
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
