'use server'
import { refresh } from 'next/cache'
import { act } from '@/app/act'
import { approveMany, ApproveManyInput, publishTogether, PublishTogetherInput, unscheduleMany, UnscheduleManyInput } from '@/lib/disclosure/take-many'

const shown = (): void => { refresh() }

export const approveManyAction = act(ApproveManyInput, approveMany, shown)
export const publishTogetherAction = act(PublishTogetherInput, (actor, input) => publishTogether(actor, input), shown)
export const unscheduleManyAction = act(UnscheduleManyInput, unscheduleMany, shown)
