import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { theme } from '../../renderer/theme.ts'
import { StaffId } from '../../shared/contract/base.ts'
import type { StaffBrief } from '../../shared/contract/staff.ts'

/** Puts a screen on the ground it stands on in the app; `queries` holds what it was told. */
export function stand(screen: ReactNode) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })
  const stood = render(
    <MantineProvider theme={theme} env="test">
      <QueryClientProvider client={queries}>{screen}</QueryClientProvider>
    </MantineProvider>,
  )
  return { ...stood, queries }
}

const colleague = (
  last: string,
  name: string,
  role: StaffBrief['role'],
  language: StaffBrief['language'],
) => ({
  token: `token-of-${name}`,
  staff: { id: StaffId.parse(`0198c0de-0000-7000-8000-00000000000${last}`), name, role, language },
})

/** Two colleagues at one desk. */
export const lin = colleague('1', 'Lin', 'front-desk', 'zh')
export const anna = colleague('2', 'Anna', 'manager', 'en')
