'use client'
import Link from 'next/link'
import { memo } from 'react'
import { FindingCard, type FindingEnd } from '@/components/finding/finding-card'
import { figureOf } from '@/lib/money/amount'
import { formatGrouped } from '@/lib/money/format'
import type { CellRef } from '@/lib/report/cell'
import type { Finding } from '@/lib/rules/finding'
import { useJump } from './use-jump'

const SHOWN = 8

/** `2374460.00` → `2,374,460.00`; what is no figure stays as it is. */
const grouped = (text: string): string => (/^-?\d+\.\d+$/.test(text) ? formatGrouped(figureOf(text), text.split('.')[1]?.length ?? 2) : text).replace(/^-/, '－')

/** The two compared sides where a finding compares two cells; every cell it names otherwise. */
const endsOf = (finding: Finding, jump: (ref: CellRef) => void): readonly FindingEnd[] => {
  const compared = finding.cells.length === 2 && finding.left !== ''
  return finding.cells.slice(0, SHOWN).map(({ ref, label, value }, index) => ({
    label,
    value: grouped(compared ? (index === 0 ? finding.left : finding.right) : value),
    ...(compared && finding.unit !== '' && finding.unit !== '元' ? { unit: finding.unit } : {}),
    onJump: () => { jump(ref) },
  }))
}

type FindingItemProps = {
  readonly finding: Finding
  /** `[` and `]` lead to its ends. */
  readonly withKeys: boolean
  /** What the unit said to it; null where nobody has. */
  readonly answer: string | null
  /** The reviewer refused what was said. */
  readonly refused: boolean
  readonly allHref: string
}

/** One finding in the margin. Findings are made anew with every key; what is drawn changes only with their words. */
export const FindingItem = memo(({ finding, withKeys, answer, refused, allHref }: FindingItemProps) => {
  const jump = useJump()
  return (
    <FindingCard
      rule={finding.rule}
      title={finding.title}
      severity={finding.severity}
      ends={endsOf(finding, jump)}
      difference={finding.difference === '' ? undefined : { value: grouped(finding.difference), ...(finding.unit === '' ? {} : { unit: finding.unit }) }}
      message={finding.difference === '' ? finding.message : finding.advice}
      withKeys={withKeys}
    >
      {finding.severity !== 'warning' ? undefined : answer === null ? <Link href={allHref} className="text-12">{refused ? '说明未获认可，请重新说明' : '属实就写说明'}</Link> : <p className="text-12 text-ink-2">已说明：{answer}</p>}
    </FindingCard>
  )
}, (before, after) => before.finding.key === after.finding.key && before.finding.message === after.finding.message && before.finding.severity === after.finding.severity
  && before.withKeys === after.withKeys && before.answer === after.answer && before.refused === after.refused && before.allHref === after.allHref)
FindingItem.displayName = 'FindingItem'
