import type { NarrativeSection, TellKey } from '@/lib/template/templates'
import { inOneGo } from '@/lib/report/in-one-go'
import type { Report } from '@/lib/report/report'
import { say, spansText, type Spans } from './span'
import type { Told } from './told'
import { tellAgencyOperating, tellPerformance, tellProcurement, tellStateAssets } from './tell/other-matters'
import { tellBasicExpenditure, tellGeneralPublicByCategory, tellGeneralPublicOverall, tellGeneralPublicStructure } from './tell/general-public'
import { tellExpenditureKinds, tellFiscalTotals, tellGovernmentFunds, tellGrandTotals, tellIncomeKinds, tellStateCapitalOperations } from './tell/totals'
import { tellThreePublicDetail, tellThreePublicOverall } from './tell/three-public'

export type { Span, Spans } from './span'
export { citedCells, spansText } from './span'

/** One printed paragraph; `id` is its place (`五（三）/2`), the same in every format. */
export type Paragraph = { readonly id: string; readonly spans: Spans; /** `1、预算绩效管理工作开展情况`: a heading printed as a paragraph. */ readonly heading: boolean }
export type Section = { readonly number: string; readonly heading: string; readonly level: 2 | 3; readonly paragraphs: readonly Paragraph[] }
export type Narrative = { readonly sections: readonly Section[] }

const tellers: Readonly<Record<TellKey, (told: Told) => readonly Spans[]>> = {
  grandTotals: tellGrandTotals,
  incomeKinds: tellIncomeKinds,
  expenditureKinds: tellExpenditureKinds,
  fiscalTotals: tellFiscalTotals,
  generalPublicOverall: tellGeneralPublicOverall,
  generalPublicStructure: tellGeneralPublicStructure,
  generalPublicByCategory: tellGeneralPublicByCategory,
  basicExpenditure: tellBasicExpenditure,
  governmentFunds: tellGovernmentFunds,
  stateCapitalOperations: tellStateCapitalOperations,
  threePublicOverall: tellThreePublicOverall,
  threePublicDetail: tellThreePublicDetail,
  agencyOperating: tellAgencyOperating,
  procurement: tellProcurement,
  stateAssets: tellStateAssets,
  performance: tellPerformance,
}

const isNumberedHeading = (spans: Spans): boolean => /^\d、[^，。：]{2,20}$/u.test(spansText(spans))

const sectionsOf = (outline: NarrativeSection, level: 2 | 3, told: Told): readonly Section[] => [
  {
    number: outline.number,
    heading: outline.heading,
    level,
    paragraphs: (outline.tell === null ? [] : tellers[outline.tell](told)).map((spans, index) => ({
      id: `${outline.number}/${index + 1}`,
      spans: spans.length === 0 ? say`无` : spans,
      heading: isNumberedHeading(spans),
    })),
  },
  ...(outline.children ?? []).flatMap((child) => sectionsOf(child, 3, told)),
]

/** 第三部分 情况说明: every section and subsection in the template's order, each sentence citing the cells of its figures. */
export const tell = (report: Report): Narrative => inOneGo(telling(report))

/** `tell`, one section a step: whoever must give way to the next key goes on later, or never. */
export function* telling(report: Report): Generator<undefined, Narrative> {
  const told: Told = { report, template: report.template }
  const sections: Section[] = []
  for (const section of report.template.narrative) {
    sections.push(...sectionsOf(section, 2, told))
    yield
  }
  return { sections }
}
