import type { Progress } from '@/components/ui/progress-mark'
import { isZero } from '@/lib/money/amount'
import { factKeyParts, type FactKey, type Facts, type Indicator, type Project } from '@/lib/facts/facts'
import type { Finding } from '@/lib/rules/finding'
import { figureAt } from '@/lib/report/report'
import type { Computation } from './computation'
import { isFactOf, sectionOf, sections, type Section, type SectionKey } from './sections'

export type SectionProgress = {
  readonly progress: Progress
  /** `18 / 21`; null where counting says nothing. */
  readonly detail: string | null
  readonly errors: number
  readonly warnings: number
  /** Fields that hold something that could not be stored. */
  readonly held: number
}

/** Whether anything is stated under a key of the tree: a list has items, words are not blank. */
const isStated = (facts: Facts, key: FactKey): boolean => {
  let node: unknown = facts
  for (const part of factKeyParts(key)) node = typeof node === 'object' && node !== null && Object.hasOwn(node, part) ? Reflect.get(node, part) : undefined
  if (node === null || node === undefined || node === '') return false
  return Array.isArray(node) ? node.length > 0 : true
}

type Rows = Readonly<Record<string, Readonly<Record<string, unknown>>>>
const hasRows = (rows: Rows): boolean => Object.values(rows).some((row) => Object.values(row).some((value) => value !== null))

const under = (prefix: string, names: readonly string[]): readonly FactKey[] => names.map((name) => `${prefix}/${name}`)

const ITEMS = ['overseasTravel', 'vehiclePurchase', 'vehicleOperation', 'reception'] as const
const PRIOR = ['incomeGrandTotal', 'expenditureGrandTotal', 'fiscalIncomeGrandTotal', 'fiscalExpenditureGrandTotal', 'generalPublicBudgetExpenditure'] as const
const PROCUREMENT = ['goods', 'works', 'services', 'toSmallAndMedium', 'toSmallAndMicro'] as const

const indicatorDone = ({ level3, actual, qualitativeNote, weight, score }: Indicator): boolean =>
  level3 !== '' && (actual !== '' || qualitativeNote !== '') && weight !== null && score !== null

/** What an evaluation sheet asks for, part by part. */
export const sheetParts = (project: Project): readonly boolean[] => [
  project.name !== '',
  project.funds.some((fund) => fund.annualBudget !== null && fund.executed !== null),
  project.annualGoal !== '',
  project.actualCompletion !== '',
  project.indicators.length > 0 && project.indicators.every(indicatorDone),
  ...Object.values(project.analysis).map((words) => words !== ''),
]

/** The words that the narrative asks for, each with whether somebody wrote it. */
const slotsOf = ({ narrative }: Computation): readonly boolean[] => {
  const slots = new Map<string, boolean>()
  for (const section of narrative.sections) for (const paragraph of section.paragraphs) for (const span of paragraph.spans) if (span.kind === 'reason' && span.slot.startsWith('reasons/')) slots.set(span.slot, span.text !== '')
  return [...slots.values()]
}

