'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { NoticeBanner } from '@/components/ui/notice-banner'
import type { ListedDisclosure } from '@/lib/disclosure/list-disclosures'
import type { Reviewer } from '@/lib/disclosure/hand-over'
import type { OneOfMany } from '@/lib/disclosure/take-many'
import type { State } from '@/lib/workflow/states'
import { PublishMoment, publishAtOf, type ChosenMoment } from '../disclosures/[disclosureId]/review/publish-moment'
import { StepDialog } from '../disclosures/[disclosureId]/review/step-dialog'
import { approveManyAction, publishTogetherAction, unscheduleManyAction } from './actions'
import { HandOverDialog } from './hand-over-dialog'

type QueueBatchProps = {
  readonly state: State
  readonly chosen: readonly ListedDisclosure[]
  /** Everything of this state, for 全部一起公开. */
  readonly all: readonly ListedDisclosure[]
  /** Who may be given a review, by division. */
  readonly reviewers: Readonly<Record<string, readonly Reviewer[]>>
  readonly onDone: () => void
}

const linesOf = (rows: readonly ListedDisclosure[]) => rows.map(({ id, version }) => ({ disclosureId: id, version }))

/** Who may have all of what is chosen: reviewers of every division it comes from. */
const reviewersOf = (rows: readonly ListedDisclosure[], reviewers: QueueBatchProps['reviewers']): readonly Reviewer[] => {
  const [first = [], ...others] = [...new Set(rows.map(({ unit }) => unit.divisionCode))].map((code) => reviewers[code] ?? [])
  return first.filter(({ userId }) => others.every((each) => each.some((other) => other.userId === userId)))
}

/** What became of each, until the person has read it. */
const Outcomes = ({ outcomes, onRead }: { readonly outcomes: readonly OneOfMany[]; readonly onRead: () => void }) => {
  const failed = outcomes.filter(({ done }) => !done)
  return (
    <NoticeBanner tone={failed.length === 0 ? 'ok' : 'warning'} role="status" title={`办好 ${String(outcomes.length - failed.length)} 份${failed.length === 0 ? '' : `，没有办成 ${String(failed.length)} 份`}`} actions={<Button size="small" onClick={onRead}>知道了</Button>}>
      {failed.length > 0 && <ul className="text-13">{failed.map((one) => <li key={one.disclosureId}><b className="mr-2 font-medium">{one.unitName}</b>{one.words}</li>)}</ul>}
    </NoticeBanner>
  )
}

/** Steps for many at once: what is chosen, or all that stand in this state. */
export const QueueBatch = ({ state, chosen, all, reviewers, onDone }: QueueBatchProps) => {
  const [outcomes, setOutcomes] = useState<readonly OneOfMany[] | null>(null)
  const [moment, setMoment] = useState<ChosenMoment>({ when: 'now', local: '' })
  const done = (next: readonly OneOfMany[]) => {
    setOutcomes(next)
    onDone()
  }
  const rows = chosen.length > 0 ? chosen : all
  const which = chosen.length > 0 ? `勾选的 ${String(rows.length)} 份` : `全部 ${String(rows.length)} 份`
  return (
    <div className="grid gap-2 pb-2">
      {outcomes !== null && <Outcomes outcomes={outcomes} onRead={() => { setOutcomes(null) }} />}
      <div className="flex flex-wrap items-center gap-2">
        {(state === 'submitted' || state === 'underReview') && (
          <StepDialog
            title="批量通过" description={`${which}逐份按现行规则重新核对；还有错误、警告没有说明、说明没有审阅或意见没有解决的，不会通过，原因逐份列出。`}
            trigger={<Button size="small" icon="check" unavailable={chosen.length === 0 ? '先勾选单位' : undefined}>批量通过</Button>}
            confirmLabel="通过" busyLabel="正在逐份核对" tone="primary" signOff="我已审阅这些单位的主要数字，同意通过。"
            take={() => approveManyAction({ lines: linesOf(rows) })} onTaken={done}
          />
        )}
        <HandOverDialog
          subject={`勾选的 ${String(chosen.length)} 份`} unavailable={chosen.length === 0 ? '先勾选单位' : undefined}
          reviewers={reviewersOf(chosen, reviewers)} lines={() => linesOf(chosen)} onDone={done}
        />
        {state === 'approved' && (
          <StepDialog
            title="一起公开" description={`${which}在同一时间公开，由系统逐份核对后发布。`}
            trigger={<Button size="small" icon="lock">{chosen.length > 0 ? `公开勾选的 ${String(chosen.length)} 份` : '全部一起公开'}</Button>}
            confirmLabel={moment.when === 'now' ? '立即公开' : '定时公开'} busyLabel="正在办理" tone="primary" signOff="已确认这些内容不涉及国家秘密，可以向社会公开。"
            take={() => publishTogetherAction({ lines: linesOf(rows), publishAt: moment.when === 'now' ? null : publishAtOf(moment) })} onTaken={done}
          >
            <PublishMoment value={moment} onChange={setMoment} />
          </StepDialog>
        )}
        {state === 'scheduled' && (
          <StepDialog
            title="取消定时" description={`${which}回到“已通过”，等另行公开。`}
            trigger={<Button size="small" icon="undo">{chosen.length > 0 ? `取消勾选的 ${String(chosen.length)} 份` : '全部取消定时'}</Button>}
            confirmLabel="取消定时" busyLabel="正在办理" tone="primary"
            take={() => unscheduleManyAction({ lines: linesOf(rows) })} onTaken={done}
          />
        )}
        {chosen.length > 0 && <span className="text-12 text-ink-3">已勾选 {chosen.length} 份</span>}
      </div>
    </div>
  )
}
