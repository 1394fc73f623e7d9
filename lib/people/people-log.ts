import 'server-only'
import { z } from 'zod'
import { ok, type Result } from '@/lib/result'
import { administrationKinds, type AdministrationEventRow } from '@/lib/db/administration-events'
import { database } from '@/lib/db/database'
import type { AdministeredDivision } from '@/lib/db/places'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { reachOf } from './reach'

export const PeopleLogInput = z.object({ divisionCode: z.string().nullable(), words: z.string().max(60), page: z.number().int().min(1) })
export type PeopleLogInput = z.output<typeof PeopleLogInput>

export type PeopleLogLine = AdministrationEventRow & { readonly kindName: string }
export type PeopleLog = { readonly divisions: readonly AdministeredDivision[]; readonly division: AdministeredDivision; readonly lines: readonly PeopleLogLine[]; readonly total: number; readonly page: number; readonly pageCount: number }

const PAGE_SIZE = 100
const isKind = (kind: string): kind is keyof typeof administrationKinds => Object.hasOwn(administrationKinds, kind)

/** 人员和单位日志 of one of the divisions this person administers, the latest first. */
export const peopleLog = async (actor: Actor, { divisionCode, words, page }: PeopleLogInput): Promise<Result<PeopleLog, Refusal>> => {
  const db = database()
  const reach = await reachOf(db, actor)
  if (!reach.ok) return reach
  const divisions = [...reach.value.divisions.values()]
  const division = reach.value.divisions.get(divisionCode ?? '') ?? divisions[0]
  if (division === undefined) throw new Error('a reach holds a division')
  const { lines, total } = await db.administrationEvents.of([division.code], words, (page - 1) * PAGE_SIZE, PAGE_SIZE)
  return ok({ divisions, division, total, page, pageCount: Math.max(1, Math.ceil(total / PAGE_SIZE)), lines: lines.map((line) => ({ ...line, kindName: isKind(line.kind) ? administrationKinds[line.kind] : line.kind })) })
}
