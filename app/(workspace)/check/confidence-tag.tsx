import { Tag } from '@/components/ui/tag'
import type { Confidence } from '@/lib/recognition/recognised'

const words: Readonly<Record<Confidence, string>> = { high: '高', middle: '中', low: '低' }

/** How surely something was read. */
export const ConfidenceTag = ({ confidence }: { readonly confidence: Confidence }) => (
  <Tag tone={confidence === 'high' ? 'plain' : 'warning'}>把握：{words[confidence]}</Tag>
)
