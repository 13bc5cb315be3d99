import fc from 'fast-check'
import * as z from 'zod'
import { type Client, contract, type ProcedureName } from '../../shared/contract/index.ts'

type Shape = {
  type?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: Shape[]
  oneOf?: Shape[]
  properties?: Record<string, Shape>
  required?: string[]
  items?: Shape
  propertyNames?: Shape
  additionalProperties?: Shape | boolean
  pattern?: string
  format?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
}

/** Every procedure there is, read from the contract itself: what is added there is tried without anybody remembering to. */
export const procedures: {
  name: ProcedureName
  input: Shape | null
  /** Whether it takes an input: what the fields say of each other is in no shape. */
  takes: (input: unknown) => boolean
  writes: boolean
}[] = Object.entries(contract).flatMap(([area, calls]) =>
  Object.entries(calls).map(([call, { '~orpc': definition }]) => ({
    name: `${area}.${call}` as ProcedureName,
    input: definition.inputSchema
      ? (z.toJSONSchema(definition.inputSchema as z.ZodType, {
          io: 'input',
          unrepresentable: 'any',
        }) as Shape)
      : null,
    takes: input => !definition.inputSchema || (definition.inputSchema as z.ZodType).safeParse(input).success,
    writes: definition.meta.writes,
  })),
)

/** Calls a procedure by its name, with whatever input: no type stands in the way. */
export function call(
  client: Client,
  name: ProcedureName,
  input: unknown,
  options: { signal?: AbortSignal } = {},
): Promise<unknown> {
  const [area = '', procedure = ''] = name.split('.')
  const calls = client as unknown as Record<
    string,
    Record<string, (input: unknown, options: { signal?: AbortSignal }) => Promise<unknown>>
  >
  const found = calls[area]?.[procedure]
  if (!found) throw new Error(`there is no ${name}`)
  return found(input, options)
}

/** What may stand where a plain value should (`leaf`), and real ids by the name of their field: a guess would hit none. */
export type Nasty = { leaf: fc.Arbitrary<unknown>; ids: Record<string, string> }

/** Inputs the contract takes; or, being nasty, what looks much like one. */
export function inputs(shape: Shape | null, nasty: Nasty | null = null): fc.Arbitrary<unknown> {
  if (!shape) return nasty?.leaf ?? fc.constant(undefined)
  const made = arbitrary(shape, nasty)
  if (!nasty) return made
  // Of a form of sixty fields hardly one in a thousand is spared: some are sound altogether.
  const sound = { weight: 1, arbitrary: arbitrary(shape, null) }
  return fc.oneof({ weight: 9, arbitrary: made }, sound, { weight: 1, arbitrary: nasty.leaf })
}

function arbitrary(
  shape: Shape,
  nasty: Nasty | null,
  id: string | undefined = undefined,
): fc.Arbitrary<unknown> {
  const within = (inner: Shape, key = '') => arbitrary(inner, nasty, nasty?.ids[key])
  if (shape.properties) {
    const fields = Object.fromEntries(
      Object.entries(shape.properties).map(([key, inner]) => [key, within(inner, key)]),
    )
    const whole = fc.record(fields, { requiredKeys: shape.required ?? [] })
    return nasty
      ? fc.oneof(
          { weight: 5, arbitrary: whole },
          { weight: 1, arbitrary: fc.record(fields, { requiredKeys: [] }) },
        )
      : whole
  }
  const either = shape.anyOf ?? shape.oneOf
  if (either) return fc.oneof(...either.map(inner => within(inner)))
  if (shape.items) {
    const { minItems = 0, maxItems = 4 } = shape
    return fc.array(within(shape.items), {
      minLength: nasty ? 0 : minItems,
      maxLength: Math.max(minItems, Math.min(maxItems, 4)),
    })
  }
  if (typeof shape.additionalProperties === 'object') {
    const { additionalProperties: inner, propertyNames } = shape
    const names = shape.required ? propertyNames?.enum : undefined
    if (names) return fc.record(Object.fromEntries(names.map(name => [name, within(inner)])))
    return fc.dictionary(
      plainValue(shape.propertyNames ?? {}) as fc.Arbitrary<string>,
      within(shape.additionalProperties),
      { maxKeys: 4 },
    )
  }
  const plain = id ? fc.constant(id) : plainValue(shape)
  // One in a dozen: more, and hardly an input of fifteen fields would get past the first.
  return nasty ? fc.oneof({ weight: 11, arbitrary: plain }, { weight: 1, arbitrary: nasty.leaf }) : plain
}

function plainValue(shape: Shape): fc.Arbitrary<unknown> {
  if ('const' in shape) return fc.constant(shape.const)
  if (shape.enum) return fc.constantFrom(...shape.enum)
  switch (shape.type) {
    case 'null':
      return fc.constant(null)
    case 'boolean':
      return fc.boolean()
    case 'integer':
    case 'number':
      return fc.integer({ min: Math.max(shape.minimum ?? 0, 0), max: Math.min(shape.maximum ?? 5000, 5000) })
    default:
      return text(shape)
  }
}

function text({ format, pattern, minLength = 1, maxLength = 12 }: Shape): fc.Arbitrary<unknown> {
  if (format === 'binary')
    return fc.constant(new File(['name,arrival\nYu,2026-11-09\n'], 'bookings.csv', { type: 'text/csv' }))
  if (format === 'uuid') return fc.constant('0198a000-0000-7000-8000-000000000000')
  if (format === 'date') return fc.constant('2026-11-12')
  if (pattern) return fc.stringMatching(new RegExp(pattern))
  return fc.stringMatching(
    new RegExp(`^[a-z0-9]{${minLength},${Math.max(minLength, Math.min(maxLength, 12))}}$`),
  )
}
