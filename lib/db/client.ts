import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient, type Prisma } from '@/generated/prisma/client'
import { env } from '@/lib/env'

/** What repositories query through: the pool, or one transaction of it. */
export type Client = PrismaClient | Prisma.TransactionClient

const POOL = 10

// A development server reloads modules; without this place each reload would open another pool.
const kept: typeof globalThis & { mingsuanPrisma?: PrismaClient } = globalThis

/** The pool, opened at the first query and not at import: building pages needs no database. */
export const prismaClient = (): PrismaClient =>
  (kept.mingsuanPrisma ??= new PrismaClient({ adapter: new PrismaPg({ connectionString: env.databaseUrl, max: POOL }) }))
