import 'server-only'
import { createHash } from 'node:crypto'

/** As many kinds of statements as a connection keeps prepared; there are fewer that matter. */
const MOST = 300
/** A list of any length is another statement for each length. */
const LONG_LIST = '$33'

const names = new Map<string, string>()

/**
 * The name under which the database keeps a statement prepared, so that it is parsed and planned once a connection and not
 * with every request; no name for one that is not worth it. The same text has the same name in every process.
 */
export const statementName = (sql: string): string => {
  const known = names.get(sql)
  if (known !== undefined) return known
  if (names.size >= MOST || sql.includes(LONG_LIST)) return ''
  const name = `m${createHash('sha256').update(sql).digest('base64url').slice(0, 22)}`
  names.set(sql, name)
  return name
}
