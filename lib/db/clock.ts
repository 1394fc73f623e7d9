import 'server-only'
import { prismaClient } from './client'

/**
 * The database's clock: what waits for its time, and how long something is held, is reckoned by one clock for all servers,
 * so that one whose own clock was set wrong publishes nothing early and takes nothing from the others.
 */
export const databaseClock = async (): Promise<() => Date> => {
  const before = Date.now()
  const [row] = await prismaClient().$queryRaw<{ readonly now: Date }[]>`SELECT clock_timestamp() AS now`
  if (row === undefined) throw new Error('the database did not say what time it is')
  // Half of the way there and back.
  const ahead = row.now.getTime() - (before + Date.now()) / 2
  return () => new Date(Math.round(Date.now() + ahead))
}
