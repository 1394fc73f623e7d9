import 'server-only'
import { databaseClock } from '@/lib/db/clock'
import { startClock } from '@/lib/operation/clock'
import { sendDueMail } from './send-due'

const EVERY_MS = 10_000

/** Sends what waits, every few seconds from now on: a slow mail server keeps nobody waiting. */
export const startMailClock = (): void => { startClock('mails', EVERY_MS, async () => sendDueMail((await databaseClock())())) }
