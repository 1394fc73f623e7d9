'use server'
import { refresh } from 'next/cache'
import { act } from '@/app/act'
import { openDisclosureForYear, OpenForYearInput } from '@/lib/disclosure/open-disclosure-for-year'

export const openForYearAction = act(OpenForYearInput, openDisclosureForYear, () => { refresh() })
