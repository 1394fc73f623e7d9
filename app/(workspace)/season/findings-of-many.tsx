'use client'
import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { SeverityBadge } from '@/components/ui/severity-badge'
import { useToast } from '@/components/ui/toast'
import type { CommonFinding } from '@/lib/disclosure/season-map'
import { StepDialog } from '../disclosures/[disclosureId]/review/step-dialog'
import { broadcastAction } from './actions'

type CommonFindingsProps = { readonly divisionCode: string; readonly fiscalYear: number; readonly common: readonly CommonFinding[] }

const SHOWN = 8

const Line = ({ divisionCode, fiscalYear, finding }: Omit<CommonFindingsProps, 'common'> & { readonly finding: CommonFinding }) => {
  const toast = useToast()
  const { rule, title, severity, units, broadcast } = finding
  const say = (words: string) => broadcastAction({ divisionCode, fiscalYear, ruleId: rule, words })
  return (
    <li className="grid gap-1 border-b border-line px-3 py-2 last:border-b-0">
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <SeverityBadge severity={severity} />
        <span className="min-w-0 flex-1 basis-60"><b className="mr-2 font-semibold">{units} 个单位触发 {rule}</b><Link href={`/rules?q=${rule}`} className="text-ink-2">{title}</Link></span>
        {broadcast !== null && (
          <StepDialog title={`收回 ${rule} 的提示`} description="各单位页面上不再显示这条提示。" trigger={<Button size="small" variant="quiet">收回</Button>} confirmLabel="收回" busyLabel="正在办理" tone="primary"
            take={() => say('')} onTaken={() => { toast({ title: '已收回提示' }) }} />
        )}
        <StepDialog
          title={`给触发 ${rule} 的单位发提示`} description={`${title}。提示显示在每个触发单位的页面顶上，问题消除后自动不见。`}
          trigger={<Button size="small" icon="talk">{broadcast === null ? '发提示' : '改提示'}</Button>} confirmLabel="发出" busyLabel="正在发出" tone="primary"
          words={{ label: '提示', hint: '一两句话：常见原因是什么、怎么改。' }} take={say} onTaken={() => { toast({ title: '已发出', detail: `${String(units)} 个单位会看到。` }) }}
        />
      </span>
      {broadcast !== null && <p className="border-l-4 border-note-line pl-2 text-13 text-ink-2">{broadcast.words}<span className="ml-2 text-12 text-ink-3">{broadcast.byName}</span></p>}
    </li>
  )
}

/** Rules that speak to several units, with what the bureau says of them. */
export const CommonFindings = ({ common, ...season }: CommonFindingsProps) => (
  <section aria-labelledby="common" className="mt-6">
    <h2 id="common" className="pb-1.5 text-14 font-semibold">共性问题 <span className="text-12 font-normal text-ink-3">两个以上单位触发的错误和警告</span></h2>
    {common.length === 0 ? <p className="text-13 text-ink-3">没有共性问题。</p> : <ul className="border-t-2 border-b border-ink bg-sheet text-13">{common.slice(0, SHOWN).map((finding) => <Line key={finding.rule} {...season} finding={finding} />)}</ul>}
    {common.length > SHOWN && (
      <details className="text-13"><summary className="py-2 text-act">其余 {common.length - SHOWN} 条</summary><ul className="border border-line-2 bg-sheet">{common.slice(SHOWN).map((finding) => <Line key={finding.rule} {...season} finding={finding} />)}</ul></details>
    )}
  </section>
)
