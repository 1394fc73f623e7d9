import 'server-only'
import { z } from 'zod'
import { err, ok, type Result } from '@/lib/result'
import { database, inTransaction } from '@/lib/db/database'
import type { InboxRow } from '@/lib/db/inbox'
import { mailIsConfigured, queueNoteMail } from '@/lib/mail/messages'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { divisionsReviewedBy } from './season-map'

export type { InboxRow } from '@/lib/db/inbox'

const Year = z.coerce.number().int().min(2000).max(2100)
const Day = z.iso.date({ error: '请选择日期' })

export const SetSeasonInput = z
  .object({ divisionCode: z.string(), fiscalYear: Year, approvedOn: Day, deadline: Day, headMustSign: z.boolean().default(false) })
  .refine((days) => days.deadline >= days.approvedOn, { error: '公开截止日不能早于批复日', path: ['deadline'] })
export type SetSeasonInput = z.output<typeof SetSeasonInput>

/** The day of 批复, the last day for publication, and whether a unit's head must sign, for everybody of the division. */
export const setSeason = async (actor: Actor, { divisionCode, fiscalYear, ...said }: SetSeasonInput): Promise<Result<null, Refusal>> => {
  if (!actor.roles.some((held) => held.role === 'bureauAdministrator' && held.divisionCode === divisionCode)) return err({ kind: 'not-the-administrator' })
  await database().seasons.keep(divisionCode, fiscalYear, said, actor, new Date())
  return ok(null)
}

export const BroadcastInput = z.object({ divisionCode: z.string(), fiscalYear: Year, ruleId: z.string().regex(/^[A-Z]\d{2}$/), words: z.string().trim().max(1000, { error: '提示超过 1000 字，请删减' }) })
export type BroadcastInput = z.output<typeof BroadcastInput>

/** 共性提示: stands on the page of every unit that the rule speaks to, until its finding clears. Empty words take it back. */
export const broadcastNote = async (actor: Actor, { divisionCode, fiscalYear, ruleId, words }: BroadcastInput): Promise<Result<null, Refusal>> => {
  if (!divisionsReviewedBy(actor).includes(divisionCode)) return err({ kind: 'not-a-reviewer' })
  return inTransaction(async (db) => ok(await db.seasons.broadcast(divisionCode, fiscalYear, ruleId, words, actor, new Date()).then(() => null)))
}

export const RemindInput = z.object({
  divisionCode: z.string(),
  lines: z.array(z.object({ unitId: z.string(), disclosureId: z.string().nullable() })).min(1, { error: '请先勾选单位' }).max(2000),
  words: z.string().trim().min(1, { error: '请写明催报的话' }).max(500, { error: '催报的话超过 500 字，请删减' }),
})
export type RemindInput = z.output<typeof RemindInput>

/** How many units and people a reminder reached; units without anybody are named, for somebody must call them. */
export type Reminded = { readonly units: number; readonly people: number; /** E-mails put in the queue; null where no mail server is configured. */ readonly mails: number | null; readonly nobody: readonly string[] }

/** 催报: a note to everybody who works for these units, and an e-mail to whoever has an address. */
export const remindUnits = async (actor: Actor, { divisionCode, lines, words }: RemindInput): Promise<Result<Reminded, Refusal>> => {
  if (!divisionsReviewedBy(actor).includes(divisionCode)) return err({ kind: 'not-a-reviewer' })
  return inTransaction(async (db): Promise<Result<Reminded, Refusal>> => {
    const at = new Date()
    const units = new Map((await db.units.seenBy(actor)).filter((unit) => unit.divisionCode === divisionCode).map((unit) => [unit.id, unit]))
    const nobody: string[] = []
    let [people, mails] = [0, 0]
    for (const { unitId, disclosureId } of lines) {
      const unit = units.get(unitId)
      const row = disclosureId === null ? null : await db.disclosures.seenBy(actor, disclosureId)
      if (unit === undefined || (disclosureId !== null && row?.unit.id !== unitId)) return err({ kind: 'not-found' })
      const users = await db.users.ofUnit(unitId)
      if (users.length === 0) nobody.push(unit.name)
      await db.inbox.add(users, { disclosureId, words, byName: actor.name }, at)
      mails += await queueNoteMail(db, users, { subject: `决算公开催报：${unit.name}`, words, by: actor.name, path: disclosureId === null ? '/inbox' : `/disclosures/${disclosureId}` }, at)
      people += users.length
    }
    return ok({ units: lines.length - nobody.length, people, mails: mailIsConfigured() ? mails : null, nobody })
  })
}

/** Notes to this person, the newest first. */
export const inbox = (actor: Actor): Promise<readonly InboxRow[]> => database().inbox.of(actor.userId)

/** Whether notes also go out by e-mail, to whoever has an address. */
export const notesAreMailed = (): boolean => mailIsConfigured()

export const unreadCount = (actor: Actor): Promise<number> => database().inbox.unreadOf(actor.userId)

export const MarkReadInput = z.object({})

export const markInboxRead = async (actor: Actor): Promise<Result<null, Refusal>> => {
  await database().inbox.markRead(actor.userId, new Date())
  return ok(null)
}
