'use server'
import { refresh } from 'next/cache'
import { act } from '@/app/act'
import { importFacts, ImportFactsInput } from '@/lib/disclosure/import-facts'

export const importAction = act(ImportFactsInput, importFacts, () => { refresh() })
