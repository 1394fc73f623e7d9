import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { unsafeActorOf } from '@/lib/auth/actor'
import { database } from '@/lib/db/database'
import { approveDisclosure } from '@/lib/disclosure/approve-disclosure'
import { correctPublication } from '@/lib/disclosure/correct-publication'
import { publishDisclosure } from '@/lib/disclosure/publish-disclosure'
import { saveFacts } from '@/lib/disclosure/save-facts'
import { submitDisclosure } from '@/lib/disclosure/submit-disclosure'
import type { Result } from '@/lib/result'
import type { Actor } from '@/lib/workflow/actor'
import { refusalSentence, type Refusal } from '@/lib/workflow/refusal'

/**
 * What the fault tests kill in the middle of steps: takes a published disclosure round and round, correction, a saved
 * figure, submission, approval, publication, each by the program's own use cases, and says a line as soon as a step was
 * acknowledged. Wherever it is killed, the next one begins from what is stored. Input: one line of JSON.
 */
type Asked = { readonly disclosureId: string; readonly preparer: string; readonly reviewer: string; readonly administrator: string }

const actor = async (id: string): Promise<Actor> => {
  const found = await unsafeActorOf(id)
  if (found === null) throw new Error(`nobody is ${id}`)
  return found
}
const say = (line: Readonly<Record<string, unknown>>): void => { process.stdout.write(`${JSON.stringify(line)}\n`) }

/** The step that follows from where the disclosure stands; null where it is done by saving. */
const next = async ({ disclosureId, preparer, reviewer, administrator }: Asked): Promise<void> => {
  const row = await database().disclosures.unsafeById(disclosureId)
  if (row === null) throw new Error('the disclosure is gone')
  const input = { disclosureId, version: row.version }
  const take = async <T>(step: string, work: Promise<Result<T, Refusal>>): Promise<void> => {
    const taken = await work
    if (!taken.ok) throw new Error(`${step}: ${refusalSentence(taken.error)}`)
    say({ step, value: taken.value })
  }
  switch (row.state) {
    case 'published': return take('correct', correctPublication(await actor(administrator), { ...input, because: '更正一处文字。' }))
    case 'unitReview': throw new Error('nobody hands it up here')
    case 'submitted':
    case 'underReview': return take('approve', approveDisclosure(await actor(reviewer), input))
    case 'approved':
    case 'scheduled': return take('publish', publishDisclosure(await actor(administrator), input))
    case 'draft':
    case 'returned':
    case 'correcting': {
      const key = 'glossaryAddition'
      const stands = (await database().facts.of(disclosureId)).get(key)
      const to = `第${String(row.version)}版的补充。`
      await take('save', saveFacts(await actor(preparer), { disclosureId, changes: [{ key, from: stands?.kind === 'text' ? stands.text : null, to }] }))
      const { version } = (await database().disclosures.unsafeById(disclosureId)) ?? row
      return take('submit', submitDisclosure(await actor(preparer), { disclosureId, version }))
    }
    case 'withdrawn': throw new Error('withdrawn')
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line) as Asked
  for (;;) {
    // A database that is away comes back: nobody restarts us for it.
    await next(asked).catch(async (error: unknown) => {
      say({ trouble: error instanceof Error ? error.message : String(error) })
      await sleep(300)
    })
  }
}
