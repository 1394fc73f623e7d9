'use server'
import { refresh } from 'next/cache'
import { act } from '@/app/act'
import { ChoiceInput, makeChoice } from '@/lib/disclosure/make-choice'

export const makeChoiceAction = act(ChoiceInput, makeChoice, () => { refresh() })
