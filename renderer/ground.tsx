import 'dayjs/locale/zh-cn'
import { localStorageColorSchemeManager, MantineProvider, mergeThemeOverrides } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo } from 'react'
import classes from './ground.module.css'
import { queries } from './rpc/queries.ts'
import { theme, variables } from './theme.ts'
import { both, useLanguage, useWords } from './words/language.ts'

const schemeManager = localStorageColorSchemeManager({ key: 'the-usual:scheme' })

const words = both({
  en: { title: 'The Usual', close: 'Close the notice', showPin: 'Show what was typed' },
  zh: { title: '老位子', close: '关闭通知', showPin: '显示输入的内容' },
})

/** What every screen stands on: the theme, the language of the page, the answers of the host, the notices. */
export function Ground({ children }: { children: ReactNode }) {
  const language = useLanguage()
  const { title, close, showPin } = useWords(words)
  // What Mantine says by itself, it says in English: here it follows the station.
  const spoken = useMemo(
    () =>
      mergeThemeOverrides(theme, {
        components: {
          Notification: { defaultProps: { closeButtonProps: { 'aria-label': close } } },
          PasswordInput: { defaultProps: { visibilityToggleButtonProps: { 'aria-label': showPin } } },
          SegmentedControl: { defaultProps: { classNames: { label: classes.choice } } },
        },
      }),
    [close, showPin],
  )
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    document.title = title
  }, [language, title])
  return (
    <MantineProvider
      theme={spoken}
      cssVariablesResolver={variables}
      colorSchemeManager={schemeManager}
      defaultColorScheme="auto"
    >
      <DatesProvider
        settings={{ locale: language === 'zh' ? 'zh-cn' : 'en', firstDayOfWeek: 1, consistentWeeks: true }}
      >
        <QueryClientProvider client={queries}>
          {children}
          <Notifications position="bottom-left" limit={4} />
        </QueryClientProvider>
      </DatesProvider>
    </MantineProvider>
  )
}
