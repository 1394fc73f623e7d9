import { randomBytes } from 'node:crypto'
import { whenStopping } from './stopping.mjs'

/** On a server of the office a database for this run alone, given up with it; otherwise nothing: the program brings its own. */
export const ownDatabase = async (purpose) => {
  if (!process.env.DATABASE_URL) return {}
  const { default: pg } = await import('pg')
  const name = `mingsuan_${purpose}_${randomBytes(4).toString('hex')}`
  const admin = async (sql) => {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
    await client.connect()
    await client.query(sql).finally(() => client.end())
  }
  await admin(`CREATE DATABASE ${name}`)
  whenStopping(() => admin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))
  const url = new URL(process.env.DATABASE_URL)
  url.pathname = `/${name}`
  return { DATABASE_URL: url.href }
}
