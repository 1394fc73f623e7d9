'use server'
import { refresh } from 'next/cache'
import { act } from '@/app/act'
import { AskBundleInput, askBundle } from '@/lib/disclosure/ask-bundle'
import { CancelBundleInput, cancelBundle } from '@/lib/disclosure/cancel-bundle'

const shown = (): void => { refresh() }

export const askBundleAction = act(AskBundleInput, (actor, input) => askBundle(actor, input), shown)
export const cancelBundleAction = act(CancelBundleInput, (actor, input) => cancelBundle(actor, input), shown)
