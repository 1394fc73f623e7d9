import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/button-link'
import { reviewersBeside } from '@/lib/disclosure/hand-over'
import { sinceLastSubmission } from '@/lib/disclosure/since-last-submission'
import { roleNames } from '@/lib/workflow/actor'
import { mayHandOver } from '@/lib/workflow/transition'
import { PlainPage } from '../../../plain-page'
import { waitingDisclosures } from '../../../review/waiting'
import { type DisclosureParams, theDisclosure } from '../the-disclosure'
import { neighboursOf } from './neighbours'
import { ReviewDesk } from './review-desk'

export const metadata: Metadata = { title: '审核' }
export const dynamic = 'force-dynamic'

/** The bureau's desk for one disclosure: what a person must judge at the left, the booklet beside it, the steps below. */
const ReviewPage = async ({ params }: DisclosureParams) => {
  const { disclosure, actor, roles, explanations, events, oldVerdict, withholding, withheldBefore } = await theDisclosure(params, 'review')
  const { id } = disclosure
  if (!(roles.includes('reviewer') || roles.includes('bureauAdministrator'))) {
    return (
      <PlainPage title="审核由财政部门办理" actions={<ButtonLink href={`/disclosures/${id}/history`} variant="primary">看往来</ButtonLink>}>
        <p>这一页给{roleNames.reviewer}和{roleNames.bureauAdministrator}使用。您可以在“往来”看审核进展和退回意见。</p>
      </PlainPage>
    )
  }
  const [since, waiting, reviewers] = await Promise.all([sinceLastSubmission(actor, { disclosureId: id }), waitingDisclosures(actor), reviewersBeside(actor)])
  const { submittedAt, submittedBy, receipt, signedHash, approvedAt, approvedBy, reviewer, state, unit } = disclosure
  return (
    <ReviewDesk
      explanations={explanations}
      oldVerdict={oldVerdict === null ? null : { step: oldVerdict.step, at: oldVerdict.at }}
      since={since.ok ? since.value : null}
      letter={events.findLast((event) => event.step === 'return')?.note ?? null}
      standing={{ submittedAt, submittedBy: submittedBy?.name ?? null, receipt, signedHash, approvedAt, approvedBy: approvedBy?.name ?? null, isOwnSubmission: submittedBy?.userId === actor.userId, withholding, withheldBefore, reviewer: reviewer?.name ?? null, mayHaveIt: mayHandOver(state, new Set(roles)).ok ? (reviewers[unit.divisionCode] ?? []) : [] }}
      neighbours={neighboursOf(waiting, id)}
    />
  )
}

export default ReviewPage
