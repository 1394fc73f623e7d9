import 'server-only'
import type { FactKey, FactValue } from '@/lib/facts/facts'
import { sectionOfFact, workbookSections } from './layout/sections'
import type { SectionReading } from './workbook-reading'

/** Facts of a file that is no workbook of ours, put into the sections of the workspace; sections without any are left out. */
export const inSections = (facts: ReadonlyMap<FactKey, FactValue>, { clears, whereOf }: Required<Pick<SectionReading, 'clears' | 'whereOf'>>): readonly SectionReading[] =>
  workbookSections.flatMap(({ key, title }) => {
    const own = new Map([...facts].filter(([fact]) => sectionOfFact(fact)?.key === key))
    return own.size === 0 ? [] : [{ key, title, facts: own, problems: [], notices: [], clears, whereOf }]
  })
