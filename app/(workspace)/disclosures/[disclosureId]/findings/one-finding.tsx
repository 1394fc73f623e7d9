'use client'
import Link from 'next/link'
import { FindingCard } from '@/components/finding/finding-card'
import { comparedWords, refOfSide, sidesOf } from '@/components/finding/finding-ends'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { cellFormHref, factHref, previewHref } from '@/components/live/fact-href'
import type { Report } from '@/lib/report/report'
import { factKeyOfRef } from '@/lib/report/report'
import type { Finding } from '@/lib/rules/finding'
import { answeredOf, type GivenExplanation } from './explanation'
import { ExplainForm } from './explain-form'
import { ExplanationWords } from './explanation-words'

type OneFindingProps = {
  readonly finding: Finding
  readonly report: Report
  readonly explanations: readonly GivenExplanation[]
  readonly editable: boolean
}

/** What this case is, without the operands that stand above it, and what to do. */
const wordsOf = ({ message, advice, difference }: Finding): string => {
  const at = difference === '' ? -1 : message.indexOf('：')
  return at === -1 ? message : `${message.slice(0, at)}。${advice}`
}

const linkClass = 'text-12 whitespace-nowrap'

/** One finding with its ends, the way to each of them, and what the unit says to it. */
export const OneFinding = ({ finding, report, explanations, editable }: OneFindingProps) => {
  const { id } = useDisclosure()
  const { rule, title, severity, unit, difference, facts, cells } = finding
  const printed = cells.find((cell) => factKeyOfRef(cell.ref) === null)
  const ends = sidesOf(finding).map((side) => {
    const ref = refOfSide(side)
    const shown = { label: side.label, value: side.value, ...(unit === '' || side.value === '' ? {} : { unit }) }
    return ref === undefined ? shown : { ...shown, href: cellFormHref(id, report, ref) }
  })
  const [firstFact] = facts
  const explanation = severity === 'warning' ? answeredOf(finding, explanations) : null
  return (
    <FindingCard
      rule={rule}
      title={title}
      severity={severity}
      ends={ends}
      difference={difference === '' ? undefined : { value: comparedWords(difference, unit), ...(unit === '' ? {} : { unit }) }}
      message={
        <>
          {wordsOf(finding)}
          <span className="ml-3 inline-flex gap-3">
            {printed !== undefined && <Link href={previewHref(id, printed.ref)} className={linkClass}>在预览中看</Link>}
            {editable && firstFact !== undefined && <Link href={factHref(id, firstFact)} className={linkClass}>去填报处</Link>}
          </span>
        </>
      }
      {...(explanation === null ? {} : {
        children: editable
          ? <ExplainForm key={`${explanation.fingerprint}${explanation.current?.at ?? ''}`} disclosureId={id} rule={rule} unit={unit} answered={explanation} />
          : explanation.current !== null && <ExplanationWords explanation={explanation.current} />,
      })}
    />
  )
}
