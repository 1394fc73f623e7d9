'use client'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { reviewRoles } from '@/lib/workflow/transition'
import { momentWords } from '../../moment'
import { AnswerUnlock } from './review/answer-unlock'

/** The unit's request to unlock: to the unit, how it stands; to the bureau, with what to answer. */
export const UnlockStrip = () => {
  const { unlock, steps, roles } = useDisclosure()
  if (unlock === null || unlock.answer?.granted === true) return null
  const { answer } = unlock
  const answers = answer === null && steps.includes('unlock') && reviewRoles.some((role) => roles.includes(role))
  return (
    <section aria-label="解锁申请" className="flex flex-wrap items-center gap-x-4 gap-y-1.5 border-b border-warn-line bg-warn-wash px-4 py-1.5 text-13 print:hidden">
      <p className="min-w-0 flex-1 basis-72">
        <b className="mr-2 font-semibold text-warn">{answer === null ? '单位申请解锁' : '财政局没有同意解锁'}</b>
        <span className="break-words">{answer === null ? unlock.because : answer.words}</span>
        <span className="ml-2 text-12 text-ink-2">{answer === null ? `${unlock.byName} ${momentWords(unlock.at)}${answers ? '' : '，等财政局答复'}` : `${answer.byName} ${momentWords(answer.at)}`}</span>
      </p>
      {answers && <AnswerUnlock />}
    </section>
  )
}
