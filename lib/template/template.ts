import type { DisplayUnit } from '@/lib/money/format'

/** `CN-2024` (nation, year) or `CN-2024-14` (nation, year, province). */
export type TemplateId = string

/** Where a cell's figure comes from. A closed list: a new kind is a decision, not an `if`. */
export type Source =
  /** A stated fact by its key. */
  | { readonly kind: 'fact'; readonly key: string }
  /** A fact of the row's code: `field` of the entry, in tables by code. */
  | { readonly kind: 'field'; readonly field: string }
  /** A sum of other cells, named `table!row:column`, or `:column` for the same row of the same table. */
  | { readonly kind: 'sum'; readonly of: readonly string[] }
  /** How many projects have a grade (0 优 … 3 差), from the computed sheets. */
  | { readonly kind: 'graded'; readonly grade: 0 | 1 | 2 | 3 }
  /** The same figure as another cell; blank where that table has no such row. */
  | { readonly kind: 'carried'; readonly from: string }

export type HeaderCell = { readonly text: string; readonly colSpan?: number; readonly rowSpan?: number }

export type FixedCell =
  | { readonly kind: 'label'; readonly text: string; readonly colSpan?: number; readonly bold?: boolean; readonly align?: 'left' | 'center' }
  /** Printed as a mark: the form does not allow a figure here (—— in 309 and 311). */
  | { readonly kind: 'mark'; readonly text: string }
  | { readonly kind: 'figure'; readonly row: string; readonly column: string; readonly from: Source; readonly measure: 'amount' | 'count' }

export type FixedBody = { readonly kind: 'fixed'; readonly rows: readonly { readonly bold?: boolean; readonly cells: readonly FixedCell[] }[] }

/** One row per 类, 款, 项 that has a figure, in code order; parents are summed from their children. */
export type CodeBody = {
  readonly kind: 'codes'
  /** The facts whose entries are the 项 rows. */
  readonly entries: string
  readonly totalLabel: string
  readonly columns: readonly { readonly key: string; readonly from: Source }[]
}

export type TableTemplate = {
  /** `T01` … `T10`: the first part of every cell's name, the same in every year and place. */
  readonly id: string
  /** `公开01` */
  readonly number: string
  readonly title: string
  readonly orientation: 'portrait' | 'landscape'
  readonly unitLine: string
  readonly header: readonly (readonly HeaderCell[])[]
  /** Printed columns, left to right: the label as the contract writes it (merged headers joined by `/`) and the relative width. */
  readonly columns: readonly { readonly label: string; readonly width: number }[]
  readonly body: FixedBody | CodeBody
  readonly notes: readonly string[]
  /** Fixed forms that belong on one page where they fit. */
  readonly onePage: boolean
  /** Computed and told of in sentences, and printed nowhere: a place that publishes fewer tables asks for the same facts. */
  readonly unprinted?: true
}

export type RuleUse =
  | { readonly use: 'as-written' }
  | { readonly use: 'softened'; readonly to: 'warning' | 'notice'; readonly because: string }
  | { readonly use: 'raised'; readonly to: 'error' | 'warning'; readonly because: string }
  | { readonly use: 'off'; readonly because: string }

/** One section of 第三部分; `tell` names the function that writes its paragraphs, null for a heading over subsections. */
export type NarrativeSection = { readonly number: string; readonly heading: string; readonly tell: TellKey | null; readonly children?: readonly NarrativeSection[] }

export type TellKey =
  | 'grandTotals' | 'incomeKinds' | 'expenditureKinds' | 'fiscalTotals'
  | 'generalPublicOverall' | 'generalPublicStructure' | 'generalPublicByCategory' | 'basicExpenditure'
  | 'governmentFunds' | 'stateCapitalOperations' | 'threePublicOverall' | 'threePublicDetail'
  | 'agencyOperating' | 'procurement' | 'stateAssets' | 'performance'

/** Limits that rules read (checks.md, Thresholds); amounts in 元, shares and rates as decimals of one. */
export type Thresholds = {
  readonly yoyNotice: string
  readonly yoyWarning: string
  readonly yoyNewAmount: string
  /** From which share of last year a change asks for its reason; `0` asks for every one. */
  readonly reasonShare: string
  /** From which amount something new asks for its reason. */
  readonly reasonNewAmount: string
  readonly budgetLow: string
  readonly budgetHigh: string
  readonly unitRangeLow: string
  readonly unitRangeHigh: string
  readonly staleCount: number
  readonly vehiclePrice: string
  readonly vehicleOperation: string
  readonly receptionPerVisit: string
  readonly overseasLow: string
  readonly overseasHigh: string
  readonly gradeExcellent: string
  readonly gradeGood: string
  readonly gradeFair: string
  readonly executionLow: string
  readonly executionReason: string
  readonly weightOutputs: string
  readonly weightBenefits: string
  readonly weightSatisfaction: string
  readonly weightExecution: string
  readonly unitCostLow: string
  readonly unitCostHigh: string
  readonly includeShare: string
  readonly operatingWords: readonly string[]
  readonly operatingShare: string
  readonly serviceWords: readonly string[]
  readonly serviceAmount: string
  readonly targetOver: string
  readonly releaseDays: number
  readonly releaseStamps: readonly string[]
}

