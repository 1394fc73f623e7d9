import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { classificationOf } from '@/lib/classification/classification'
import { keepAccount } from '@/lib/auth/accounts'
import { unsafeActorOf } from '@/lib/auth/actor'
import { prismaClient } from '@/lib/db/client'
import { database } from '@/lib/db/database'
import { env } from '@/lib/env'
import { openDisclosureForYear } from '@/lib/disclosure/open-disclosure-for-year'
import { saveFacts } from '@/lib/disclosure/save-facts'
import { theTemplate } from '@/lib/template/templates'
import { division, headOf, TEMPLATE_2024 } from './demo/place'

/** What the fault tests play on: one unit, two people who fill in its disclosure, and a grid of cells to type into. */
const ROWS = 40
const COLUMNS = ['basic', 'project', 'superiorRemittance', 'operating', 'affiliateSubsidy'] as const

const { id: templateId, fiscalYear } = theTemplate(TEMPLATE_2024)

const codes = [...classificationOf(fiscalYear).functional]
  .filter(([code, entry]) => code.length === 7 && entry.fund === 'generalPublicBudget')
  .map(([code]) => code)
  .slice(0, ROWS)

const person = async (account: string, name: string, role: 'preparer' | 'unitHead', unitId: string) => {
  const password = randomBytes(12).toString('base64url')
  const userId = await keepAccount({ account, name, password, roles: [{ role, unitId }] })
  return { account, name, password, userId }
}

const build = async (): Promise<void> => {
  await database().units.keepDivision({ code: division.code, name: division.name, parentCode: null })
  const { code, name, kind, scope, departmentCode, departmentName } = headOf('034001', '青禾县人民政府办公室', 'administrative')
  const unit = await database().units.keep({ divisionCode: division.code, code, name, kind, scope, departmentCode, departmentName })
  const people = [await person('fengkuaiji', '冯晓梅', 'preparer', unit.id), await person('wangzhuren', '王景山', 'unitHead', unit.id)]
  const actor = await unsafeActorOf(people[0]?.userId ?? '')
  if (actor === null) throw new Error('nobody fills in the disclosure')
  const opened = await openDisclosureForYear(actor, { unitId: unit.id, fiscalYear, templateId })
  if (!opened.ok) throw new Error(opened.error.kind)
  const { disclosureId } = opened.value
  // Each row and each column has a figure, so that none is folded away.
  const changes = codes.flatMap((item, row) => COLUMNS.filter((_, index) => index === 0 || row === 0).map((column) => ({ key: `expenditureByFunction/${item}/${column}`, from: null, to: '1.00' })))
  const saved = await saveFacts(actor, { disclosureId, changes })
  if (!saved.ok || saved.value.outcomes.some(({ kind }) => kind !== 'saved')) throw new Error('the grid was not laid out')
  writeFileSync(path.join(env.dataFolder, 'stage.json'), JSON.stringify({ disclosureId, people, codes, columns: COLUMNS }), { mode: 0o600 })
}

try {
  await build()
} finally {
  await prismaClient().$disconnect()
}
