'use client'
import { useDisclosure, useLiveStore } from '@/components/live/disclosure-provider'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'
import { isOpenComment } from '@/lib/workflow/return-letter'
import { HandOverDialog } from '../../../review/hand-over-dialog'
import { useAction } from '../../../use-action'
import { approveAction, beginReviewAction, reopenAction, returnAction, unscheduleAction, withdrawAction } from './actions'
import { BundledComments } from './bundled-comments'
import { CorrectDialog } from './correct-dialog'
import { PublishDialog } from './publish-dialog'
import { StepDialog } from './step-dialog'
import { WithholdDialog } from './withhold-dialog'
import type { SubmissionStanding } from './standing'

type ReviewStepsProps = {
  readonly errors: number
  readonly unexplained: number
  readonly standing: SubmissionStanding
  readonly onPublished: (publicationId: string) => void
}

const obstacleOf = ({ errors, unexplained }: Pick<ReviewStepsProps, 'errors' | 'unexplained'>): string | undefined =>
  errors > 0 ? `还有 ${String(errors)} 项错误，请退回单位改正` : unexplained > 0 ? `还有 ${String(unexplained)} 项警告没有说明或不认可，请退回单位说明` : undefined

/** The steps this person may take now. The server decides again on what is stored. */
export const ReviewSteps = ({ errors, unexplained, standing, onPublished }: ReviewStepsProps) => {
  const { id, unitName, fiscalYear, steps, said } = useDisclosure()
  const remarks = said.filter((comment) => isOpenComment({ kind: 'comment', ...comment }))
  const bundled = remarks.length
  const store = useLiveStore()
  const toast = useToast()
  const begin = useAction(beginReviewAction)
  const cancelling = useAction(unscheduleAction)
  const step = () => ({ disclosureId: id, version: store.version() })
  const obstacle = obstacleOf({ errors, unexplained })
  // Every other step names the version before it, until this one is answered.
  const beginning = begin.pending ? '正在开始审核，请稍候' : undefined
  const subject = `${unitName}${String(fiscalYear)}年度决算公开`
  return (
    <>
      {begin.failure !== null && <span role="alert" className="text-error">{begin.failure}</span>}
      {cancelling.failure !== null && <span role="alert" className="text-error">{cancelling.failure}</span>}
      {steps.includes('beginReview') && (
        <Button icon="review" busy={begin.pending ? '正在开始' : undefined} onClick={() => { begin.run(step(), ({ version }) => {
          store.learn({}, version)
          toast({ title: '已开始审核', detail: '单位不能再自行取回。' })
        }) }}>开始审核</Button>
      )}
      {standing.mayHaveIt.length > 0 && (
        <HandOverDialog
          size="medium" subject={subject} unavailable={beginning} reviewers={standing.mayHaveIt} lines={() => [step()]}
          onDone={([one]) => { toast({ title: one?.words ?? '已转交' }) }}
        />
      )}
      <WithholdDialog step={step} withholding={standing.withholding} before={standing.withheldBefore} />
      {steps.includes('return') && (
        <StepDialog
          title="退回单位修改"
          description={`${subject}退回后由单位修改，改好重新提交。`}
          trigger={<Button variant="danger" icon="back" unavailable={beginning}>退回修改</Button>}
          confirmLabel="退回" busyLabel="正在退回" tone="danger"
          words={{ label: '退回意见', hint: bundled === 0 ? '逐条写明哪里要改、怎么改；单位会在“往来”里看到全文。' : `上面 ${String(bundled)} 条没有解决的意见会自动写进去，这里可以不写。`, optional: bundled > 0 }}
          take={(letter) => returnAction({ ...step(), letter })}
          onTaken={() => { toast({ title: '已退回' }) }}
        >
          <BundledComments comments={remarks} />
        </StepDialog>
      )}
      {steps.includes('approve') && (
        <StepDialog
          title="审核通过"
          description={`${subject}通过后由财政部门公开；公开前仍可退回。`}
          trigger={<Button variant="primary" icon="check" unavailable={standing.isOwnSubmission ? '这份是您提交的，请由另一位审核人通过' : beginning ?? obstacle}>审核通过</Button>}
          confirmLabel="通过" busyLabel="正在办理" tone="primary"
          signOff="我已审阅全部警告的说明、退回后的改动和主要数字的变化，同意通过。"
          take={() => approveAction(step())}
          onTaken={() => { toast({ title: '已通过', detail: '警告的说明随之认可。' }) }}
        />
      )}
      {steps.includes('unschedule') && (
        <Button busy={cancelling.pending ? '正在取消' : undefined} onClick={() => { cancelling.run(step(), ({ version }) => {
          store.learn({}, version)
          toast({ title: '已取消定时' })
        }) }}>取消定时</Button>
      )}
      {steps.includes('publish') && <PublishDialog step={step} obstacle={obstacle} onPublished={onPublished} />}
      {steps.includes('correct') && <CorrectDialog step={step} />}
      {steps.includes('withdraw') && (
        <StepDialog
          title="撤回公开"
          description="公开页会立即显示“已撤回”和撤回理由，文件不再提供；原件留存备查。"
          trigger={<Button variant="danger" icon="withdrawn">撤回公开</Button>}
          confirmLabel="撤回" busyLabel="正在撤回" tone="danger"
          words={{ label: '撤回理由', hint: '这段话会显示在公开页上，请写清为什么撤回、何时重新公开。' }}
          take={(because) => withdrawAction({ ...step(), because })}
          onTaken={() => { toast({ title: '已撤回公开' }) }}
        />
      )}
      {steps.includes('reopen') && (
        <StepDialog
          title="开放重新填报"
          description={`${subject}交回单位修改，改好后重新提交、审核、公开，成为新的一版。`}
          trigger={<Button icon="edit">重新填报</Button>}
          confirmLabel="开放填报" busyLabel="正在办理" tone="primary"
          words={{ label: '重新填报的理由', hint: '写明要更正什么；单位会在“往来”里看到。' }}
          take={(because) => reopenAction({ ...step(), because })}
          onTaken={() => { toast({ title: '已开放重新填报' }) }}
        />
      )}
    </>
  )
}