/** Words of the form that differ from place to place. */
export type Wording = {
  readonly bookletTitle: Readonly<Record<'unit' | 'department', string>>
  readonly contentsTitle: string
  readonly parts: readonly [string, string, string, string, string]
  readonly dutiesHeading: string
  readonly organisationHeading: string
  readonly nameLine: string
  readonly emptyTable: string
  readonly zeroItemReason: string
  readonly noGovernmentFunds: string
  readonly noStateCapital: string
  readonly noAgencyOperating: string
  readonly gradeNames: readonly [string, string, string, string]
  readonly sheetTitleSuffix: string
  readonly sheetNotes: readonly string[]
  readonly definitions: readonly string[]
  /** What stands in place of what is withheld as a state secret: of a part, and of the whole. */
  readonly stateSecret: { readonly part: string; readonly whole: string }
}

/** A figure that sentences print and no table does: 年初预算合计, 上年“三公”合计, 各等级项目数. */
export type UnprintedFigure = { readonly ref: `${string}!${string}:${string}`; readonly label: string; readonly measure: 'amount' | 'count'; readonly from: Source }

/**
 * How tails (尾差) are met: `plain` rounds every figure by itself, so that printed parts may miss their printed total by the
 * last place; `balanced` prints every figure that is no grand total as floor or ceiling, so that printed figures add up.
 */
export type Tails = 'plain' | 'balanced'

/** What a year and place ask for: plain data, hashed into every publication. */
export type Template = {
  readonly id: TemplateId
  readonly name: string
  readonly fiscalYear: number
  /** The first two digits of 区划 this form is for; null for the nation. */
  readonly province: string | null
  /** 区划 whose bureau chose this form over the province's; null where it is for everybody. */
  readonly chosenBy: readonly string[] | null
  readonly unit: DisplayUnit
  /** Three decimals, trimmed, in the evaluation sheets. */
  readonly sheetUnit: DisplayUnit
  readonly tails: Tails
  readonly tables: readonly TableTemplate[]
  /** 类 of the form's rows, in order: code and printed name. */
  readonly categories: readonly { readonly code: string; readonly name: string }[]
  readonly economicCategories: readonly string[]
  readonly narrative: readonly NarrativeSection[]
  readonly unprinted: readonly UnprintedFigure[]
  readonly wording: Wording
  readonly fundSources: readonly string[]
  readonly thresholds: Thresholds
  readonly rules: Readonly<Record<string, RuleUse>>
  /** Rules whose level no bureau lowers: what they find is wrong whatever anybody thinks of it. */
  readonly firmRules: readonly string[]
}

/** What a province or a year changes, and nothing else. */
export type Overlay = {
  readonly id: TemplateId
  readonly extends: TemplateId
  readonly name: string
  readonly fiscalYear?: number
  readonly province?: string
  readonly chosenBy?: readonly string[]
  readonly unit?: DisplayUnit
  readonly tails?: Tails
  /** The printed tables in their order; tables of the base that it leaves out are computed all the same, and not printed. */
  readonly order?: readonly string[]
  readonly tables?: Readonly<Record<string, Partial<Omit<TableTemplate, 'id'>>>>
  readonly addTables?: readonly TableTemplate[]
  readonly wording?: Partial<Wording>
  readonly fundSources?: readonly string[]
  readonly thresholds?: Partial<Thresholds>
  readonly rules?: Readonly<Record<string, RuleUse>>
  readonly firmRules?: readonly string[]
}

/** The tables that a form prints, in their order. */
export const printedTablesOf = ({ tables }: Template): readonly TableTemplate[] => tables.filter(({ unprinted }) => unprinted !== true)

/** A base with an overlay's differences; throws where the overlay names a table nobody defines. */
export const applyOverlay = (base: Template, overlay: Overlay): Template => {
  const tables = [...base.tables, ...(overlay.addTables ?? [])].map((table) => ({ ...table, ...overlay.tables?.[table.id] }))
  const order = overlay.order ?? tables.map((table) => table.id)
  const unprinted = tables.filter(({ id }) => !order.includes(id)).map((table) => ({ ...table, unprinted: true as const }))
  return {
    ...base,
    id: overlay.id,
    name: overlay.name,
    fiscalYear: overlay.fiscalYear ?? base.fiscalYear,
    province: overlay.province ?? base.province,
    chosenBy: overlay.chosenBy ?? null,
    unit: overlay.unit ?? base.unit,
    tails: overlay.tails ?? base.tails,
    tables: [...order.map((id) => {
      const table = tables.find((candidate) => candidate.id === id)
      if (table === undefined) throw new Error(`${overlay.id} orders a table nobody defines: ${id}`)
      return table
    }), ...unprinted],
    wording: { ...base.wording, ...overlay.wording },
    fundSources: overlay.fundSources ?? base.fundSources,
    thresholds: { ...base.thresholds, ...overlay.thresholds },
    rules: { ...base.rules, ...overlay.rules },
    firmRules: overlay.firmRules ?? base.firmRules,
  }
}
