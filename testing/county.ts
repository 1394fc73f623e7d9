import { prismaClient } from '@/lib/db/client'
import { database } from '@/lib/db/database'
import type { UnitRow } from '@/lib/db/units'
import { unsafeActorOf } from '@/lib/auth/actor'
import { openDisclosure, type OpenedDisclosure } from '@/lib/disclosure/open-disclosure'
import { openDisclosureForYear } from '@/lib/disclosure/open-disclosure-for-year'
import { explainFinding } from '@/lib/disclosure/explain-finding'
import { judgedNow } from '@/lib/disclosure/judgement'
import { saveFacts, type SavedFacts } from '@/lib/disclosure/save-facts'
import type { Actor, RoleHeld } from '@/lib/workflow/actor'
import { fingerprintOf, standingOf } from '@/lib/workflow/answered'
import { valueOf } from './value-of'

/** Two counties with a bureau each, three units, and one person of every kind: what the tests of use cases happen in. */
export type County = {
  readonly unit: UnitRow
  readonly neighbour: UnitRow
  readonly farUnit: UnitRow
  readonly preparer: Actor
  readonly head: Actor
  readonly neighbourPreparer: Actor
  readonly reviewer: Actor
  readonly farReviewer: Actor
  readonly administrator: Actor
  readonly systemAdministrator: Actor
  /** Prepares and reviews: may not pass what they submitted. */
  readonly both: Actor
}

export const HERE = '149901'
const FAR = '149902'

const unitOf = (divisionCode: string, code: string, name: string): Promise<UnitRow> =>
  database().units.keep({ divisionCode, code, name, departmentCode: code.slice(0, 3), departmentName: `${name}（部门）`, kind: 'administrative', scope: 'unit' })

export const person = async (account: string, name: string, roles: readonly RoleHeld[]): Promise<Actor> => {
  const actor = await unsafeActorOf(await database().users.keep({ account, name, passwordHash: 'nobody signs in here', roles }))
  if (actor === null) throw new Error(`${account} is nobody`)
  return actor
}

export const aCounty = async (): Promise<County> => {
  await database().units.keepDivision({ code: HERE, name: '青禾县', parentCode: null })
  await database().units.keepDivision({ code: FAR, name: '白水县', parentCode: null })
  const [unit, neighbour, farUnit] = [await unitOf(HERE, '034001', '青禾县人民政府办公室'), await unitOf(HERE, '035001', '青禾县司法局'), await unitOf(FAR, '034001', '白水县人民政府办公室')]
  const prepares = { role: 'preparer', unitId: unit.id } as const
  const reviews = { role: 'reviewer', divisionCode: HERE } as const
  return {
    unit,
    neighbour,
    farUnit,
    preparer: await person('034001-01', '李会计', [prepares]),
    head: await person('034001-02', '王主任', [{ role: 'unitHead', unitId: unit.id }]),
    neighbourPreparer: await person('035001-01', '赵会计', [{ role: 'preparer', unitId: neighbour.id }]),
    reviewer: await person('czj-01', '孙审核', [reviews]),
    farReviewer: await person('bs-01', '周审核', [{ role: 'reviewer', divisionCode: FAR }]),
    administrator: await person('czj-admin', '吴管理', [{ role: 'bureauAdministrator', divisionCode: HERE }]),
    systemAdministrator: await person('sys-01', '郑系统', [{ role: 'systemAdministrator', divisionCode: HERE }]),
    both: await person('both-01', '钱兼任', [prepares, reviews]),
  }
}

export { valueOf }

export const TEMPLATE = 'CN-2024-14'

export const opened = async (actor: Actor, unit: UnitRow): Promise<string> =>
  valueOf(await openDisclosureForYear(actor, { unitId: unit.id, fiscalYear: 2024, templateId: TEMPLATE })).disclosureId

export const seen = async (actor: Actor, disclosureId: string): Promise<OpenedDisclosure> => valueOf(await openDisclosure(actor, { disclosureId }))

