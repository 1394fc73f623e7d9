import 'server-only'
import { randomUUID } from 'node:crypto'
import { unsafeActorOf } from '@/lib/auth/actor'
import { ok } from '@/lib/result'
import { database, inTransaction } from '@/lib/db/database'
import type { DueRow } from '@/lib/db/disclosures'
import { log } from '@/lib/operation/log'
import { isStopping } from '@/lib/operation/stopping'
import { storyOf } from '@/lib/operation/story'
import { refusalSentence } from '@/lib/workflow/refusal'
import { publishDisclosure } from './publish-disclosure'

/** Longer than any publication takes: a server that died on the way is given up after it. */
const LEASE_MS = 3 * 60_000

export type DueOutcome = { readonly disclosureId: string; readonly published: boolean }

/** What could not be published goes back to 已通过 with the reason, where the bureau sees it in the queue; nothing, where somebody came between. */
const giveBack = async (due: DueRow, because: string, at: Date): Promise<void> => {
  await inTransaction(async (db) => {
    const scheduler = await db.users.byId(due.scheduledBy)
    if (!(await db.disclosures.failDue(due, because, at))) return ok(null)
    return ok(await db.events.record(due.id, { step: 'unschedule', from: 'scheduled', to: 'approved', note: `到时没有公开：${because}` }, { userId: due.scheduledBy, name: scheduler?.name ?? '' }, at))
  })
}

/** In the name of whoever set the time, by the roles that they hold today. */
const publishOne = async (due: DueRow, at: Date): Promise<boolean> => {
  const scheduler = await unsafeActorOf(due.scheduledBy)
  if (scheduler === null) {
    await giveBack(due, '设定时间的人员账号已停用，请另行公开。', at)
    return false
  }
  const published = await publishDisclosure(scheduler, { disclosureId: due.id, version: due.version }, at)
  if (!published.ok) await giveBack(due, refusalSentence(published.error), at)
  return published.ok
}

/** Printers render two booklets at a time, and looking one through again takes as long as printing it: two are on their way at once. */
const LANES = 2

/** One after the other until nothing is due. */
const lane = async (now: Date): Promise<readonly DueOutcome[]> => {
  const outcomes: DueOutcome[] = []
  for (;;) {
    const due = isStopping() ? null : await database().disclosures.leaseDue(now, new Date(now.getTime() + LEASE_MS))
    if (due === null) return outcomes
    try {
      outcomes.push({ disclosureId: due.id, published: await publishOne(due, now) })
    } catch (error) {
      const id = randomUUID().slice(0, 8)
      log('error', 'publication.failed', { disclosure: due.id, number: id, story: storyOf(error) }, now)
      await database().disclosures.noteFailure(due.id, `系统没有办成（编号 ${id}），稍后自动再试。`)
      outcomes.push({ disclosureId: due.id, published: false })
    }
  }
}

/**
 * Publishes what is due at `now`, each in a transaction of its own. Any number of servers may do so at once: each disclosure
 * is held by one of them. A fault of the machine leaves it held until the lease ends, and then it is tried again.
 */
export const publishDue = async (now: Date): Promise<readonly DueOutcome[]> => (await Promise.all(Array.from({ length: LANES }, () => lane(now)))).flat()
