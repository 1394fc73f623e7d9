'use server'
import { refresh } from 'next/cache'
import { act } from '@/app/act'
import { ApproveInput, approveDisclosure } from '@/lib/disclosure/approve-disclosure'
import { grantUnlock, GrantUnlockInput, refuseUnlock, RefuseUnlockInput } from '@/lib/disclosure/answer-unlock'
import { beginReview, BeginReviewInput } from '@/lib/disclosure/begin-review'
import { CorrectInput, correctPublication } from '@/lib/disclosure/correct-publication'
import { judgeAnew, JudgeAnewInput } from '@/lib/disclosure/judge-anew'
import { judgeExplanation, JudgeExplanationInput } from '@/lib/disclosure/judge-explanation'
import { PublishInput, publishDisclosure } from '@/lib/disclosure/publish-disclosure'
import { ReopenInput, reopenDisclosure } from '@/lib/disclosure/reopen-disclosure'
import { returnDisclosure, ReturnInput } from '@/lib/disclosure/return-disclosure'
import { ScheduleInput, schedulePublication, UnscheduleInput, unschedulePublication } from '@/lib/disclosure/schedule-publication'
import { WithdrawInput, withdrawPublication } from '@/lib/disclosure/withdraw-publication'
import { withhold, WithholdInput } from '@/lib/disclosure/withhold'

const shown = (): void => { refresh() }

export const judgeExplanationAction = act(JudgeExplanationInput, judgeExplanation, shown)
export const judgeAnewAction = act(JudgeAnewInput, judgeAnew, shown)
export const beginReviewAction = act(BeginReviewInput, beginReview, shown)
export const returnAction = act(ReturnInput, returnDisclosure, shown)
export const approveAction = act(ApproveInput, approveDisclosure, shown)
export const publishAction = act(PublishInput, (actor, input) => publishDisclosure(actor, input), shown)
export const scheduleAction = act(ScheduleInput, (actor, input) => schedulePublication(actor, input), shown)
export const unscheduleAction = act(UnscheduleInput, unschedulePublication, shown)
export const grantUnlockAction = act(GrantUnlockInput, grantUnlock, shown)
export const refuseUnlockAction = act(RefuseUnlockInput, refuseUnlock, shown)
export const withholdAction = act(WithholdInput, withhold, shown)
export const correctAction = act(CorrectInput, correctPublication, shown)
export const withdrawAction = act(WithdrawInput, withdrawPublication, shown)
export const reopenAction = act(ReopenInput, reopenDisclosure, shown)
