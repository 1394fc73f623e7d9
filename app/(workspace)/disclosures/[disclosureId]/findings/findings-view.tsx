'use client'
import { useState } from 'react'
import { FindingCounts } from '@/components/finding/finding-list'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { useLiveReport } from '@/components/live/use-live'
import { Icon } from '@/components/icon/icon'
import { Segmented } from '@/components/ui/segmented'
import type { Finding } from '@/lib/rules/finding'
import { standingOf } from '@/lib/workflow/answered'
import { type GivenExplanation } from './explanation'
import { FindingGroups } from './finding-groups'

type Shown = 'all' | 'todo'

const count = (findings: readonly Finding[], severity: Finding['severity']): number => findings.filter((finding) => finding.severity === severity).length

/** All findings of the facts on the screen, by severity and section; those still to be dealt with first of all. */
export const FindingsView = ({ explanations }: { readonly explanations: readonly GivenExplanation[] }) => {
  const { editable, closedBecause } = useDisclosure()
  const { report, findings } = useLiveReport()
  const [shown, setShown] = useState<Shown>('all')
  const { errors, unexplained } = standingOf(findings, explanations)
  const todo = [...errors, ...unexplained]
  const listed = shown === 'todo' ? todo : findings
  const explained = count(findings, 'warning') - unexplained.length
  return (
    <main id="main" className="mx-auto max-w-[1400px] px-4 pt-4 pb-16 tablet:px-6">
      <header className="flex flex-wrap items-center gap-x-5 gap-y-2 pb-3">
        <h1 className="text-18 font-semibold">问题</h1>
        <FindingCounts counts={{ error: errors.length, warning: count(findings, 'warning'), notice: count(findings, 'notice') }} />
        {explained > 0 && <span className="text-13 text-ink-3">警告已说明 {explained} 项</span>}
        {findings.length > 0 && (
          <span className="ml-auto">
            <Segmented label="看哪些" options={[{ value: 'all', label: `全部 ${String(findings.length)}` }, { value: 'todo', label: `待办 ${String(todo.length)}` }]} value={shown} onValueChange={setShown} />
          </span>
        )}
      </header>
      <p className="mb-4 border-l-4 border-line-2 bg-sheet px-4 py-2 text-13 text-ink-2">
        错误必须改正，不能用说明代替；警告逐项说明后可以提交，数字变了要重新说明；提示只供参考。{!editable && closedBecause !== null && <> {closedBecause}</>}
      </p>
      {listed.length === 0
        ? <p className="flex items-center gap-1.5 py-6 text-14 text-ok"><Icon name="done" />{findings.length === 0 ? '没有发现问题，可以提交审核。' : '错误都已改正，警告都已说明，可以提交审核。'}</p>
        : <FindingGroups findings={listed} report={report} explanations={explanations} editable={editable} />}
    </main>
  )
}
