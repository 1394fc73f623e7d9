'use server'
import { refresh } from 'next/cache'
import { act } from '@/app/act'
import { markInboxRead, MarkReadInput } from '@/lib/disclosure/run-season'

export const markReadAction = act(MarkReadInput, (actor) => markInboxRead(actor), () => { refresh() })
