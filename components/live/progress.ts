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

/** A cell rests on facts of the same sections whatever its figure, so a finding that is found anew with every key is asked once. */
const known = new Map<Finding['key'], ReadonlySet<Section>>()
const MOST_KNOWN = 20_000

/** The sections on whose facts a finding rests. */
const sectionsOf = (finding: Finding): ReadonlySet<Section> => {
  const before = known.get(finding.key)
  if (before !== undefined) return before
  if (known.size >= MOST_KNOWN) known.clear()
  const found = new Set(finding.facts.flatMap((key) => sectionOf(key) ?? []))
  known.set(finding.key, found)
  return found
}

/** The findings that rest on facts of a section. */
export const findingsOf = (section: Section, findings: readonly Finding[]): readonly Finding[] => findings.filter((finding) => sectionsOf(finding).has(section))

/** How far every section is, and what is wrong in it. */
export const progressBySection = (computation: Computation, heldKeys: readonly FactKey[]): ReadonlyMap<SectionKey, SectionProgress> => {
  const count = { error: new Map<Section, number>(), warning: new Map<Section, number>() }
  for (const finding of computation.findings) {
    if (finding.severity === 'notice') continue
    const counted = count[finding.severity]
    for (const section of sectionsOf(finding)) counted.set(section, (counted.get(section) ?? 0) + 1)
  }
  return new Map(
    sections.map((section) => {
      const parts = partsOf(section.key, computation)
      return [
        section.key,
        {
          progress: progressOf(parts),
          detail: detailOf(section, parts, computation),
          errors: count.error.get(section) ?? 0,
          warnings: count.warning.get(section) ?? 0,
          held: heldKeys.filter((key) => isFactOf(section, key)).length,
        },
      ]
    }),
  )
}
