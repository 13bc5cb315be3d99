import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import mantine from 'postcss-preset-mantine'
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite'
import pkg from './package.json' with { type: 'json' }

const at = (path: string) => join(import.meta.dirname, path)
/** What stays outside the bundles: the binary parts, which their own packages find for each system. */
const outside = ['electron', ...Object.keys(pkg.dependencies)]
const hostAddress = `http://127.0.0.1:${process.env.THE_USUAL_PORT ?? '7317'}`
/** The host answers only pages that came from itself; in development they come from Vite. */
const toHost = { target: hostAddress, changeOrigin: true, headers: { origin: hostAddress } }

/** What a first screen always needs, one file each, so that a page of the app changes without them. */
const shelves = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
  { name: 'mantine', test: /node_modules\/(@mantine\/(core|hooks)|@floating-ui|clsx|react-remove-scroll)\// },
  { name: 'rpc', test: /node_modules\/(@orpc|@tanstack\/(react-)?query(-core)?|zod)\// },
]

/** Whatever this runs in reads woff2; the older copy of every font, as large again, is not built along. */
const newestFonts: Plugin = {
  name: 'newest-fonts',
  enforce: 'pre',
  transform: (code, id) =>
    /@fontsource.*\.css$/.test(id) ? code.replace(/,\s*url\([^)]+\.woff\)\s*format\('woff'\)/g, '') : null,
}

export default defineConfig({
  root: at('renderer'),
  plugins: [react(), newestFonts],
  css: { postcss: { plugins: [mantine()] } },
  server: {
    port: 5173,
    strictPort: true,
    host: '127.0.0.1',
    // Vite serves the sources of renderer/rpc at the same path; only they have a dot in their names.
    proxy: { '^/rpc/[^.?]*(\\?|$)': toHost, '^/api/': toHost },
  },
  environments: {
    client: {
      build: {
        outDir: at('out/renderer'),
        emptyOutDir: true,
        chunkSizeWarningLimit: 900,
        rolldownOptions: { output: { codeSplitting: { groups: shelves } } },
      },
    },
    host: bundle('out/node', 'es', 'node24', {
      main: at('electron/main/index.ts'),
      'desktop-host': at('electron/host/desktop.ts'),
      'browser-host': at('electron/host/browser.ts'),
      'intake-worker': at('electron/host/intake/worker.ts'),
      'search-worker': at('electron/host/search/build-worker.ts'),
      'letters-worker': at('electron/host/letters/plan-worker.ts'),
      'returns-worker': at('electron/host/returns/count-worker.ts'),
    }),
    // A sandboxed preload is one CommonJS file.
    preload: bundle('out/preload', 'cjs', 'chrome140', { preload: at('electron/preload/index.ts') }),
  },
  builder: {},
})

function bundle(
  outDir: string,
  format: 'es' | 'cjs',
  target: string,
  input: Record<string, string>,
): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { noExternal: true, external: outside },
    build: {
      outDir: at(outDir),
      emptyOutDir: true,
      target,
      minify: false,
      sourcemap: true,
      // Nothing of renderer/public belongs beside the host.
      copyPublicDir: false,
      rolldownOptions: {
        input,
        external: outside,
        output: {
          format,
          entryFileNames: format === 'es' ? '[name].js' : '[name].cjs',
          chunkFileNames: '[name]-[hash].js',
        },
      },
    },
  }
}
