'use server'
import { refresh } from 'next/cache'
import { act } from '@/app/act'
import { importFacts, ImportFactsInput } from '@/lib/disclosure/import-facts'
import { importWorkbook, ImportWorkbookInput } from '@/lib/disclosure/import-workbook'
import { previewWorkbook, PreviewWorkbookInput } from '@/lib/disclosure/preview-workbook'

export const importAction = act(ImportFactsInput, importFacts, () => { refresh() })
export const previewWorkbookAction = act(PreviewWorkbookInput, previewWorkbook)
export const importWorkbookAction = act(ImportWorkbookInput, importWorkbook, () => { refresh() })
