'use server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import { act } from '@/app/act'
import { recallDisclosure, RecallInput } from '@/lib/disclosure/recall-disclosure'
import { saveFacts, SaveFactsInput } from '@/lib/disclosure/save-facts'
import { EntryUnitInput, setEntryUnit } from '@/lib/disclosure/set-entry-unit'
import { submitDisclosure, SubmitInput } from '@/lib/disclosure/submit-disclosure'
import { FactChange } from '@/lib/facts/change'

/** The schema of the forms, on the server: a text that the form refuses is refused here with the same sentence. */
const SaveForm = SaveFactsInput.extend({ changes: z.array(FactChange).min(1).max(5000, { error: '一次保存的内容太多，请分批保存' }) })

export const saveFactsAction = act(SaveForm, saveFacts)
export const setEntryUnitAction = act(EntryUnitInput, setEntryUnit)
export const submitAction = act(SubmitInput, submitDisclosure, () => { refresh() })
export const recallAction = act(RecallInput, recallDisclosure, () => { refresh() })
