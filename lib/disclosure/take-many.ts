import 'server-only'
import { z } from 'zod'
import { ok, type Result } from '@/lib/result'
import { database } from '@/lib/db/database'
import type { Actor } from '@/lib/workflow/actor'
import { refusalSentence, type Refusal } from '@/lib/workflow/refusal'
import { approveDisclosure } from './approve-disclosure'
import { PublishAt, schedulePublication, unschedulePublication } from './schedule-publication'
import { StepInput, type StepTaken } from './step/take-step'

export const Lines = z.array(StepInput).min(1, { error: '请先勾选单位' }).max(1000, { error: '一次最多 1000 份，请分几次办理' })

export const ApproveManyInput = z.object({ lines: Lines })
export type ApproveManyInput = z.output<typeof ApproveManyInput>

/** `publishAt`: null is at once. */
export const PublishTogetherInput = z.object({ lines: Lines, publishAt: PublishAt.nullable() })
export type PublishTogetherInput = z.output<typeof PublishTogetherInput>

export const UnscheduleManyInput = ApproveManyInput

/** What became of one of many, in words. */
export type OneOfMany = { readonly disclosureId: string; readonly unitName: string; readonly done: boolean; readonly words: string }

export type { StepTaken } from './step/take-step'

type Step = (line: StepInput) => Promise<Result<StepTaken, Refusal>>

/** One after the other, each decided by itself: one that is refused stands in nobody else's way. */
const each = async (actor: Actor, lines: readonly StepInput[], done: string, step: Step, obstacle: (disclosureId: string) => Promise<string | null>): Promise<Result<readonly OneOfMany[], Refusal>> => {
  const outcomes: OneOfMany[] = []
  for (const line of lines) {
    const row = await database().disclosures.seenBy(actor, line.disclosureId)
    const unitName = row?.unit.name ?? ''
    const stopped = row === null ? null : await obstacle(row.id)
    const taken = stopped === null ? await step(line) : null
    const words = taken === null ? (stopped ?? '') : taken.ok ? done : refusalSentence(taken.error)
    outcomes.push({ disclosureId: line.disclosureId, unitName, done: taken?.ok === true, words })
  }
  return ok(outcomes)
}

const none = async (): Promise<null> => null

/** What asks to be read by a person before it is passed: such a one is not passed among many. */
const toBeRead = async (disclosureId: string): Promise<string | null> => {
  const db = database()
  const open = (await db.comments.of(disclosureId)).filter((comment) => comment.kind === 'comment' && comment.resolvedAt === null).length
  if (open > 0) return `还有 ${String(open)} 条意见没有解决，请打开逐份审核。`
  if (await db.unlocks.isAsked(disclosureId)) return '单位申请了解锁，请打开先答复。'
  const unread = (await db.explanations.of(disclosureId)).filter((explanation) => explanation.acceptedAt === null && explanation.refused === null).length
  return unread > 0 ? `还有 ${String(unread)} 条说明没有审阅，请打开逐份审核。` : null
}

/** 批量通过: each judged anew; only what leaves nothing to be read. */
export const approveMany = (actor: Actor, { lines }: ApproveManyInput): Promise<Result<readonly OneOfMany[], Refusal>> =>
  each(actor, lines, '已通过', (line) => approveDisclosure(actor, line), toBeRead)

/** 一起公开: all wait for the same moment, and the server publishes them then; at once is the moment of asking. */
export const publishTogether = (actor: Actor, { lines, publishAt }: PublishTogetherInput, now = new Date()): Promise<Result<readonly OneOfMany[], Refusal>> =>
  each(actor, lines, publishAt === null ? '正在公开' : '已定时', (line) => schedulePublication(actor, { ...line, publishAt: publishAt ?? now.toISOString() }, now), none)

export const unscheduleMany = (actor: Actor, { lines }: ApproveManyInput): Promise<Result<readonly OneOfMany[], Refusal>> =>
  each(actor, lines, '已取消定时', (line) => unschedulePublication(actor, line), none)
