import 'server-only'
import { databaseClock } from '@/lib/db/clock'
import { startClock } from '@/lib/operation/clock'
import { publishDue } from './publish-due'

const EVERY_MS = 15_000

/** Publishes what is due, now and every few seconds from now on: once a server has started, what came due meanwhile is caught up with. */
export const startPublicationClock = (): void => { startClock('publications', EVERY_MS, async () => publishDue((await databaseClock())())) }
