import 'server-only'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { prismaClient } from './client'

/** How the database stands towards this program. */
export type DatabaseCondition = 'current' | 'behind' | 'away'

/** The last change of structure that this program knows; null where it runs without its folder of them. */
const newestMigration = async (): Promise<string | null> => {
  const entries = await readdir(path.join(process.cwd(), 'prisma', 'migrations'), { withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name).sort().at(-1) ?? null
}

/** Whether the database answers, and has the structure that this program was written for. */
export const databaseCondition = async (): Promise<DatabaseCondition> => {
  const newest = await newestMigration()
  try {
    const [row] = await prismaClient().$queryRaw<{ readonly applied: boolean }[]>`SELECT EXISTS (SELECT 1 FROM _prisma_migrations WHERE migration_name = ${newest} AND finished_at IS NOT NULL) AS applied`
    return newest === null || row?.applied === true ? 'current' : 'behind'
  } catch {
    return 'away'
  }
}

/** What waits in the queues, and how long the oldest has been due, in seconds. */
export type QueueFigures = { readonly queue: string; readonly waiting: number; readonly oldest: number }

export const queueFigures = async (): Promise<readonly QueueFigures[]> =>
  prismaClient().$queryRaw<QueueFigures[]>`
    SELECT queue, count(due)::int AS waiting, coalesce(extract(epoch FROM now() - min(due)), 0)::float8 AS oldest FROM (
      SELECT 'publications' AS queue, publish_at AS due FROM disclosures WHERE state = 'scheduled' AND publish_at <= now()
      UNION ALL SELECT 'bundles', at FROM bundles WHERE state IN ('waiting', 'running')
      UNION ALL SELECT 'mails', due_at FROM mail_messages WHERE sent_at IS NULL AND given_up_at IS NULL AND due_at <= now()
      UNION ALL SELECT unnest(ARRAY['publications', 'bundles', 'mails']), NULL
    ) AS queues GROUP BY queue`
