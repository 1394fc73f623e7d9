'use server'
import { refresh } from 'next/cache'
import { act } from '@/app/act'
import { handBack, HandBackInput } from '@/lib/disclosure/hand-back'
import { handUp, HandUpInput } from '@/lib/disclosure/hand-up'
import { recallDisclosure, RecallInput } from '@/lib/disclosure/recall-disclosure'
import { askUnlock, AskUnlockInput } from '@/lib/disclosure/ask-unlock'
import { EntryUnitInput, setEntryUnit } from '@/lib/disclosure/set-entry-unit'
import { submitDisclosure, SubmitInput } from '@/lib/disclosure/submit-disclosure'

export const setEntryUnitAction = act(EntryUnitInput, setEntryUnit)
export const submitAction = act(SubmitInput, submitDisclosure, () => { refresh() })
export const handUpAction = act(HandUpInput, handUp, () => { refresh() })
export const handBackAction = act(HandBackInput, handBack, () => { refresh() })
export const askUnlockAction = act(AskUnlockInput, askUnlock, () => { refresh() })
export const recallAction = act(RecallInput, recallDisclosure, () => { refresh() })
