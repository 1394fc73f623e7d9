import 'server-only'
import type { DisclosureRow } from '@/lib/db/disclosures'
import { type Actor, rolesTowards } from '@/lib/workflow/actor'
import { editorRoles, reviewRoles } from '@/lib/workflow/transition'

/** Does this person speak for the bureau here? Somebody who also works for the unit speaks for the unit. */
export const isOfBureau = (actor: Actor, { unit }: Pick<DisclosureRow, 'unit'>): boolean => {
  const roles = rolesTowards(actor, { unitId: unit.id, divisionCode: unit.divisionCode })
  return reviewRoles.some((role) => roles.has(role)) && !editorRoles.some((role) => roles.has(role))
}
