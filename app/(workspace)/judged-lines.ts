import { progressBySection } from '@/components/live/progress'
import { sections } from '@/components/live/sections'
import type { Progress } from '@/components/ui/progress-mark'
import { judgeListed, type JudgedLine } from '@/lib/disclosure/judge-listed'

/** One section of a disclosure and how far it is. */
export type SectionMark = { readonly title: string; readonly progress: Progress }
export type Judged = JudgedLine<readonly SectionMark[]>

/** Findings and progress of listed disclosures, the same as their own pages show. */
export const judgedLines = judgeListed((judgement): readonly SectionMark[] => {
  const progress = progressBySection(judgement, [])
  return sections.map((section) => ({ title: section.title, progress: progress.get(section.key)?.progress ?? 'blank' }))
})
