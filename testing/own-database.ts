import { randomBytes } from 'node:crypto'
import path from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'

declare module 'vitest' {
  export interface ProvidedContext {
    database: { readonly adminUrl: string; readonly template: string; readonly folder: string; readonly roles: { readonly app: string; readonly public: string } | null }
  }
}

// Runs before each file of database tests: its own copy of the migrated database, and the configuration of a server.
const { adminUrl, template, folder } = inject('database')
const name = `${template}_${randomBytes(4).toString('hex')}`
const admin = new pg.Client({ connectionString: adminUrl })
await admin.connect()
await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`)
await admin.end()

const own = new URL(adminUrl)
own.pathname = `/${name}`
process.env.DATABASE_URL = own.href
process.env.MINGSUAN_DATA = path.join(folder, name)
process.env.BETTER_AUTH_SECRET = randomBytes(32).toString('hex')
process.env.BETTER_AUTH_URL = 'http://localhost:3000'
