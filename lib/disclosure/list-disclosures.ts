import 'server-only'
import { database } from '@/lib/db/database'
import type { DisclosureLine } from '@/lib/db/disclosures'
import { type Actor, type Role, rolesTowards } from '@/lib/workflow/actor'
import type { Step } from '@/lib/workflow/states'
import { mayEdit, stepsOpenTo } from '@/lib/workflow/transition'

/** A line of “my disclosures”. */
export type ListedDisclosure = DisclosureLine & {
  readonly roles: readonly Role[]
  readonly editable: boolean
  /** The steps this person could take now, findings aside. */
  readonly steps: readonly Step[]
  /** The unit asks to have it back, and waits for an answer. */
  readonly unlockAsked: boolean
  /** The publication in force. */
  readonly publication: { readonly id: string; readonly version: number } | null
}

/** The disclosures this person may see: the newest year first, then by unit code. */
export const listDisclosures = async (actor: Actor): Promise<readonly ListedDisclosure[]> => {
  const { disclosures, photographs, unlocks } = database()
  const lines = await disclosures.listSeenBy(actor)
  const inForce = await photographs.inForceAmong(lines.map((line) => line.id))
  const asked = await unlocks.openAmong(lines.map((line) => line.id))
  return lines.map((line) => {
    const roles = rolesTowards(actor, { unitId: line.unit.id, divisionCode: line.unit.divisionCode })
    return { ...line, roles: [...roles], editable: mayEdit(line.state, roles).ok, steps: stepsOpenTo(line.state, roles), unlockAsked: asked.has(line.id), publication: inForce.get(line.id) ?? null }
  })
}
