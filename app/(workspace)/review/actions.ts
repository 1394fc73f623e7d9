'use server'
import { refresh } from 'next/cache'
import { act } from '@/app/act'
import { handOver, HandOverInput } from '@/lib/disclosure/hand-over'
import { removeView, RemoveViewInput, saveView, SaveViewInput } from '@/lib/disclosure/saved-views'
import { approveMany, ApproveManyInput, publishTogether, PublishTogetherInput, unscheduleMany, UnscheduleManyInput } from '@/lib/disclosure/take-many'

const shown = (): void => { refresh() }

export const approveManyAction = act(ApproveManyInput, approveMany, shown)
export const publishTogetherAction = act(PublishTogetherInput, (actor, input) => publishTogether(actor, input), shown)
export const unscheduleManyAction = act(UnscheduleManyInput, unscheduleMany, shown)
export const handOverAction = act(HandOverInput, handOver, shown)
export const saveViewAction = act(SaveViewInput, saveView, shown)
export const removeViewAction = act(RemoveViewInput, removeView, shown)
