import { listDivisionNames, listUnits } from '@/lib/disclosure/list-units'
import type { Actor } from '@/lib/auth/actor'
import { isOfBureau, keepsAccountsOnly } from './roles'

/** Where a person works, for the bar: their unit, or the place whose submissions they review. */
export const placeOf = async (actor: Actor): Promise<string> => {
  if (keepsAccountsOnly(actor)) return '系统管理'
  if (isOfBureau(actor)) {
    const names = [...new Set(await listDivisionNames(actor))]
    return names.length === 1 ? `${names[0] ?? ''}财政` : '财政部门'
  }
  const own = (await listUnits(actor)).filter((unit) => actor.roles.some((held) => 'unitId' in held && held.unitId === unit.id))
  return own.length > 1 ? `${own[0]?.name ?? ''}等 ${String(own.length)} 个单位` : (own[0]?.name ?? '')
}
