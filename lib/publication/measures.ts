import 'server-only'
import { cellRef, type CellRef } from '@/lib/report/cell'

/** What can be compared over units and years: each is one cell of the ten tables, whose name is the same in every year and place. */
export const measures = {
  incomeTotal: { label: '收入总计', cell: cellRef('T01', 'L31', 'c1') },
  expenditureTotal: { label: '支出总计', cell: cellRef('T01', 'R62', 'c2') },
  currentYearExpenditure: { label: '本年支出合计', cell: cellRef('T03', 'total', 'c1') },
  basicExpenditure: { label: '基本支出', cell: cellRef('T03', 'total', 'c2') },
  projectExpenditure: { label: '项目支出', cell: cellRef('T03', 'total', 'c3') },
  threePublicBudget: { label: '“三公”经费全年预算数', cell: cellRef('T09', 'row', 'c1') },
  threePublicFinal: { label: '“三公”经费决算数', cell: cellRef('T09', 'row', 'c7') },
  overseasTravel: { label: '因公出国（境）费', cell: cellRef('T09', 'row', 'c8') },
  officialVehicles: { label: '公务用车购置及运行维护费', cell: cellRef('T09', 'row', 'c9') },
  reception: { label: '公务接待费', cell: cellRef('T09', 'row', 'c12') },
  generalPublicBudgetInitial: { label: '一般公共预算财政拨款支出年初预算数', cell: cellRef('N5', 'initial-budget', 'total') },
  generalPublicBudgetFinal: { label: '一般公共预算财政拨款支出决算数', cell: cellRef('T05', 'total', 'c1') },
} as const satisfies Record<string, { readonly label: string; readonly cell: CellRef }>

export type Measure = keyof typeof measures

export const isMeasure = (text: string): text is Measure => Object.hasOwn(measures, text)
