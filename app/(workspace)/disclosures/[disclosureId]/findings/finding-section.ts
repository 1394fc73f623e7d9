import { sections, sectionOf } from '@/components/live/sections'
import { placeOf } from '@/lib/report/cell'
import { factKeyOfRef } from '@/lib/report/report'
import type { Finding } from '@/lib/rules/finding'

/** A section of the forms, or the whole booklet for what belongs to none. */
export type FindingSection = { readonly key: string; readonly title: string }

const WHOLE: FindingSection = { key: 'whole', title: '全册' }

export const findingSections: readonly FindingSection[] = [...sections.map(({ key, title }) => ({ key, title })), WHOLE]

/** The section a finding belongs to: that of its first cell's fact or table, or of the first fact behind it. */
export const sectionOfFinding = ({ refs: [ref], facts }: Pick<Finding, 'refs' | 'facts'>): FindingSection => {
  const key = ref === undefined ? null : factKeyOfRef(ref)
  const table = ref === undefined ? '' : placeOf(ref).table
  const byCell = key === null ? (sections.find((section) => section.tables[0] === table) ?? sections.find((section) => section.tables.includes(table))) : sectionOf(key)
  return byCell ?? facts.map(sectionOf).find((section) => section !== undefined) ?? WHOLE
}
