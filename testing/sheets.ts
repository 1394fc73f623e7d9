import { figureOf, type Figure } from '@/lib/money/amount'
import { printedSheetOf, type PrintedFunds, type PrintedSheet } from '@/lib/rules/printed-sheet'
import type { Subject } from '@/lib/rules/rule'
import { printed, type Changes } from './judged'

type Tampered = { readonly total?: Partial<Record<keyof PrintedFunds, string>>; readonly source?: Partial<Record<keyof PrintedFunds, string>>; readonly totalScore?: string; readonly grade?: string }

const figures = (texts: Partial<Record<keyof PrintedFunds, string>> = {}): Partial<PrintedFunds> => Object.fromEntries(Object.entries(texts).map(([name, text]): [string, Figure] => [name, figureOf(text)]))

/** A booklet whose first evaluation sheet prints some of its figures otherwise (万元, percent, points). */
export const withSheet = ({ total, source, totalScore, grade }: Tampered, changes: Changes = {}): Subject => {
  const subject = printed({}, changes)
  const sheets = subject.report.projects.map((project, index): PrintedSheet => {
    const sheet = printedSheetOf(project, subject.report.template)
    if (index > 0) return sheet
    return {
      total: { ...sheet.total, ...figures(total) },
      sources: sheet.sources.map((each) => ({ ...each, ...figures(source) })),
      totalScore: totalScore === undefined ? sheet.totalScore : figureOf(totalScore),
      grade: grade ?? sheet.grade,
    }
  })
  return { ...subject, sheets }
}
