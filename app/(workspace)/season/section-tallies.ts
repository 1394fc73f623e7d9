import { partsOf } from '@/components/live/asked'
import { progressBySection } from '@/components/live/progress'
import { sections } from '@/components/live/sections'
import type { MeasureSections } from '@/lib/disclosure/season-map'

/** How far each section of the forms is, the same as its own page shows. */
export const sectionTallies: MeasureSections = (judgement) => {
  const progress = progressBySection(judgement, [])
  return Object.fromEntries(sections.map(({ key }) => {
    const { progress: reached = 'blank', errors = 0, warnings = 0 } = progress.get(key) ?? {}
    return [key, { progress: reached, missing: (partsOf(key, judgement) ?? []).filter(({ done }) => !done).length, errors, warnings }]
  }))
}
