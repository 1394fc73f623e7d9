// Who may do what in the database. The owner makes and changes tables; the program serves people as one that cannot; the
// public pages read as one that sees what is public and nothing else. The roles are made by whoever runs PostgreSQL
// (docs/operations.md, and for the embedded one `postgres-server.mjs`); what they may do follows from here, after every migration.

export const APP = 'mingsuan_app'
export const PUBLIC = 'mingsuan_public'

/** Lines that are written once: a trigger refuses to change them, whoever asks, and the program may not even ask. */
const appendOnly = ['events', 'withholdings', 'administration_events', 'fact_changes', 'publication_files', 'publication_signatures']

/** What the public pages read; of a publication itself, everything but who pressed the button and the facts it was made of. */
const readable = {
  publication_files: null,
  publication_signatures: null,
  publication_figures: null,
  publication_texts: null,
  divisions: ['code', 'name', 'parent_code'],
  departments: ['id', 'division_code', 'code', 'name'],
  units: ['id', 'division_code', 'department_id', 'code', 'name', 'kind', 'scope', 'active'],
  seasons: ['division_code', 'fiscal_year', 'approved_on', 'deadline'],
  // When the bureau passed what is public now, by which it is told whether that was in time.
  disclosures: ['id', 'approved_at'],
}
// The facts hold what is withheld as a state secret; of a publication where nothing is, the program hands them out itself.
const hidden = new Set(['published_by', 'withdrawn_by', 'facts'])

const only = (columns, wanted) => (wanted === null ? columns : wanted.filter((column) => columns.includes(column)))

/** `tables`: each with its columns, as they are now; while an older backup is put back some are not there yet. */
const forApp = (tables) => {
  const there = (names) => names.filter((name) => tables.has(name)).join(', ')
  return [
    `GRANT USAGE ON SCHEMA public TO ${APP}`,
    `REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${APP}`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${APP}`,
    `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${APP}`,
    ...(there(appendOnly) === '' ? [] : [`REVOKE UPDATE, DELETE ON ${there(appendOnly)} FROM ${APP}`]),
    ...(tables.has('publications') ? [`REVOKE DELETE ON publications FROM ${APP}`] : []),
    `REVOKE INSERT, UPDATE, DELETE ON _prisma_migrations FROM ${APP}`,
  ]
}

const forPublic = (tables) => [
  `GRANT USAGE ON SCHEMA public TO ${PUBLIC}`,
  `REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${PUBLIC}`,
  ...Object.entries({ ...readable, publications: tables.get('publications')?.filter((column) => !hidden.has(column)) ?? [] }).flatMap(([table, wanted]) => {
    const columns = only(tables.get(table) ?? [], wanted)
    return columns.length === 0 ? [] : [`GRANT SELECT (${columns.map((column) => `"${column}"`).join(', ')}) ON ${table} TO ${PUBLIC}`]
  }),
]

/** Gives each role that exists what it may do, and takes away the rest. For the owner of the tables, within its transaction. */
export const grantRoles = async (client) => {
  const { rows } = await client.query('SELECT rolname FROM pg_roles WHERE rolname = ANY ($1)', [[APP, PUBLIC]])
  const roles = new Set(rows.map(({ rolname }) => rolname))
  if (roles.size === 0) return
  const { rows: found } = await client.query(`
    SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped GROUP BY c.relname`)
  const tables = new Map(found.map(({ name, columns }) => [name, columns]))
  for (const statement of [...(roles.has(APP) ? forApp(tables) : []), ...(roles.has(PUBLIC) ? forPublic(tables) : [])]) await client.query(statement)
}
