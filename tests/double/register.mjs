// node --import tests/double/register.mjs out/node/main.js: the name `electron` then means the double beside this file.
import { registerHooks } from 'node:module'

const double = new URL('electron.mjs', import.meta.url).href

registerHooks({
  resolve: (name, context, next) =>
    name === 'electron' || name === 'electron/main'
      ? { url: double, format: 'module', shortCircuit: true }
      : next(name, context),
})
