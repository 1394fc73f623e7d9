'use server'
import { act } from '@/app/act'
import { takeBackImport, TakeBackImportInput } from '@/lib/disclosure/take-back-import'

export const takeBackAction = act(TakeBackImportInput, takeBackImport)
