import 'server-only'
import { z } from 'zod'
import { ok, type Result } from '@/lib/result'
import type { Database } from '@/lib/db/database'
import { type Actor, roleNames, type RoleHeld } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { mayGive, refuse, type Reach } from './reach'

/** A role as a form asks for it: of a unit, or of a division. */
export const WantedRole = z.discriminatedUnion('role', [
  z.object({ role: z.literal(['preparer', 'unitHead']), unitId: z.string() }),
  z.object({ role: z.literal(['reviewer', 'bureauAdministrator', 'systemAdministrator']), divisionCode: z.string() }),
])
export type WantedRole = z.output<typeof WantedRole>
export const WantedRoles = z.array(WantedRole).min(1, { error: '请至少选一个角色' }).max(50, { error: '一个人最多 50 个角色' })

const keyOf = (held: RoleHeld): string => `${held.role} ${'unitId' in held ? held.unitId : held.divisionCode}`

/** The roles, each once, with the division of each and what the log calls it; refused where one is not this reach’s to give. */
export const rolesInReach = async (db: Database, actor: Actor, reach: Reach, wanted: readonly WantedRole[]): Promise<Result<readonly { readonly held: RoleHeld; readonly divisionCode: string; readonly words: string }[], Refusal>> => {
  const roles = []
  for (const held of new Map(wanted.map((each) => [keyOf(each), each])).values()) {
    const unit = 'unitId' in held ? await db.places.lockedUnit(actor, held.unitId) : null
    const divisionCode = 'unitId' in held ? (unit?.divisionCode ?? '') : held.divisionCode
    const refused = mayGive(reach, held.role, divisionCode)
    if (refused !== null) return refuse(refused)
    roles.push({ held, divisionCode, words: `${roleNames[held.role]}（${unit?.name ?? reach.divisions.get(divisionCode)?.name ?? divisionCode}）` })
  }
  return ok(roles)
}
