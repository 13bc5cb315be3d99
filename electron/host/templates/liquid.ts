import { Liquid, type Template as Parsed } from 'liquidjs'
import type { TemplateFault } from '../../../shared/contract/templates.ts'
import { nearestField } from '../../../shared/domain/letters/nearest-field.ts'
import { exampleScope, FIELD_NAMES } from './fields.ts'

/** What a template is rendered with: fields by their names; one that is not there is not known. */
export type Scope = { [name: string]: string | number | Scope }

type Rendered = { text: string } | { missing: string[] } | { broken: string }

/** Of the language a letter needs this much. Nothing that repeats, keeps a value or opens a file: no template can be more work than it is long. */
const TAGS = ['if', 'unless', 'case', 'comment', 'raw', '#']
const FILTERS = ['default', 'upcase', 'downcase', 'capitalize', 'strip', 'append', 'prepend', 'plus', 'minus']

/** The longest letter somebody can still change by hand. */
const LONGEST = 8000

const engine = new Liquid({
  strictVariables: true,
  strictFilters: true,
  lenientIf: true,
  ownPropertyOnly: true,
  // Without these in memory it would look for files.
  templates: {},
  parseLimit: 2 * LONGEST,
  renderLimit: 1000,
  memoryLimit: 1_000_000,
})
for (const tag of Object.keys(engine.tags)) if (!TAGS.includes(tag)) delete engine.tags[tag]
for (const filter of Object.keys(engine.filters))
  if (!FILTERS.includes(filter)) engine.unregisterFilter(filter)

/** Why words cannot be kept as a template, or null: they parse, name only fields there are, and make a letter of a sensible length. */
export function faultIn(body: string): TemplateFault | null {
  try {
    const stray = parse(body).asking.find(({ field }) => !FIELD_NAMES.includes(field))
    if (stray)
      return {
        ...{ why: 'unknown-field', line: stray.line, said: stray.field },
        nearest: nearestField(stray.field, FIELD_NAMES),
      }
  } catch (error) {
    return { why: 'syntax', ...saidIn(error), nearest: null }
  }
  const example = render(body, exampleScope('en'))
  if ('broken' in example) return { why: 'syntax', line: 1, said: example.broken, nearest: null }
  if ('text' in example && example.text.length > LONGEST)
    return {
      why: 'too-long',
      line: body.split('\n').length,
      said: String(example.text.length),
      nearest: null,
    }
  return null
}

/** The fields a template asks; none where it does not parse, which `render` says. */
export function fieldsAsked(body: string): ReadonlySet<string> {
  try {
    return parse(body).asked
  } catch {
    return new Set()
  }
}

/**
 * The words with their fields filled in, as plain text. A field outside `default` and `if` that the scope does not have is
 * missing, and all that are missing are named.
 */
export function render(body: string, scope: Scope): Rendered {
  const missing: string[] = []
  let known = scope
  for (;;) {
    try {
      const text = tidied(String(engine.renderSync(parse(body).parsed, known)))
      if (missing.length > 0) return { missing }
      return text === '' ? { broken: '' } : { text }
    } catch (error) {
      const name = missingIn(error)
      if (name === null || missing.includes(name)) return { broken: saidIn(error).said }
      missing.push(name)
      known = withField(known, name)
    }
  }
}

type Asking = { field: string; line: number }
type Read = { parsed: Parsed[]; asking: Asking[]; asked: ReadonlySet<string> }

const readBefore = new Map<string, Read>()

function parse(body: string): Read {
  const known = readBefore.get(body)
  if (known) return known
  const parsed = engine.parse(body)
  const asking = Object.values(engine.analyzeSync(parsed, { partials: false }).variables)
    .flat()
    .map(variable => ({ field: variable.toString(), line: variable.location.row }))
    .toSorted((a, b) => a.line - b.line)
  const read = { parsed, asking, asked: new Set(asking.map(({ field }) => field)) }
  if (readBefore.size >= 200) readBefore.clear()
  readBefore.set(body, read)
  return read
}

/** 'undefined variable: day.label, line:3, col:1': the engine names the field nowhere else that is its to tell. */
function missingIn(error: unknown): string | null {
  if (!(error instanceof Error) || error.name !== 'UndefinedVariableError') return null
  return /^undefined variable: (.+?)(?:, line:|$)/.exec(error.message)?.[1] ?? null
}

function saidIn(error: unknown): { line: number; said: string } {
  const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''
  return {
    line: Number(/, line:(\d+)/.exec(message)?.[1] ?? 1),
    said: message.replace(/, (?:line|file):.*$/, ''),
  }
}

/** So that the rest can be looked at: what is missing besides. */
function withField(scope: Scope, name: string): Scope {
  const [first = '', ...rest] = name.split('.')
  const inner = scope[first]
  if (rest.length === 0) return { ...scope, [first]: '-' }
  return { ...scope, [first]: withField(typeof inner === 'object' ? inner : {}, rest.join('.')) }
}

/** What stood on lines of its own for the engine's sake leaves no gap. */
function tidied(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n[ \t]+/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
