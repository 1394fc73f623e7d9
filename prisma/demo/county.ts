import type { FactsFile } from './contract'
import { bureau, division } from './place'
import { settle, type Settled } from './settle'
import { priorOf, publishedPrior, statementOf } from './statement'
import { agriculture2024, agricultureDraft, agriculturePrior } from './units/agriculture'
import { archives2024, archivesPrior } from './units/archives'
import { civilAffairs2024, civilAffairsPrior } from './units/civil-affairs'
import { culture2023, cultureBegun2024, culturePrior2022 } from './units/culture'
import { education2024, educationPrior } from './units/education'
import { governmentOffice2024 } from './units/government-office'
import { hospital2024, hospitalPrior } from './units/hospital'
import { industry2024, industryPrior } from './units/industry'
import { justice2023, justice2024, justicePrior2022 } from './units/justice'
import { town2023, town2024, townPrior2022 } from './units/town'
import { answers, type Answer } from './answers'

/** How far a disclosure of the county has come; each state is reached by the people whose step it is. */
export type DemoState = 'draft' | 'submitted' | 'returned' | 'approved' | 'published'

export type DemoDisclosure = {
  readonly unitCode: string
  readonly fiscalYear: number
  readonly templateId: string
  readonly state: DemoState
  readonly facts: FactsFile
  /** What the unit answered to its warnings. */
  readonly explanations: readonly Answer[]
  readonly returnLetter?: string
}

const disclosure = (state: DemoState, facts: FactsFile, more: { readonly returnLetter?: string } = {}): DemoDisclosure => {
  const unitCode = facts.budgetUnit?.code ?? ''
  return { unitCode, fiscalYear: facts.fiscalYear, templateId: facts.template, state, facts, explanations: answers(unitCode, facts.fiscalYear), ...more }
}

/** Years of a unit in their order: a set of last year's gives this year's prior figures. */
const settled: Readonly<Record<'justice2023' | 'town2023' | 'culture2023', Settled>> = { justice2023: settle(justice2023), town2023: settle(town2023), culture2023: settle(culture2023) }

export const disclosures: readonly DemoDisclosure[] = [
  disclosure('published', statementOf(settled.justice2023, publishedPrior(justicePrior2022))),
  disclosure('published', statementOf(settled.town2023, publishedPrior(townPrior2022))),
  disclosure('published', statementOf(settled.culture2023, publishedPrior(culturePrior2022))),
  disclosure('published', statementOf(settle(justice2024), priorOf(settled.justice2023))),
  disclosure('published', statementOf(settle(archives2024), publishedPrior(archivesPrior))),
  disclosure('published', statementOf(settle(hospital2024), publishedPrior(hospitalPrior))),
  disclosure('approved', statementOf(settle(industry2024), publishedPrior(industryPrior))),
  disclosure('submitted', statementOf(settle(education2024), publishedPrior(educationPrior))),
  disclosure('submitted', statementOf(settle(civilAffairs2024), publishedPrior(civilAffairsPrior))),
  disclosure('returned', statementOf(settle(town2024), priorOf(settled.town2023)), {
    returnLetter: '请核对后重新报送：一、公务用车运行维护费决算数高于上年和全年预算数，而原因写的是里程减少，请查明实际原因并说明超出预算的部分如何批准；二、村内道路硬化工程（二期）执行率不足六成，请补充结转手续的文号和下年完工计划。',
  }),
  disclosure('draft', governmentOffice2024),
  disclosure('draft', agricultureDraft(statementOf(settle(agriculture2024), publishedPrior(agriculturePrior)))),
  disclosure('draft', cultureBegun2024(priorOf(settled.culture2023))),
]

type Unit = { readonly code: string; readonly name: string; readonly departmentCode: string; readonly kind: 'administrative' | 'civilServiceManaged' | 'institution' }

const heads = disclosures.flatMap(({ facts }) => (facts.budgetUnit === undefined ? [] : [facts.budgetUnit]))
const once = <T>(items: readonly T[], key: (item: T) => string): readonly T[] => [...new Map(items.map((item) => [key(item), item])).values()].sort((left, right) => (key(left) < key(right) ? -1 : 1))

export const departments: readonly { readonly code: string; readonly name: string }[] = once(
  heads.map((head) => ({ code: head.departmentCode ?? '', name: head.departmentName ?? '' })), ({ code }) => code)
export const units: readonly Unit[] = once(
  heads.map((head) => ({ code: head.code ?? '', name: head.name ?? '', departmentCode: head.departmentCode ?? '', kind: head.kind ?? 'administrative' })), ({ code }) => code)

/** Who signs in. Preparers enter their own unit's figures; the bureau's people review, approve and publish. */
export type DemoRole = 'preparer' | 'unitHead' | 'reviewer' | 'administrator'
export type DemoPerson = { readonly account: string; readonly name: string; readonly role: DemoRole; readonly unitCodes: readonly string[] }

export const people: readonly DemoPerson[] = [
  { account: 'fengkuaiji', name: '冯晓梅', role: 'preparer', unitCodes: ['034001'] },
  { account: 'jiaoyuju', name: '武建芳', role: 'preparer', unitCodes: ['112'] },
  { account: 'yiyuan', name: '郝志强', role: 'preparer', unitCodes: ['127003'] },
  { account: 'liuwanzhen', name: '任海燕', role: 'preparer', unitCodes: ['301001'] },
  { account: 'gongxinju', name: '薛建平', role: 'preparer', unitCodes: ['155001'] },
  { account: 'danganguan', name: '穆秀英', role: 'preparer', unitCodes: ['051001'] },
  { account: 'nongyeju', name: '康永红', role: 'preparer', unitCodes: ['131001'] },
  { account: 'sifaju', name: '裴文丽', role: 'preparer', unitCodes: ['119001'] },
  { account: 'minzhengju', name: '侯玉兰', role: 'preparer', unitCodes: ['118001'] },
  { account: 'wenhuaguan', name: '闫瑞霞', role: 'preparer', unitCodes: ['142004'] },
  { account: 'shenhe', name: '常国栋', role: 'reviewer', unitCodes: [] },
  { account: 'guanli', name: '牛志远', role: 'administrator', unitCodes: [] },
]

export { bureau, division }
