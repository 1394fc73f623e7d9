'use server'
import { refresh } from 'next/cache'
import { act } from '@/app/act'
import { recallDisclosure, RecallInput } from '@/lib/disclosure/recall-disclosure'
import { askUnlock, AskUnlockInput } from '@/lib/disclosure/ask-unlock'
import { EntryUnitInput, setEntryUnit } from '@/lib/disclosure/set-entry-unit'
import { submitDisclosure, SubmitInput } from '@/lib/disclosure/submit-disclosure'

export const setEntryUnitAction = act(EntryUnitInput, setEntryUnit)
export const submitAction = act(SubmitInput, submitDisclosure, () => { refresh() })
export const askUnlockAction = act(AskUnlockInput, askUnlock, () => { refresh() })
export const recallAction = act(RecallInput, recallDisclosure, () => { refresh() })
