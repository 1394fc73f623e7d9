'use server'
import { refresh } from 'next/cache'
import { act } from '@/app/act'
import { BroadcastInput, broadcastNote, RemindInput, remindUnits, setSeason, SetSeasonInput } from '@/lib/disclosure/run-season'

const shown = (): void => { refresh() }

export const setSeasonAction = act(SetSeasonInput, setSeason, shown)
export const broadcastAction = act(BroadcastInput, broadcastNote, shown)
export const remindAction = act(RemindInput, remindUnits, shown)
