import type { Progress } from '@/components/ui/progress-mark'
import type { FactKey } from '@/lib/facts/facts'
import type { Finding } from '@/lib/rules/finding'
import { isSheetDone, partsOf, type Part } from './asked'
import type { Computation } from './computation'
import { isFactOf, sectionOf, sections, type Section, type SectionKey } from './sections'

export type SectionProgress = {
  readonly progress: Progress
  /** `18 / 21`; null where counting says nothing. */
  readonly detail: string | null
  readonly errors: number
  readonly warnings: number
  /** Fields that hold something that could not be stored. */
  readonly held: number
}

const counted: readonly SectionKey[] = ['three-public', 'operations', 'comparison', 'reasons']

const progressOf = (parts: readonly Part[] | null): Progress => {
  if (parts === null) return 'none'
  const done = parts.filter(({ done }) => done).length
  return done === parts.length ? 'complete' : done === 0 ? 'blank' : 'partial'
}

const detailOf = (section: Section, parts: readonly Part[] | null, { facts }: Computation): string | null => {
  if (parts === null) return null
  if (section.key === 'performance') {
    const { projects, declaredProjectCount } = facts.performance
    return `${String(projects.filter(isSheetDone).length)} / ${String(Math.max(declaredProjectCount ?? 0, projects.length))}`
  }
  return counted.includes(section.key) ? `${String(parts.filter(({ done }) => done).length)} / ${String(parts.length)}` : null
}

const known = new WeakMap<Finding, ReadonlySet<Section>>()

/** The sections on whose facts a finding rests. */
const sectionsOf = (finding: Finding): ReadonlySet<Section> => {
  const found = known.get(finding) ?? new Set(finding.facts.flatMap((key) => sectionOf(key) ?? []))
  known.set(finding, found)
  return found
}

/** The findings that rest on facts of a section. */
export const findingsOf = (section: Section, findings: readonly Finding[]): readonly Finding[] => findings.filter((finding) => sectionsOf(finding).has(section))

/** How far every section is, and what is wrong in it. */
export const progressBySection = (computation: Computation, heldKeys: readonly FactKey[]): ReadonlyMap<SectionKey, SectionProgress> =>
  new Map(
    sections.map((section) => {
      const parts = partsOf(section.key, computation)
      const found = findingsOf(section, computation.findings)
      return [
        section.key,
        {
          progress: progressOf(parts),
          detail: detailOf(section, parts, computation),
          errors: found.filter((finding) => finding.severity === 'error').length,
          warnings: found.filter((finding) => finding.severity === 'warning').length,
          held: heldKeys.filter((key) => isFactOf(section, key)).length,
        },
      ]
    }),
  )
