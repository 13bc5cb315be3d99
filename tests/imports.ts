import { builtinModules } from 'node:module'
import { dirname, join } from 'node:path'
import { parseSync } from 'vite'

/** What a file asks for: another file of ours (from the root of the project), a part of Node, or a package. */
export type Import = { what: string; kind: 'file' | 'node' | 'package' | 'unreadable'; typeOnly: boolean }

/** Every import of a source, whatever its form: static, of a type, at run time, or of a worker by its address. */
export function importsOf(file: string, source: string): Import[] {
  const { program, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file} cannot be read: ${errors[0]?.message}`)
  const found: Import[] = []
  walk(program, node => {
    const from = sourceOf(node)
    // `import { type A }` leaves an import without names when the types are stripped: the other file runs.
    const typeOnly = node.importKind === 'type' || node.exportKind === 'type' || node.type === 'TSImportType'
    if (from !== undefined) found.push({ ...resolve(file, textOf(from)), typeOnly })
  })
  return found
}

function resolve(file: string, specifier: string | null): Omit<Import, 'typeOnly'> {
  if (specifier === null) return { what: 'a name put together at run time', kind: 'unreadable' }
  const bare = specifier.replace(/\?.*$/, '')
  if (bare.startsWith('.')) return { what: join(dirname(file), bare), kind: 'file' }
  if (bare.startsWith('node:') || builtinModules.includes(bare))
    return { what: bare.replace('node:', ''), kind: 'node' }
  if (/^(\/|\w+:)/.test(bare)) return { what: bare, kind: 'unreadable' }
  const parts = bare.split('/')
  return { what: parts.slice(0, bare.startsWith('@') ? 2 : 1).join('/'), kind: 'package' }
}

type Node = { type: string; [key: string]: unknown }

/** The node that names what is imported, or undefined where nothing is. */
function sourceOf(node: Node): unknown {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
    case 'ExportAllDeclaration':
      return node.source
    case 'ExportNamedDeclaration':
      return node.source ?? undefined
    case 'TSExternalModuleReference':
      return node.expression
    case 'CallExpression':
      return isNamed(node.callee, 'require') ? first(node.arguments) : undefined
    case 'NewExpression': {
      // A worker is started by its address: new URL('./worker.ts', import.meta.url).
      const address = isNamed(node.callee, 'URL') ? first(node.arguments) : undefined
      return /^\.{1,2}\/.*\.[cm]?[jt]sx?$/.test(textOf(address) ?? '') ? address : undefined
    }
    default:
      return undefined
  }
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (isNode(value)) visit(value)
  if (typeof value === 'object' && value !== null)
    for (const child of Object.values(value)) walk(child, visit)
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

function isNamed(value: unknown, name: string): boolean {
  return isNode(value) && value.type === 'Identifier' && value.name === name
}

function first(list: unknown): unknown {
  return Array.isArray(list) ? list[0] : undefined
}

/** The text of a string, also of a template without holes; null when it is made at run time. */
function textOf(value: unknown): string | null {
  if (!isNode(value)) return null
  if (value.type === 'Literal') return typeof value.value === 'string' ? value.value : null
  if (value.type !== 'TemplateLiteral' || !Array.isArray(value.quasis) || value.quasis.length !== 1)
    return null
  return String((value.quasis[0] as { value: { cooked: string } }).value.cooked)
}
