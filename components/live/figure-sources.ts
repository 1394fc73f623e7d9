import type { FigureSource } from '@/components/document/figure-sources'
import type { CellRef } from '@/lib/report/cell'
import { placeOf } from '@/lib/report/cell'
import { cellName } from '@/lib/report/label'
import { factKeyOfRef, type Report } from '@/lib/report/report'
import { factsBehind } from '@/lib/report/trace'
import { cellFormHref, factHref, formHref, formOfTable } from './fact-href'
import { withReturn } from './return-address'
import { sectionOf } from './sections'

const MOST = 3

/** The forms in which one cell is filled in: its fact, the sum above its parts, or every section that its facts stand in. */
const sourcesOf = (disclosureId: string, report: Report, ref: CellRef): readonly FigureSource[] => {
  const behind = factsBehind(report, ref)
  const fact = factKeyOfRef(ref) ?? (behind.length === 1 ? behind[0] : undefined)
  if (fact !== undefined) return [{ words: cellName(report, ref), href: factHref(disclosureId, fact) }]
  if (formOfTable[placeOf(ref).table] !== undefined) return [{ words: cellName(report, ref), href: cellFormHref(disclosureId, report, ref) }]
  const sections = [...new Set(behind.flatMap((key) => sectionOf(key) ?? []))]
  return sections.map((section) => {
    const first = behind.find((key) => sectionOf(key) === section)
    return { words: section.title, href: first === undefined ? formHref(disclosureId, section.key) : factHref(disclosureId, first) }
  })
}

/** 去填报处: the forms behind a figure, with the way back to where it was asked; one line where there is only one. */
export const figureSources = (disclosureId: string, report: Report, cites: readonly CellRef[], from: string): readonly FigureSource[] => {
  const found = new Map(cites.flatMap((ref) => sourcesOf(disclosureId, report, ref)).map((source) => [source.href, source] as const))
  const all = [...found.values()].slice(0, MOST)
  return all.map(({ words, href }) => ({ words: all.length === 1 ? '去填报处' : `去填：${words}`, href: withReturn(href, from) }))
}
