import 'server-only'
import { z } from 'zod'
import { err, ok, type Result } from '@/lib/result'
import { inTransaction } from '@/lib/db/database'
import type { UnitRow } from '@/lib/db/units'
import { factKey, type FactKey, type FactValue } from '@/lib/facts/facts'
import { templates } from '@/lib/template/templates'
import { type Actor, rolesTowards } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { carriedOver, lastYearOf } from './last-year'
import { templatesFor } from './template-choice'

export const OpenForYearInput = z.object({ unitId: z.uuid({ error: '请选择单位' }), fiscalYear: z.coerce.number().int(), templateId: z.string().min(1, { error: '请选择报表模板' }) })
export type OpenForYearInput = z.output<typeof OpenForYearInput>

/** What the register already knows of a unit: the first facts of its disclosure. */
const factsOfUnit = (unit: UnitRow): readonly (readonly [FactKey, FactValue])[] => {
  const { code, name, departmentCode, departmentName, divisionCode, divisionName, scope, kind } = unit
  return Object.entries({ code, name, departmentCode, departmentName, divisionCode, divisionName, scope, kind }).map(([field, text]) => [factKey('budgetUnit', field), { kind: 'text', text }])
}

/** `opened` is false where the disclosure was already there. `carried` says in words what came over from last year. */
export type OpenedForYear = { readonly disclosureId: string; readonly opened: boolean; readonly carried: string | null }

/** Opens a unit's disclosure of a year, beginning with what the register and last year's disclosure know. */
export const openDisclosureForYear = (actor: Actor, input: OpenForYearInput): Promise<Result<OpenedForYear, Refusal>> =>
  inTransaction(async (db): Promise<Result<OpenedForYear, Refusal>> => {
    const unit = await db.units.oneSeenBy(actor, input.unitId)
    if (unit === null) return err({ kind: 'not-found' })
    const roles = rolesTowards(actor, { unitId: unit.id, divisionCode: unit.divisionCode })
    if (!(roles.has('preparer') || roles.has('unitHead') || roles.has('bureauAdministrator'))) return err({ kind: 'not-your-unit' })
    const template = templatesFor(unit.divisionCode, templates.values()).find((each) => each.id === input.templateId && each.fiscalYear === input.fiscalYear)
    if (template === undefined) return err({ kind: 'no-such-template', templateId: input.templateId })

    const at = new Date()
    const created = await db.disclosures.open(unit.id, template.fiscalYear, template.id, actor.userId)
    if (created === null) {
      const there = await db.disclosures.idOf(unit.id, template.fiscalYear, template.id)
      return there === null ? err({ kind: 'not-found' }) : ok({ disclosureId: there, opened: false, carried: null })
    }
    const lastYear = await lastYearOf(db, unit.id, template.fiscalYear)
    const carried = lastYear === null ? null : carriedOver(lastYear, template.id)
    const first = [...factsOfUnit(unit), ...(carried?.facts ?? [])]
    await db.facts.write(created, first.map(([key, value]) => ({ key, old: null, new: value })), actor, 'opening', at, 1)
    const words = carried === null || carried.words === '' ? null : carried.words
    await db.events.record(created, { step: 'open', from: null, to: 'draft', note: words }, actor, at)
    return ok({ disclosureId: created, opened: true, carried: words })
  })
