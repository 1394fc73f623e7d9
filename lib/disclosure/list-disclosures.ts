import 'server-only'
import { database } from '@/lib/db/database'
import type { DisclosureRow } from '@/lib/db/disclosures'
import { type Actor, type Role, rolesTowards } from '@/lib/workflow/actor'
import type { State, Step } from '@/lib/workflow/states'
import { mayEdit, stepsOpenTo, waitingStates } from '@/lib/workflow/transition'

/** A line of “my disclosures”. */
export type ListedDisclosure = DisclosureRow & {
  readonly roles: readonly Role[]
  readonly editable: boolean
  /** The steps this person could take now, findings aside. */
  readonly steps: readonly Step[]
  /** The unit asks to have it back, and waits for an answer. */
  readonly unlockAsked: boolean
  /** The publication in force. */
  readonly publication: { readonly id: string; readonly version: number } | null
}

/** The disclosures this person may see: the newest year first, then by unit code; `states`: only those that stand there. */
export const listDisclosures = async (actor: Actor, states?: readonly State[]): Promise<readonly ListedDisclosure[]> => {
  const { disclosures, photographs, unlocks } = database()
  const lines = await disclosures.listSeenBy(actor, states)
  const inForce = await photographs.inForceAmong(lines.map((line) => line.id))
  const asked = await unlocks.openAmong(lines.map((line) => line.id))
  return lines.map((line) => {
    const roles = rolesTowards(actor, { unitId: line.unit.id, divisionCode: line.unit.divisionCode })
    return { ...line, roles: [...roles], editable: mayEdit(line.state, roles).ok, steps: stepsOpenTo(line.state, roles), unlockAsked: asked.has(line.id), publication: inForce.get(line.id) ?? null }
  })
}

/** Those that wait for a step of this person's. */
export const listWaiting = async (actor: Actor): Promise<readonly ListedDisclosure[]> => (await listDisclosures(actor, waitingStates)).filter(({ steps }) => steps.length > 0)

/** How many of them there are. */
export const countWaiting = async (actor: Actor): Promise<number> => {
  const counted = await database().disclosures.countSeenBy(actor, waitingStates)
  return counted.reduce((sum, { state, unitId, divisionCode, disclosures }) => (stepsOpenTo(state, rolesTowards(actor, { unitId: unitId ?? '', divisionCode })).length > 0 ? sum + disclosures : sum), 0)
}
