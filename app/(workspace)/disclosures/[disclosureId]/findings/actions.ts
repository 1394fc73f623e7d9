'use server'
import { refresh } from 'next/cache'
import { act } from '@/app/act'
import { explainFinding, ExplainInput } from '@/lib/disclosure/explain-finding'

export const explainAction = act(ExplainInput, explainFinding, () => { refresh() })
