import type { Database } from 'better-sqlite3'

/** What a released schema promises: its tables with their columns, and what watches over them. */
export type Schema = {
  version: number
  tables: Record<string, { strict: boolean; columns: Record<string, string>; references: string[] }>
  /** Indexes and triggers, by name, as they were written but for white space. */
  others: Record<string, string>
}

type TableRow = { name: string; strict: 0 | 1; type: string }
type ColumnRow = { name: string; type: string; notnull: 0 | 1; dflt_value: string | null; pk: number }
type ReferenceRow = { from: string; table: string; to: string; on_delete: string }

export function schemaOf(connection: Database): Schema {
  const tables = (connection.pragma('table_list') as TableRow[])
    .filter(({ name, type }) => type === 'table' && !name.startsWith('sqlite_'))
    .sort((one, other) => one.name.localeCompare(other.name))
  const others = connection
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE type IN ('index', 'trigger', 'view') AND sql IS NOT NULL ORDER BY name`,
    )
    .all()
  return {
    version: Number(connection.pragma('user_version', { simple: true })),
    tables: Object.fromEntries(
      tables.map(({ name, strict }) => [
        name,
        {
          strict: strict === 1,
          columns: Object.fromEntries(
            (connection.pragma(`table_info("${name}")`) as ColumnRow[]).map(column => [
              column.name,
              told(column),
            ]),
          ),
          references: (connection.pragma(`foreign_key_list("${name}")`) as ReferenceRow[])
            .map(
              ({ from, table, to, on_delete }) =>
                `${from} -> ${table}.${to} on delete ${on_delete.toLowerCase()}`,
            )
            .sort(),
        },
      ]),
    ),
    others: Object.fromEntries(others.map(({ name, sql }) => [name, sql.replace(/\s+/g, ' ').trim()])),
  }
}

function told({ type, notnull, dflt_value, pk }: ColumnRow): string {
  return [type, notnull && 'NOT NULL', dflt_value !== null && `DEFAULT ${dflt_value}`, pk && `KEY ${pk}`]
    .filter(Boolean)
    .join(' ')
}

/** What the released schema had and `now` has no longer, or has otherwise; empty when it only grew. */
export function lostBetween(released: Schema, now: Schema): string[] {
  const lost: string[] = []
  if (now.version < released.version) lost.push(`version ${released.version}`)
  for (const [name, table] of Object.entries(released.tables)) {
    const present = now.tables[name]
    if (!present) lost.push(`table ${name}`)
    else {
      if (table.strict && !present.strict) lost.push(`STRICT of ${name}`)
      for (const [column, as] of Object.entries(table.columns))
        if (present.columns[column] !== as) lost.push(`column ${name}.${column}`)
      for (const reference of table.references)
        if (!present.references.includes(reference)) lost.push(`reference ${name}.${reference}`)
      // An older row must fit: a new column may not ask for what that row does not have.
      for (const [column, as] of Object.entries(present.columns)) {
        if (!(column in table.columns) && as.includes('NOT NULL') && !as.includes('DEFAULT'))
          lost.push(`room for old rows in ${name}.${column}`)
      }
    }
  }
  for (const [name, as] of Object.entries(released.others)) {
    const present = now.others[name]
    if (present !== as && !(present && coversMore(as, present))) lost.push(name)
  }
  return lost
}

/** An index of the same columns and further ones after them answers all it ever did; a unique one would promise less. */
function coversMore(released: string, now: string): boolean {
  return (
    released.startsWith('CREATE INDEX') &&
    released.endsWith(')') &&
    now.startsWith(`${released.slice(0, -1)},`)
  )
}
