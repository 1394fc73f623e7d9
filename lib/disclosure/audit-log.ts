import 'server-only'
import { z } from 'zod'
import { err, ok, type Result } from '@/lib/result'
import { database } from '@/lib/db/database'
import type { AuditFilter, AuditLine } from '@/lib/db/events'
import { csvText } from '@/lib/document/csv'
import { renderListSheet } from '@/lib/export/list-sheet'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { stateNames, stepNames, type Step } from '@/lib/workflow/states'
import type { DraftFile } from './draft-file'
import { divisionsReviewedBy } from './season-map'

export type { AuditLine } from '@/lib/db/events'

/** Days are `2025-09-03`, both included, by the calendar of the county; null narrows nothing. */
export const AuditInput = z.object({ step: z.string().nullable(), words: z.string().max(100), since: z.iso.date().nullable(), until: z.iso.date().nullable(), page: z.number().int().min(1) })
export type AuditInput = z.output<typeof AuditInput>

export type AuditLog = { readonly lines: readonly AuditLine[]; readonly total: number; readonly page: number; readonly pageCount: number }

const otherNames: Readonly<Record<string, string>> = { open: '新建', import: '导入决算事实文件', acceptExplanation: '认可说明', refuseExplanation: '不认可说明', judgeAnew: '按现行规则重新核对', askUnlock: '申请解锁', refuseUnlock: '不同意解锁', handOver: '转交审核', withhold: '涉密不公开' }
const isStep = (text: string): text is Step => Object.hasOwn(stepNames, text)

/** A step as people call it. */
export const auditStepName = (step: string): string => (isStep(step) ? stepNames[step] : (otherNames[step] ?? step))
export const auditSteps: readonly string[] = [...Object.keys(otherNames), ...Object.keys(stepNames)]

const PAGE_SIZE = 100
const MOST_EXPORTED = 50_000
const midnight = (day: string): Date => new Date(`${day}T00:00:00+08:00`)
const DAY_MS = 86_400_000

const filterOf = (actor: Actor, { step, words, since, until }: AuditInput): AuditFilter | null => {
  const divisions = divisionsReviewedBy(actor)
  if (divisions.length === 0) return null
  return { divisions, step, words, since: since === null ? null : midnight(since), until: until === null ? null : new Date(midnight(until).getTime() + DAY_MS) }
}

/** 操作日志 of the divisions whose bureau this person works in, the latest first. */
export const auditLog = async (actor: Actor, input: AuditInput): Promise<Result<AuditLog, Refusal>> => {
  const filter = filterOf(actor, input)
  if (filter === null) return err({ kind: 'not-a-reviewer' })
  const { lines, total } = await database().events.audit(filter, (input.page - 1) * PAGE_SIZE, PAGE_SIZE)
  return ok({ lines, total, page: input.page, pageCount: Math.max(1, Math.ceil(total / PAGE_SIZE)) })
}

const heads = [
  { text: '时间', width: 20 }, { text: '人员', width: 12 }, { text: '单位代码', width: 12 }, { text: '单位', width: 32 }, { text: '年度', width: 8 }, { text: '操作', width: 14 }, { text: '原状态', width: 10 }, { text: '新状态', width: 10 }, { text: '附言', width: 60 }, { text: '哈希', width: 68 },
]
const moment = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' })
const rowOf = (line: AuditLine): readonly string[] => [
  moment.format(new Date(line.at)), line.byName, line.unitCode, line.unitName, String(line.fiscalYear), auditStepName(line.step), line.from === null ? '' : stateNames[line.from], stateNames[line.to], line.note ?? '', line.hash,
]

/** The log as it is narrowed, as a file. */
export const auditFile = async (actor: Actor, input: AuditInput, format: 'xlsx' | 'csv', now = new Date()): Promise<Result<DraftFile, Refusal>> => {
  const filter = filterOf(actor, input)
  if (filter === null) return err({ kind: 'not-a-reviewer' })
  const { lines } = await database().events.audit(filter, 0, MOST_EXPORTED)
  const rows = lines.map(rowOf)
  if (format === 'csv') {
    const text = csvText([heads.map((head) => head.text), ...rows])
    return ok({ bytes: new TextEncoder().encode(text), mediaType: 'text/csv; charset=utf-8', fileName: '操作日志.csv' })
  }
  const bytes = await renderListSheet({ title: '操作日志', creator: actor.name, heads, rows, createdAt: Math.floor(now.getTime() / 1000) })
  return ok({ bytes, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', fileName: '操作日志.xlsx' })
}
