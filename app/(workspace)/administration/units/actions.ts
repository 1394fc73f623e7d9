'use server'
import { refresh } from 'next/cache'
import { act } from '@/app/act'
import { addDivision, AddDivisionInput } from '@/lib/people/add-division'
import { keepUnit, KeepUnitInput } from '@/lib/people/keep-unit'
import { stopUnit, StopUnitInput } from '@/lib/people/stop-unit'

export const keepUnitAction = act(KeepUnitInput, keepUnit, () => { refresh() })
export const stopUnitAction = act(StopUnitInput, stopUnit, () => { refresh() })
export const addDivisionAction = act(AddDivisionInput, addDivision, () => { refresh() })