/** What a section asks for; null where the unit has nothing of the kind this year. */
const asked: Readonly<Record<SectionKey, (computation: Computation) => readonly boolean[] | null>> = {
  overview: ({ facts }) => ['budgetUnit/name', 'budgetUnit/departmentName', 'overview/duties', 'overview/organisation'].map((key) => isStated(facts, key)),
  income: ({ facts }) => [hasRows(facts.incomeByFunction)],
  expenditure: ({ facts }) => [hasRows(facts.expenditureByFunction)],
  'general-public-budget': ({ facts }) => [isStated(facts, 'fiscalAppropriation/generalPublicBudget/income'), hasRows(facts.fiscalAppropriation.generalPublicBudget.expenditureByFunction)],
  'government-funds': ({ facts }) => (hasRows(facts.fiscalAppropriation.governmentFunds.byFunction) ? [true] : null),
  'state-capital': ({ facts }) => {
    const { income, openingBalance, closingBalance, expenditureByFunction } = facts.fiscalAppropriation.stateCapitalOperations
    const [stated, rows] = [[income, openingBalance, closingBalance].some((amount) => !isZero(amount)), hasRows(expenditureByFunction)]
    return stated || rows ? [stated, rows] : null
  },
  'basic-expenditure': ({ facts, report }) => {
    const stated = Object.values(facts.basicExpenditureByEconomic).some((amount) => amount !== null)
    return stated || !isZero(figureAt(report, 'T05!total:c2')) || isZero(figureAt(report, 'T05!total:c1')) ? [stated] : null
  },
  'three-public': ({ facts }) =>
    [
      ...under('threePublicExpenses/adjustedBudget', ITEMS),
      ...under('threePublicExpenses/final', ITEMS),
      ...under('threePublicExpenses/counts', Object.keys(facts.threePublicExpenses.counts)),
    ].map((key) => isStated(facts, key)),
  operations: ({ facts }) => {
    const operating: Readonly<Record<Facts['budgetUnit']['kind'], readonly FactKey[]>> = { administrative: ['agencyOperatingExpenses/administrative'], civilServiceManaged: ['agencyOperatingExpenses/civilServiceManaged'], institution: [] }
    return [
      ...operating[facts.budgetUnit.kind],
      ...under('governmentProcurement', PROCUREMENT),
      ...under('stateAssetsHeld/vehicles', Object.keys(facts.stateAssetsHeld.vehicles)),
      'stateAssetsHeld/equipmentOverOneMillion',
    ].map((key) => isStated(facts, key))
  },
  comparison: ({ facts }) => [
    Object.values(facts.initialBudget.generalPublicBudgetByCategory).some((amount) => amount !== null),
    ...under('priorYear', PRIOR).map((key) => isStated(facts, key)),
  ],
  reasons: slotsOf,
  performance: ({ facts }) => {
    const { declaredProjectCount, declaredFunds, projects } = facts.performance
    const sheets = projects.map((project) => sheetParts(project).every(Boolean))
    const missing = Math.max(0, (declaredProjectCount ?? 0) - sheets.length)
    return declaredProjectCount === 0 && projects.length === 0 ? null : [declaredProjectCount !== null, declaredFunds !== null, ...sheets, ...Array.from({ length: missing }, () => false)]
  },
}

const counted: readonly SectionKey[] = ['three-public', 'operations', 'comparison', 'reasons']

const progressOf = (parts: readonly boolean[] | null): Progress => {
  if (parts === null) return 'none'
  const done = parts.filter(Boolean).length
  return done === parts.length ? 'complete' : done === 0 ? 'blank' : 'partial'
}

const detailOf = (section: Section, parts: readonly boolean[] | null, { facts }: Computation): string | null => {
  if (parts === null) return null
  if (section.key === 'performance') {
    const { projects, declaredProjectCount } = facts.performance
    return `${String(projects.filter((project) => sheetParts(project).every(Boolean)).length)} / ${String(Math.max(declaredProjectCount ?? 0, projects.length))}`
  }
  return counted.includes(section.key) ? `${String(parts.filter(Boolean).length)} / ${String(parts.length)}` : null
}

const known = new WeakMap<Finding, ReadonlySet<Section>>()

/** The sections on whose facts a finding rests. */
const sectionsOf = (finding: Finding): ReadonlySet<Section> => {
  const found = known.get(finding) ?? new Set(finding.facts.flatMap((key) => sectionOf(key) ?? []))
  known.set(finding, found)
  return found
}

/** The findings that rest on facts of a section. */
export const findingsOf = (section: Section, findings: readonly Finding[]): readonly Finding[] => findings.filter((finding) => sectionsOf(finding).has(section))

/** How far every section is, and what is wrong in it. */
export const progressBySection = (computation: Computation, heldKeys: readonly FactKey[]): ReadonlyMap<SectionKey, SectionProgress> =>
  new Map(
    sections.map((section) => {
      const parts = asked[section.key](computation)
      const found = findingsOf(section, computation.findings)
      return [
        section.key,
        {
          progress: progressOf(parts),
          detail: detailOf(section, parts, computation),
          errors: found.filter((finding) => finding.severity === 'error').length,
          warnings: found.filter((finding) => finding.severity === 'warning').length,
          held: heldKeys.filter((key) => isFactOf(section, key)).length,
        },
      ]
    }),
  )
