'use server'
import { act } from '@/app/act'
import { importLists, ImportListsInput, previewLists } from '@/lib/people/import-lists'

export const previewListsAction = act(ImportListsInput, previewLists)
export const importListsAction = act(ImportListsInput, importLists)