/** Saves facts given as texts, from whatever stands there now. */
export const state = async (actor: Actor, disclosureId: string, facts: Readonly<Record<string, string | null>>): Promise<SavedFacts> => {
  const { facts: stored } = await seen(actor, disclosureId)
  return valueOf(await saveFacts(actor, { disclosureId, changes: Object.entries(facts).map(([key, to]) => ({ key, from: stored[key] ?? null, to })) }))
}

/** Counts that are zero because somebody said so: a blank count stops a submission. */
const nothingElse: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...['overseasGroups', 'overseasPersonVisits', 'vehiclesPurchased', 'vehiclesHeld', 'domesticReceptionBatches', 'domesticReceptionPersonVisits', 'foreignGuestReceptionBatches', 'foreignGuestReceptionPersonVisits', 'overseasReceptionBatches', 'overseasReceptionPersonVisits'].map((name) => `threePublicExpenses/counts/${name}`),
    ...['ministerial', 'principalLeaders', 'confidentialCommunication', 'emergency', 'lawEnforcement', 'specialTechnical', 'retiredCadres', 'other'].map((name) => `stateAssetsHeld/vehicles/${name}`),
    'stateAssetsHeld/equipmentOverOneMillion',
    'performance/declaredProjectCount',
  ].map((key) => [key, '0']),
)

/** A small office that spent what it got: 1,200,000.00 of personnel and 300,000.50 of projects. */
export const balancedFacts: Readonly<Record<string, string>> = {
  'incomeByFunction/2010301/fiscalAppropriation': '1500000.50',
  'expenditureByFunction/2010301/basic': '1200000.00',
  'expenditureByFunction/2010301/project': '300000.50',
  'fiscalAppropriation/generalPublicBudget/income': '1500000.50',
  'fiscalAppropriation/generalPublicBudget/expenditureByFunction/2010301/basic': '1200000.00',
  'fiscalAppropriation/generalPublicBudget/expenditureByFunction/2010301/project': '300000.50',
  'basicExpenditureByEconomic/30101': '1200000.00',
  ...nothingElse,
  'overview/duties': 'n1',
  'overview/duties/n1/text': '承担日常事务工作。',
  'overview/organisation': 'n1',
  'overview/organisation/n1/name': '办公室',
  'overview/organisation/n1/text': '负责文电、会务和日常运转。',
  'reasons/grandTotalChange': '机构新设，上年没有收支',
  'reasons/fiscalGrandTotalChange': '机构新设，上年没有拨款',
  'reasons/generalPublicBudgetChange': '机构新设，上年没有一般公共预算',
  'reasons/generalPublicBudgetByCategory/201/usedFor': '人员工资和日常运转',
  'reasons/generalPublicBudgetByCategory/201/change': '机构新设，人员于年初划入',
  'reasons/personnelExpensesInclude': '基本工资',
}

export const noDisclosures = async (): Promise<void> => { await prismaClient().$executeRaw`TRUNCATE disclosures CASCADE` }

/** A clean county with one draft in it, which balances. */
export const balancedDraft = async (county: County): Promise<string> => {
  await noDisclosures()
  const disclosureId = await opened(county.preparer, county.unit)
  await state(county.preparer, disclosureId, balancedFacts)
  return disclosureId
}

/** The same office, its income booked under another code than its expenditure: warnings, and no error. */
export const questionableFacts: Readonly<Record<string, string>> = {
  'incomeByFunction/2010301/fiscalAppropriation': '1400000.50',
  'incomeByFunction/2010302/fiscalAppropriation': '100000.00',
}

/** Explains every warning, so that nothing but errors can stand in the way. */
export const explainAll = async (actor: Actor, disclosureId: string): Promise<number> => {
  const { disclosure, explanations } = await seen(actor, disclosureId)
  const { findings } = await judgedNow(database(), disclosure)
  const { unexplained } = standingOf(findings, explanations)
  for (const finding of unexplained) valueOf(await explainFinding(actor, { disclosureId, fingerprint: fingerprintOf(finding), words: '已核对，情况属实。', public: true }))
  return unexplained.length
}

/** The version a page would show now. */
export const versionOf = async (actor: Actor, disclosureId: string): Promise<number> => (await seen(actor, disclosureId)).disclosure.version
