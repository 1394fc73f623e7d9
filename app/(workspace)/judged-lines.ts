import { progressBySection } from '@/components/live/progress'
import { sections } from '@/components/live/sections'
import type { Progress } from '@/components/ui/progress-mark'
import { judgeListed, type JudgedLine } from '@/lib/disclosure/judge-listed'
import { comparisonsOf } from './disclosures/[disclosureId]/review/comparisons'

/** One section of a disclosure and how far it is. */
export type SectionMark = { readonly title: string; readonly progress: Progress }
/** What a list says of the content: progress by section, and how many main figures changed from last year by what the form calls large. */
export type Measured = { readonly marks: readonly SectionMark[]; readonly jumps: number }
export type Judged = JudgedLine<Measured>

/** Findings and progress of listed disclosures, the same as their own pages show. */
export const judgedLines = judgeListed((judgement): Measured => {
  const progress = progressBySection(judgement, [])
  return {
    marks: sections.map((section) => ({ title: section.title, progress: progress.get(section.key)?.progress ?? 'blank' })),
    jumps: comparisonsOf(judgement.report).filter(({ level, isLarge }) => level === 0 && isLarge).length,
  }
})
