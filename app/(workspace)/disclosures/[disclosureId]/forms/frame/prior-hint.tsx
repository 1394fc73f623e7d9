'use client'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { useEntryUnit } from '@/components/live/use-live'
import { fieldText } from '@/components/live/fact-words'
import { parseFact, type FactKey } from '@/lib/facts/facts'

/** What last year's disclosure says of a fact; nothing where there is none. */
export const PriorHint = ({ factKey, label = '上年' }: { readonly factKey: FactKey; readonly label?: string }) => {
  const { prior } = useDisclosure()
  const unit = useEntryUnit()
  const text = prior?.facts[factKey]
  const parsed = text === undefined ? null : parseFact(factKey, text)
  return parsed === null || !parsed.ok || parsed.value === null ? null : <span className="block">{label}{prior?.publishedAt === null ? '' : '已公开'}：{fieldText(parsed.value, unit)} {parsed.value.kind === 'amount' ? unit : ''}</span>
}
