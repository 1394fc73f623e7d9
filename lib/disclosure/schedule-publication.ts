import 'server-only'
import { z } from 'zod'
import { err, type Result } from '@/lib/result'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { StepInput, takeStep, type StepTaken } from './step/take-step'

/** An instant with its offset, as `2025-09-03T09:00:00+08:00`. */
export const PublishAt = z.iso.datetime({ offset: true, error: '请选择公开的日期和时间' })

export const ScheduleInput = StepInput.extend({ publishAt: PublishAt })
export type ScheduleInput = z.output<typeof ScheduleInput>

const moment = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })

/** 定时公开: everything stands as for a publication now; the server publishes when the time has come, judging once more. */
export const schedulePublication = async (actor: Actor, input: ScheduleInput, now = new Date()): Promise<Result<StepTaken, Refusal>> => {
  const publishAt = new Date(input.publishAt)
  if (publishAt < now) return err({ kind: 'time-has-passed' })
  return takeStep(actor, input, { step: 'schedule', judged: true, marks: async () => ({ scheduled: { by: actor.userId, publishAt } }), note: async () => moment.format(publishAt) })
}

export const UnscheduleInput = StepInput

/** 取消定时: it is passed and waits for somebody to publish it. */
export const unschedulePublication = (actor: Actor, input: StepInput): Promise<Result<StepTaken, Refusal>> => takeStep(actor, input, { step: 'unschedule' })
