import 'server-only'
import pg from 'pg'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient, type Prisma } from '@/generated/prisma/client'
import { env } from '@/lib/env'
import { log } from '@/lib/operation/log'
import { storyOf } from '@/lib/operation/story'
import { closePlainPool } from './plain-pool'
import { statementName } from './statement-name'

/** What repositories query through: the pool, or one transaction of it. */
export type Client = PrismaClient | Prisma.TransactionClient

// A development server reloads modules; without this place each reload would open another pool.
const kept: typeof globalThis & { mingsuanPrisma?: PrismaClient; mingsuanPool?: pg.Pool; mingsuanPublicPrisma?: PrismaClient } = globalThis

/** The pool, opened at the first query and not at import: building pages needs no database. */
export const prismaClient = (): PrismaClient => (kept.mingsuanPrisma ??= new PrismaClient({ adapter: adapterOver(pool()) }))

const adapterOver = (connections: pg.Pool): PrismaPg => new PrismaPg(connections, { disposeExternalPool: true, statementNameGenerator: ({ sql }) => statementName(sql) })

/** What the public pages read through: a role that sees what is public and writes nothing, where there is one. */
export const publicClient = (): PrismaClient => {
  const url = env.publicDatabaseUrl
  if (url === null) return prismaClient()
  return (kept.mingsuanPublicPrisma ??= new PrismaClient({ adapter: adapterOver(opened(url, 'mingsuan-public')) }))
}

const opened = (connectionString: string, name: string): pg.Pool =>
  new pg.Pool({ connectionString, max: env.poolSize, application_name: name })
    // A connection that dies while nobody uses it is taken out of the pool; the next query opens another.
    .on('error', (error) => { log('warn', 'database.connection-lost', { story: storyOf(error) }) })

const pool = (): pg.Pool => (kept.mingsuanPool ??= opened(env.databaseUrl, 'mingsuan'))

/** Connections of this server: all, those at rest, and who waits for one. */
export const poolFigures = (): { readonly open: number; readonly idle: number; readonly waiting: number } => {
  const { totalCount: open, idleCount: idle, waitingCount: waiting } = pool()
  return { open, idle, waiting }
}

/** The end: connections are given back. */
export const closePool = async (): Promise<void> => {
  await Promise.all([kept.mingsuanPrisma?.$disconnect(), kept.mingsuanPublicPrisma?.$disconnect(), closePlainPool()])
}
