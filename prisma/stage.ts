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
import type { Actor, RoleHeld } from '@/lib/workflow/actor'
import { disclosures } from './demo/county'
import { enact } from './demo/enact'
import { division, headOf, TEMPLATE_2024 } from './demo/place'

/** What the fault tests play on: one unit, two people who fill in its disclosure, a grid of cells to type into, and two neighbours that have published. */
const ROWS = 40
const COLUMNS = ['basic', 'project', 'superiorRemittance', 'operating', 'affiliateSubsidy'] as const

const { id: templateId, fiscalYear } = theTemplate(TEMPLATE_2024)

const codes = [...classificationOf(fiscalYear).functional]
  .filter(([code, entry]) => code.length === 7 && entry.fund === 'generalPublicBudget')
  .map(([code]) => code)
  .slice(0, ROWS)

const account = async (account: string, name: string, held: RoleHeld) => {
  const password = randomBytes(12).toString('base64url')
  const userId = await keepAccount({ account, name, password, roles: [held] })
  return { account, name, password, userId }
}
const person = (name: string, called: string, role: 'preparer' | 'unitHead', unitId: string) => account(name, called, { role, unitId })

const actorOf = async (userId: string): Promise<Actor> => {
  const actor = await unsafeActorOf(userId)
  if (actor === null) throw new Error(`nobody is ${userId}`)
  return actor
}

/** A disclosure of the demonstration county, all the way to its publication; answers who took it there. */
const publishOne = async (nth: number) => {
  const demo = disclosures.filter(({ state }) => state === 'published')[nth]
  if (demo === undefined) throw new Error('the county publishes too little')
  const { code, name, kind, scope, departmentCode, departmentName } = demo.head
  const unit = await database().units.keep({ divisionCode: division.code, code, name, kind, scope, departmentCode, departmentName })
  const bureau = { role: 'bureauAdministrator', divisionCode: division.code } as const
  const [preparer, reviewer, administrator] = [await person(`fabukuaiji${String(nth)}`, '侯玉兰', 'preparer', unit.id), await account('changshenhe', '常国栋', { ...bureau, role: 'reviewer' }), await account('niuguanli', '牛志远', bureau)]
  const actors = { preparer: await actorOf(preparer.userId), reviewer: await actorOf(reviewer.userId), administrator: await actorOf(administrator.userId) }
  await enact(actors, unit, demo)
  const [row] = (await database().disclosures.ofSeason(division.code, demo.fiscalYear)).filter((each) => each.unit.id === unit.id)
  return { disclosureId: row?.id ?? '', preparer: preparer.userId, reviewer: reviewer.userId, administrator: administrator.userId }
}

const build = async (): Promise<void> => {
  await database().units.keepDivision({ code: division.code, name: division.name, parentCode: null })
  const { code, name, kind, scope, departmentCode, departmentName } = headOf('034001', '青禾县人民政府办公室', 'administrative')
  const unit = await database().units.keep({ divisionCode: division.code, code, name, kind, scope, departmentCode, departmentName })
  const people = [await person('fengkuaiji', '冯晓梅', 'preparer', unit.id), await person('wangzhuren', '王景山', 'unitHead', unit.id)]
  const actor = await actorOf(people[0]?.userId ?? '')
  const opened = await openDisclosureForYear(actor, { unitId: unit.id, fiscalYear, templateId })
  if (!opened.ok) throw new Error(opened.error.kind)
  const { disclosureId } = opened.value
  // Each row and each column has a figure, so that none is folded away.
  const changes = codes.flatMap((item, row) => COLUMNS.filter((_, index) => index === 0 || row === 0).map((column) => ({ key: `expenditureByFunction/${item}/${column}`, from: null, to: '1.00' })))
  const saved = await saveFacts(actor, { disclosureId, changes })
  if (!saved.ok || saved.value.outcomes.some(({ kind }) => kind !== 'saved')) throw new Error('the grid was not laid out')
  await publishOne(0)
  const steps = await publishOne(1)
  writeFileSync(path.join(env.dataFolder, 'stage.json'), JSON.stringify({ disclosureId, people, codes, columns: COLUMNS, steps }), { mode: 0o600 })
}

try {
  await build()
} finally {
  await prismaClient().$disconnect()
}
