// The tables of a database as lines of JSON, in one order that depends on nothing but their keys, and back again.
import { createHash } from 'node:crypto'

const BATCH = 500

const quoted = (name) => `"${name.replaceAll('"', '""')}"`

/** Every table of the program with the columns of its primary key and its sequences; Prisma's own book is not one. */
export const tablesOf = async (client) => {
  const { rows } = await client.query(`
    SELECT c.relname AS name,
      coalesce((SELECT array_agg(a.attname::text ORDER BY array_position(i.indkey::int2[], a.attnum)) FROM pg_index i JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY(i.indkey) WHERE i.indrelid = c.oid AND i.indisprimary), '{}') AS key,
      ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND pg_get_serial_sequence(quote_ident(c.relname), a.attname) IS NOT NULL ORDER BY 1) AS counted
    FROM pg_class c WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relnamespace = current_schema()::regnamespace AND c.relname <> '_prisma_migrations' ORDER BY 1`)
  const without = rows.find(({ key }) => key.length === 0)
  if (without !== undefined) throw new Error(`表 ${without.name} 没有主键，无法核对；请联系开发人员。`)
  return rows
}

/**
 * Reads a table a batch at a time and hands on the text of each row.
 * @returns how many rows, and the hash over their lines.
 */
export const readTable = async (client, { name, key }, each = () => {}) => {
  const hash = createHash('sha256')
  let rows = 0
  // As text in one collation: the same order on every server.
  const order = key.map((column) => `${quoted(column)}::text COLLATE "C"`).join(', ')
  await client.query(`DECLARE lines NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS line FROM ${quoted(name)} t ORDER BY ${order}`)
  for (;;) {
    const batch = await client.query(`FETCH ${BATCH} FROM lines`)
    for (const { line } of batch.rows) {
      hash.update(`${line}\n`)
      await each(`${line}\n`)
    }
    rows += batch.rows.length
    if (batch.rows.length < BATCH) break
  }
  await client.query('CLOSE lines')
  return { rows, sha256: hash.digest('hex') }
}

/** Puts rows into a table as they were, in the type that each column has now. */
export const writeRows = (client, name, lines) =>
  client.query(`INSERT INTO ${quoted(name)} SELECT * FROM json_populate_recordset(NULL::${quoted(name)}, $1::json)`, [`[${lines.join(',')}]`])

/** The next number of every counted column follows its largest. */
export const windOn = async (client, { name, counted }) => {
  for (const column of counted) await client.query(`SELECT setval(pg_get_serial_sequence($1, $2), greatest((SELECT max(${quoted(column)}) FROM ${quoted(name)}), 1), EXISTS (SELECT 1 FROM ${quoted(name)}))`, [quoted(name), column])
}

/** Within a transaction: rows may come in any order, and what reacts to new rows keeps still, until `settle`. */
export const unsettle = async (client, tables) => {
  const { rows } = await client.query(`SELECT conrelid::regclass::text AS "table", quote_ident(conname) AS name FROM pg_constraint WHERE contype = 'f' AND NOT condeferrable AND connamespace = current_schema()::regnamespace`)
  for (const { table, name } of rows) await client.query(`ALTER TABLE ${table} ALTER CONSTRAINT ${name} DEFERRABLE INITIALLY DEFERRED`)
  for (const { name } of tables) await client.query(`ALTER TABLE ${quoted(name)} DISABLE TRIGGER USER`)
  return async () => {
    await client.query('SET CONSTRAINTS ALL IMMEDIATE')
    for (const { name } of tables) await client.query(`ALTER TABLE ${quoted(name)} ENABLE TRIGGER USER`)
    for (const { table, name } of rows) await client.query(`ALTER TABLE ${table} ALTER CONSTRAINT ${name} NOT DEFERRABLE`)
  }
}
