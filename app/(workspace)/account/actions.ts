'use server'
import { refresh } from 'next/cache'
import { act } from '@/app/act'
import { changePassword, ChangePasswordInput, endOtherSessions, EndOtherSessionsInput, endSession, EndSessionInput, RemoveFactorInput, removeOwnFactor } from '@/lib/people/own-account'

export const changePasswordAction = act(ChangePasswordInput, changePassword, () => { refresh() })
export const endSessionAction = act(EndSessionInput, endSession, () => { refresh() })
export const endOtherSessionsAction = act(EndOtherSessionsInput, endOtherSessions, () => { refresh() })
export const removeFactorAction = act(RemoveFactorInput, removeOwnFactor, () => { refresh() })
