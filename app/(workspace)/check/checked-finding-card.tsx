import { FindingCard, type FindingEnd } from '@/components/finding/finding-card'
import { comparedWords, sidesOf } from '@/components/finding/finding-ends'
import type { CheckedFinding } from '@/lib/recognition/check-layout'
import { ConfidenceTag } from './confidence-tag'

/** The side of a finding with its place in the file: `公开05表 合计（第12页）`. */
const endsOf = (finding: CheckedFinding): readonly FindingEnd[] => {
  const places = new Map(finding.places.map(({ label, where }) => [label, where] as const))
  return sidesOf(finding).map(({ label, value, cells }) => {
    const where = cells.map((cell) => places.get(cell.label)).find((place) => place !== undefined && place !== '')
    return { label: where === undefined ? label : `${label}（${where}）`, value, ...(finding.unit === '' || value === '' ? {} : { unit: finding.unit }) }
  })
}

/** A finding of an existing text: both places quoted, both figures, the gap, and how surely they were read. */
export const CheckedFindingCard = ({ finding }: { readonly finding: CheckedFinding }) => {
  const { rule, title, severity, message, unit, difference, confidence } = finding
  return (
    <FindingCard
      rule={rule}
      title={title}
      severity={severity}
      ends={endsOf(finding)}
      difference={difference === '' ? undefined : { value: comparedWords(difference, unit), unit }}
      message={message}
    >
      {confidence === 'high' ? undefined : <ConfidenceTag confidence={confidence} />}
    </FindingCard>
  )
}
