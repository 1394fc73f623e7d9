import { factKeyParts, type FactKey } from '@/lib/facts/key'
import type { Facts } from '@/lib/facts/facts'

const CODE = /^\d{5,7}$/

const under = (node: unknown, name: string): unknown => (typeof node === 'object' && node !== null && Object.hasOwn(node, name) ? Reflect.get(node, name) : undefined)

/**
 * Whether anything stands in the column of a fact by code: `expenditureByFunction/2080505/superiorRemittance` where some
 * other code has 上缴上级支出. A fact that stands in no column by codes is taken to be in use.
 */
export const isColumnInUse = (facts: Facts, key: FactKey): boolean => {
  const parts = factKeyParts(key)
  const [field = '', code = ''] = [parts.at(-1), parts.at(-2)]
  if (!CODE.test(code)) return true
  const rows = parts.slice(0, -2).reduce<unknown>(under, facts)
  return typeof rows === 'object' && rows !== null && Object.values(rows).some((row: unknown) => (under(row, field) ?? null) !== null)
}
