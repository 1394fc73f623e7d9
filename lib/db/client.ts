import 'server-only'
import pg from 'pg'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient, type Prisma } from '@/generated/prisma/client'
import { env } from '@/lib/env'
import { log } from '@/lib/operation/log'
import { storyOf } from '@/lib/operation/story'

/** What repositories query through: the pool, or one transaction of it. */
export type Client = PrismaClient | Prisma.TransactionClient

// A development server reloads modules; without this place each reload would open another pool.
const kept: typeof globalThis & { mingsuanPrisma?: PrismaClient; mingsuanPool?: pg.Pool } = globalThis

/** The pool, opened at the first query and not at import: building pages needs no database. */
export const prismaClient = (): PrismaClient => (kept.mingsuanPrisma ??= new PrismaClient({ adapter: new PrismaPg(pool(), { disposeExternalPool: true }) }))

const pool = (): pg.Pool => {
  if (kept.mingsuanPool !== undefined) return kept.mingsuanPool
  const opened = new pg.Pool({ connectionString: env.databaseUrl, max: env.poolSize, application_name: 'mingsuan' })
  // A connection that dies while nobody uses it is taken out of the pool; the next query opens another.
  opened.on('error', (error) => { log('warn', 'database.connection-lost', { story: storyOf(error) }) })
  kept.mingsuanPool = opened
  return opened
}

/** Connections of this server: all, those at rest, and who waits for one. */
export const poolFigures = (): { readonly open: number; readonly idle: number; readonly waiting: number } => {
  const { totalCount: open, idleCount: idle, waitingCount: waiting } = pool()
  return { open, idle, waiting }
}

/** The end: connections are given back. */
export const closePool = async (): Promise<void> => {
  await kept.mingsuanPrisma?.$disconnect()
}
