import type { FactKey } from '@/lib/facts/key'
import { answers, type Answer } from './answers'
import type { FactsFile, UnitHead } from './contract'
import { bureau, division } from './place'
import { rolledUp } from './roll-up'
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
import { library2023, libraryPrior2022 } from './units/library'
import { town2023, town2024, townPrior2022 } from './units/town'

/** How far a disclosure of the county has come; each state is reached by the people whose step it is. */
export type DemoState = 'draft' | 'unitReview' | 'submitted' | 'returned' | 'approved' | 'published'

export type DemoDisclosure = {
  readonly unitCode: string
  readonly head: UnitHead
  readonly fiscalYear: number
  readonly templateId: string
  readonly state: DemoState
  readonly facts: FactsFile
  /** What the unit answered to its warnings. */
  readonly explanations: readonly Answer[]
  readonly returnLetter?: string
  /** Facts first typed wrong and corrected afterwards, so that their history has something to tell. */
  readonly slips?: Readonly<Record<FactKey, string>>
  /** Typed into what came over from last year, fact by fact; otherwise a file replaces everything. */
  readonly typed?: true
}

const disclosure = (state: DemoState, facts: FactsFile & { readonly budgetUnit: UnitHead }, more: Partial<Pick<DemoDisclosure, 'returnLetter' | 'slips' | 'typed'>> = {}): DemoDisclosure => {
  const { budgetUnit: head, fiscalYear, template: templateId } = facts
  return { unitCode: head.code, head, fiscalYear, templateId, state, facts, explanations: answers(head.code, fiscalYear), ...more }
}

/** Years of a unit in their order: a set of last year's gives this year's prior figures. */
const settled: Readonly<Record<'justice2023' | 'town2023' | 'culture2023', Settled>> = { justice2023: settle(justice2023), town2023: settle(town2023), culture2023: settle(culture2023) }

const industry = statementOf(settle(industry2024), publishedPrior(industryPrior))

export const disclosures: readonly DemoDisclosure[] = [
  disclosure('published', statementOf(settled.justice2023, publishedPrior(justicePrior2022))),
  disclosure('published', statementOf(settled.town2023, publishedPrior(townPrior2022))),
  disclosure('published', statementOf(settled.culture2023, publishedPrior(culturePrior2022))),
  disclosure('published', statementOf(settle(library2023), publishedPrior(libraryPrior2022))),
  disclosure('published', statementOf(settle(justice2024), priorOf(settled.justice2023))),
  disclosure('published', statementOf(settle(archives2024), publishedPrior(archivesPrior))),
  disclosure('published', statementOf(settle(hospital2024), publishedPrior(hospitalPrior))),
  disclosure('approved', industry),
  disclosure('draft', rolledUp(industry)),
  disclosure('submitted', statementOf(settle(education2024), publishedPrior(educationPrior))),
  disclosure('unitReview', statementOf(settle(civilAffairs2024), publishedPrior(civilAffairsPrior))),
  disclosure('returned', statementOf(settle(town2024), priorOf(settled.town2023)), {
    returnLetter: '请核对后重新报送：一、公务用车运行维护费决算数高于上年和全年预算数，而原因写的是里程减少，请查明实际原因并说明超出预算的部分如何批准；二、村内道路硬化工程（二期）执行率不足六成，请补充结转手续的文号和下年完工计划。',
  }),
  disclosure('draft', governmentOffice2024, { slips: { 'basicExpenditureByEconomic/30229': '42150.00', 'reasons/threePublicChange': '公车活动增加' } }),
  disclosure('draft', agricultureDraft(statementOf(settle(agriculture2024), publishedPrior(agriculturePrior)))),
  disclosure('draft', cultureBegun2024(priorOf(settled.culture2023)), { typed: true }),
]

const once = <T>(items: readonly T[], key: (item: T) => string): readonly T[] => [...new Map(items.map((item) => [key(item), item])).values()].sort((left, right) => (key(left) < key(right) ? -1 : 1))

/** Every unit as the register keeps it: what its disclosures say of it. */
export const units: readonly UnitHead[] = once(disclosures.map(({ head }) => head), ({ code }) => code)
export const departments: readonly { readonly code: string; readonly name: string }[] = once(units.map((unit) => ({ code: unit.departmentCode, name: unit.departmentName })), ({ code }) => code)

export { bureau, division }
export { people, type DemoPerson } from './people'
