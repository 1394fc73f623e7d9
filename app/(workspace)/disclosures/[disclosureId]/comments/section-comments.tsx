'use client'
import { useMemo } from 'react'
import type { HeadComment } from '@/components/live/disclosure-head'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { isFactOf, type Section } from '@/components/live/sections'
import { useLiveReport } from '@/components/live/use-live'
import type { CellRef } from '@/lib/report/cell'
import { factKeyOfRef, type Report } from '@/lib/report/report'
import { factsBehind } from '@/lib/report/trace'
import type { NarrativeSection } from '@/lib/template/templates'
import { CommentList, useComments } from './comment-list'

const flat = (outline: readonly NarrativeSection[]): readonly NarrativeSection[] => outline.flatMap((each) => [each, ...flat(each.children ?? [])])

/** Whether what a comment speaks of is filled in in this section: a cell by the facts behind it, a sentence by what it tells, a sheet among the sheets. */
const concerns = (section: Section, report: Report, anchor: string): boolean => {
  if (anchor.startsWith('sheet-')) return section.key === 'performance'
  if (!anchor.includes('!')) {
    const told = flat(report.template.narrative).find(({ number }) => anchor.startsWith(`${number}/`))?.tell
    return told === undefined || told === null ? section.key === 'overview' : section.tells.includes(told)
  }
  // What holds `!` was taken by `quotedAt` for a cell.
  const ref = anchor as CellRef
  const fact = factKeyOfRef(ref)
  return (fact === null ? factsBehind(report, ref) : [fact]).some((key) => isFactOf(section, key))
}

/** In the margin of a form: what the bureau said of figures and sentences that are filled in here, until it is resolved. */
export const SectionComments = ({ section }: { readonly section: Section }) => {
  const { id } = useDisclosure()
  const { report } = useLiveReport()
  const { open } = useComments()
  const here = useMemo((): readonly HeadComment[] => open.filter(({ anchor }) => anchor !== null && concerns(section, report, anchor)), [open, section, report])
  if (here.length === 0) return null
  return (
    <section aria-labelledby="comments-title">
      <h2 id="comments-title" className="flex items-center gap-2 pb-1.5 text-14 font-semibold">意见<span className="ml-auto font-normal text-ink-3">{here.length} 条</span></h2>
      <CommentList comments={here} page={`/disclosures/${id}/preview`} />
    </section>
  )
}
