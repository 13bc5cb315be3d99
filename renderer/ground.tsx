import 'dayjs/locale/zh-cn'
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { queries } from './rpc/queries.ts'
import { theme, variables } from './theme.ts'
import { both, useLanguage, useWords } from './words/language.ts'

const schemeManager = localStorageColorSchemeManager({ key: 'the-usual:scheme' })

const words = both({
  en: { title: 'The Usual' },
  zh: { title: '老位子' },
})

/** What every screen stands on: the theme, the language of the page, the answers of the host, the notices. */
export function Ground({ children }: { children: ReactNode }) {
  const language = useLanguage()
  const { title } = useWords(words)
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    document.title = title
  }, [language, title])
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      colorSchemeManager={schemeManager}
      defaultColorScheme="auto"
    >
      <DatesProvider
        settings={{ locale: language === 'zh' ? 'zh-cn' : 'en', firstDayOfWeek: 1, consistentWeeks: true }}
      >
        <QueryClientProvider client={queries}>
          {children}
          <Notifications position="bottom-right" limit={4} />
        </QueryClientProvider>
      </DatesProvider>
    </MantineProvider>
  )
}
