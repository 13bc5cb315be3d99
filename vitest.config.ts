import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const at = (path: string) => join(import.meta.dirname, path)
// Importing the real package starts a download; a host that imports it at all is wrong.
const alias = { electron: at('tests/no-electron.ts') }

export default defineConfig({
  test: {
    maxWorkers: 2,
    // The client of the tests, Node's `fetch`, reads HTTP in WebAssembly. V8 puts a faster wrapper in place after a thousand of its
    // calls into JavaScript, and now and then dies of freeing the old one ("Check failed: jit_page.has_value()").
    execArgv: ['--wasm-wrapper-tiering-budget=2000000000'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    reporters: ['default', 'json'],
    outputFile: { json: 'node_modules/.cache/tests/vitest.json' },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/renderer/**', 'tests/e2e/**'],
          setupFiles: [at('tests/one-seed.ts')],
          alias,
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: ['tests/renderer/**/*.test.tsx'],
          setupFiles: [at('tests/renderer/setup.ts')],
          alias,
        },
      },
    ],
  },
})
