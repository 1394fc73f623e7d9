import 'server-only'
import { database } from '@/lib/db/database'
import type { UnitRow } from '@/lib/db/units'
import { templates } from '@/lib/template/templates'
import { type Actor, rolesTowards } from '@/lib/workflow/actor'
import { templatesFor } from './template-choice'

export type { UnitRow } from '@/lib/db/units'

/** A unit for which this person may open a disclosure, with the forms its division uses. */
export type OpenableUnit = UnitRow & { readonly templates: readonly { readonly id: string; readonly name: string; readonly fiscalYear: number }[] }

/** The units this person may see. */
export const listUnits = (actor: Actor): Promise<readonly UnitRow[]> => database().units.seenBy(actor)

/** The names of the divisions this person works for or in. */
export const listDivisionNames = (actor: Actor): Promise<readonly string[]> => database().units.divisionNamesSeenBy(actor)

/** The units this person may open a year for. */
export const listOpenableUnits = async (actor: Actor): Promise<readonly OpenableUnit[]> => {
  const units = await listUnits(actor)
  return units
    .filter((unit) => {
      const roles = rolesTowards(actor, { unitId: unit.id, divisionCode: unit.divisionCode })
      return roles.has('preparer') || roles.has('unitHead') || roles.has('bureauAdministrator')
    })
    .map((unit) => ({ ...unit, templates: templatesFor(unit.divisionCode, templates.values()).map(({ id, name, fiscalYear }) => ({ id, name, fiscalYear })) }))
}
