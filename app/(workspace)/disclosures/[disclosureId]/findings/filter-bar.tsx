'use client'
import { usePathname } from 'next/navigation'
import { Kbd } from '@/components/ui/kbd'
import { Segmented } from '@/components/ui/segmented'
import { Select } from '@/components/ui/select'
import { severityWords, type Severity } from '@/components/ui/severity-badge'
import { filterQuery, type FindingFilter } from './finding-filter'
import { findingSections, sectionOfFinding } from './finding-section'
import type { KeptFinding } from './kept-findings'

const ALL = 'all'
const severities: readonly Severity[] = ['error', 'warning', 'notice']

type FilterBarProps = { readonly filter: FindingFilter; readonly kept: readonly KeptFinding[]; /** Still to be mended or explained. */ readonly left: number }

/** Which findings are looked at: by severity and section, kept in the address; and the keys of the list. */
export const FilterBar = ({ filter, kept, left }: FilterBarProps) => {
  const path = usePathname()
  // The router learns of it without asking the server: the findings are all here.
  const choose = (next: FindingFilter) => {
    const query = filterQuery(next)
    window.history.replaceState(null, '', query === '' ? path : `${path}?${query}`)
  }
  const standing = kept.filter(({ cleared }) => !cleared).map(({ finding }) => finding)
  const inSection = new Map<string, number>()
  for (const finding of standing) inSection.set(sectionOfFinding(finding).key, (inSection.get(sectionOfFinding(finding).key) ?? 0) + 1)
  const options: readonly { readonly value: FindingFilter['severity']; readonly label: string }[] = [
    { value: ALL, label: `全部 ${String(standing.length)}` },
    { value: 'todo', label: `待办 ${String(left)}` },
    ...severities.map((severity) => ({ value: severity, label: `${severityWords[severity]} ${String(standing.filter((finding) => finding.severity === severity).length)}` })),
  ]
  const sections = [
    { value: ALL, label: '全部栏目' },
    ...findingSections.filter(({ key }) => inSection.has(key) || key === filter.section).map(({ key, title }) => ({ value: key, label: title, detail: String(inSection.get(key) ?? 0) })),
  ]
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 text-13">
      <Segmented label="看哪些" options={options} value={filter.severity} onValueChange={(severity) => { choose({ ...filter, severity }) }} />
      <span className="w-44"><Select aria-label="栏目" options={sections} value={filter.section ?? ALL} onValueChange={(section) => { choose({ ...filter, section: section === ALL ? null : section }) }} /></span>
      <p className="ml-auto flex items-center gap-3 text-12 text-ink-3 max-desk:hidden">
        <span className="flex items-center gap-1"><Kbd>J</Kbd><Kbd>K</Kbd> 下一项、上一项</span>
        <span className="flex items-center gap-1"><Kbd>[</Kbd><Kbd>]</Kbd> 跳到两端</span>
        <span className="flex items-center gap-1"><Kbd>Enter</Kbd> 就地改</span>
      </p>
    </div>
  )
}
