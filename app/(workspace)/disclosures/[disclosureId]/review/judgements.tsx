'use client'
import type { ReactNode } from 'react'
import { TailLines } from '@/components/finding/tail-lines'
import { withoutTails } from '@/components/finding/tails'
import { Icon } from '@/components/icon/icon'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { SeverityBadge } from '@/components/ui/severity-badge'
import type { SinceLastSubmission } from '@/lib/disclosure/since-last-submission'
import { withheldTitle } from '@/lib/document/withheld'
import type { Report } from '@/lib/report/report'
import type { Finding } from '@/lib/rules/finding'
import { rules } from '@/lib/rules/rules'
import { standingOf } from '@/lib/workflow/answered'
import { mayJudgeAnswers } from '@/lib/workflow/transition'
import { momentWords } from '../../../moment'
import { CommentList, useComments } from '../comments/comment-list'
import type { GivenExplanation } from '../findings/explanation'
import { KeyFigures } from './key-figures'
import { ReviewedFinding } from './reviewed-finding'
import { SinceChanges } from './since-changes'
import type { SubmissionStanding } from './standing'

type JudgementsProps = {
  readonly report: Report
  readonly findings: readonly Finding[]
  readonly explanations: readonly GivenExplanation[]
  readonly since: SinceLastSubmission | null
  readonly letter: string | null
  readonly standing: SubmissionStanding
}

const Group = ({ title, count, folded = false, children }: { readonly title: ReactNode; readonly count?: number; readonly folded?: boolean; readonly children: ReactNode }) => (
  <details open={!folded} className="group border-b border-line-2">
    <summary className="flex items-center gap-2 bg-wash px-4 py-2 text-13 font-semibold">
      <Icon name="right" className="text-ink-3 group-open:rotate-90" />
      <h2>{title}</h2>
      {count !== undefined && <span className="ml-auto font-normal text-ink-3">{count} 项</span>}
    </summary>
    <div className="px-4 py-3">{children}</div>
  </details>
)

const Proven = ({ report, findings }: Pick<JudgementsProps, 'report' | 'findings'>) => {
  const used = rules.filter((rule) => report.template.rules[rule.id]?.use !== 'off').length
  const broken = new Set(findings.filter((finding) => finding.severity !== 'notice').map((finding) => finding.rule)).size
  return (
    <p className="flex gap-2 border-b border-ok-line bg-ok-wash px-4 py-2.5 text-13">
      <Icon name="done" className="mt-0.5 text-ok" />
      <span><b className="font-semibold">机器已核，无需再看</b><span className="block text-12 text-ink-2">{used} 条规则中 {used - broken} 条成立；十张表 {report.cells.size} 个数由事实算出</span></span>
    </p>
  )
}

const Submission = ({ standing }: { readonly standing: SubmissionStanding }) => {
  const { submittedAt, submittedBy, receipt, signedHash, approvedAt, approvedBy, reviewer, withholding, withheldBefore } = standing
  return (
    <header className="border-b border-line-2 px-4 pt-4 pb-3">
      <h1 className="text-18 font-semibold">审核</h1>
      <p className="text-13 text-ink-2">
        {submittedAt === null ? '还没有提交过。' : <>{submittedBy} 于 {momentWords(submittedAt)} 提交<span className="block">回执号 {receipt}</span>{signedHash !== null && <span className="block text-12 break-all text-ink-3">签报事实 SHA-256 <code>{signedHash}</code></span>}</>}
        {reviewer !== null && <span className="block">审核人 {reviewer}</span>}
        {withholding !== null && withholding.parts.length > 0 && <span className="mt-1 block border-l-4 border-warn-line pl-2">涉密不公开：{withholding.parts.map(withheldTitle).join('、')}<span className="block text-12 text-ink-3">{withholding.because} · {withholding.byName}</span></span>}
        {withheldBefore.length > 0 && <span className="mt-1 block border-l-4 border-warn-line pl-2">上年依法不公开，本年随之不公开：{withheldBefore.map(withheldTitle).join('、')}</span>}
        {approvedAt !== null && <span className="block">{approvedBy} 于 {momentWords(approvedAt)} 审核通过</span>}
      </p>
    </header>
  )
}

/** What the machine cannot judge, the gravest first; what it has proven is one line. */
export const Judgements = ({ report, findings, explanations, since, letter, standing }: JudgementsProps) => {
  const { state, roles } = useDisclosure()
  const judges = mayJudgeAnswers(state, new Set(roles), standing.isOwnSubmission).ok
  const { open, resolved } = useComments()
  const { errors, unexplained } = standingOf(findings, explanations)
  const explained = findings.filter((finding) => finding.severity === 'warning' && !unexplained.includes(finding))
  const notices = findings.filter((finding) => finding.severity === 'notice')
  const { others, tails } = withoutTails(notices, report)
  const list = (group: readonly Finding[]) => <ul className="grid gap-2.5">{group.map((finding, index) => <li key={`${finding.key}${String(index)}`}><ReviewedFinding finding={finding} report={report} explanations={explanations} judges={judges} /></li>)}</ul>
  return (
    <>
      <Submission standing={standing} />
      <Proven report={report} findings={findings} />
      {open.length > 0 && <Group title="意见" count={open.length}><CommentList comments={open} page="" /></Group>}
      {errors.length > 0 && <Group title={<SeverityBadge severity="error" />} count={errors.length}>{list(errors)}</Group>}
      {unexplained.length > 0 && <Group title="没有说明或不认可的警告" count={unexplained.length}>{list(unexplained)}</Group>}
      {since !== null && <Group title="退回后改动" count={since.facts.length}><SinceChanges since={since} letter={letter} /></Group>}
      {explained.length > 0 && <Group title="单位说明过的警告" count={explained.length}>{list(explained)}</Group>}
      {resolved.length > 0 && <Group title="已解决的意见" count={resolved.length} folded><CommentList comments={resolved} page="" /></Group>}
      <Group title="主要数字与上年"><KeyFigures report={report} /></Group>
      {notices.length > 0 && <Group title="提示" count={notices.length} folded>{others.length > 0 && list(others)}{tails.length > 0 && <TailLines tails={tails} />}</Group>}
    </>
  )
}
