import type { FactKey, FactsHead } from '@/lib/facts/facts'
import type { AmountUnit } from '@/lib/money/format'
import type { Rows } from './carried-rows'
import type { Clock } from './clock'
import type { Beside } from './computation'
import type { Journal } from './journal'
import type { Send } from './save-answer'

/** What a live store is made from: the disclosure as the server sent it, and the machine it stands on. */
export type LiveNeeds = {
  readonly clock: Clock
  readonly journal: Journal
  readonly send: Send
  readonly online: () => boolean
  readonly head: FactsHead
  readonly version: number
  /** Texts in 元. */
  readonly facts: Readonly<Record<FactKey, string>>
  readonly unit: AmountUnit
  readonly closed: string | null
  readonly savedAt: number | null
  /** Rows that stand there from the start, blank or not. */
  readonly rows?: Rows
  /** Last year as published, and a department's units. */
  readonly beside?: Beside
}
