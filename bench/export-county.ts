import { unsafeActorOf } from '@/lib/auth/actor'
import { database } from '@/lib/db/database'
import { saveFacts } from '@/lib/disclosure/save-facts'
import { openDisclosureForYear } from '@/lib/disclosure/open-disclosure-for-year'
import { factText, flatten, type Facts } from '@/lib/facts/facts'
import { factsWith } from '@/lib/facts/facts-with'
import { correctCase } from '@/lib/rehearsal/correct-case'
import { theTemplate } from '@/lib/template/templates'
import type { Actor, RoleHeld } from '@/lib/workflow/actor'
import { stressFacts } from './stress-facts'

const TEMPLATE = 'CN-2024-14'
const DIVISION = '149903'
/** One unit in so many is as large as a county has them: sixty codes, thirty sheets. */
const LARGE = 4

export type ExportCounty = { readonly divisionCode: string; readonly reviewer: Actor; readonly preparer: Actor; readonly disclosureIds: readonly string[] }

const factsOf = (index: number): Facts => (index % LARGE === 0 ? stressFacts() : factsWith(correctCase(20_240_000 + index, theTemplate(TEMPLATE)), TEMPLATE))

const person = async (account: string, name: string, roles: readonly RoleHeld[]): Promise<Actor> => {
  const actor = await unsafeActorOf(await database().users.keep({ account, name, passwordHash: 'nobody signs in here', roles }))
  if (actor === null) throw new Error(`${account} is nobody`)
  return actor
}

/** A county of so many units, each with a draft of its year. */
export const exportCounty = async (units: number): Promise<ExportCounty> => {
  await database().units.keepDivision({ code: DIVISION, name: '松溪县', parentCode: null })
  const rows = []
  for (let index = 0; index < units; index += 1) {
    const code = String(101_001 + index * 1000)
    rows.push(await database().units.keep({ divisionCode: DIVISION, code, name: `松溪县第${String(index + 1)}局`, departmentCode: code.slice(0, 3), departmentName: `松溪县第${String(index + 1)}局`, kind: 'administrative', scope: 'unit' }))
  }
  const preparer = await person('bench-01', '李会计', rows.map(({ id }) => ({ role: 'preparer', unitId: id })))
  const reviewer = await person('bench-02', '孙审核', [{ role: 'reviewer', divisionCode: DIVISION }])
  const disclosureIds: string[] = []
  for (const [index, unit] of rows.entries()) {
    const opened = await openDisclosureForYear(preparer, { unitId: unit.id, fiscalYear: 2024, templateId: TEMPLATE })
    if (!opened.ok) throw new Error(opened.error.kind)
    const { disclosureId } = opened.value
    const changes = [...flatten(factsOf(index))].filter(([key]) => !key.startsWith('budgetUnit/')).map(([key, value]) => ({ key, from: null, to: factText(value) }))
    const saved = await saveFacts(preparer, { disclosureId, changes })
    if (!saved.ok) throw new Error(saved.error.kind)
    disclosureIds.push(disclosureId)
  }
  return { divisionCode: DIVISION, reviewer, preparer, disclosureIds }
}
