import { err, ok, type Result } from '@/lib/result'
import { parseFact, type FactKey } from '@/lib/facts/facts'
import type { AmountUnit } from '@/lib/money/format'
import { fieldText } from '@/components/live/fact-words'

/** What would stand in a field that shows amounts in `shown`, once a text written in `unit` is taken; or the sentence that says why it cannot be. */
export const readField = (key: FactKey, text: string, unit: AmountUnit, shown: AmountUnit): Result<string, string> => {
  const parsed = parseFact(key, text, unit)
  return parsed.ok ? ok(fieldText(parsed.value, shown)) : err(parsed.error)
}
