'use server'
import { refresh } from 'next/cache'
import { act } from '@/app/act'
import { changePerson, ChangePersonInput } from '@/lib/people/change-person'
import { invitePerson, InvitePersonInput } from '@/lib/people/invite-person'
import { clearSecondFactor, PersonInput, recoverAccount, resumeAccount, stopAccount, unlockAccount } from '@/lib/people/keep-account'
import { RequireFactorInput, requireSecondFactor } from '@/lib/people/require-second-factor'

export const invitePersonAction = act(InvitePersonInput, invitePerson, () => { refresh() })
export const changePersonAction = act(ChangePersonInput, changePerson, () => { refresh() })
export const recoverAccountAction = act(PersonInput, recoverAccount, () => { refresh() })
export const stopAccountAction = act(PersonInput, stopAccount, () => { refresh() })
export const resumeAccountAction = act(PersonInput, resumeAccount, () => { refresh() })
export const unlockAccountAction = act(PersonInput, unlockAccount, () => { refresh() })
export const clearSecondFactorAction = act(PersonInput, clearSecondFactor, () => { refresh() })
export const requireSecondFactorAction = act(RequireFactorInput, requireSecondFactor, () => { refresh() })
