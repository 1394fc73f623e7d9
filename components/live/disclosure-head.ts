import type { FactKey } from '@/lib/facts/facts'
import type { AmountUnit } from '@/lib/money/format'
import type { Choices } from '@/lib/template/choices'
import type { Role } from '@/lib/workflow/actor'
import type { State, Step } from '@/lib/workflow/states'

/** An answer to a finding, in force. */
export type HeadExplanation = { readonly fingerprint: string; readonly words: string; readonly public: boolean; readonly byName: string; readonly at: string; /** By the reviewer; then it answers nothing. */ readonly refused: { readonly because: string } | null }

/** A comment of the conversation with its place in the booklet, if it speaks of one, and where it stands. */
export type HeadComment = {
  readonly id: string
  readonly words: string
  readonly anchor: string | null
  readonly place: string | null
  readonly quote: string | null
  readonly ofBureau: boolean
  readonly byName: string
  readonly at: string
  readonly answer: string | null
  readonly answeredName: string | null
  readonly resolvedAt: string | null
  readonly resolvedName: string | null
}

/** What is known of a disclosure besides its facts; read anew by the server with every refresh. Plain data. */
export type DisclosureHead = {
  readonly id: string
  readonly unitCode: string
  readonly unitName: string
  readonly fiscalYear: number
  readonly templateId: string
  readonly state: State
  /** What this person is towards it. */
  readonly roles: readonly Role[]
  readonly editable: boolean
  /** Why nothing can be written now; null where it can. */
  readonly closedBecause: string | null
  readonly steps: readonly Step[]
  readonly version: number
  readonly entryUnit: AmountUnit
  /** ISO 8601 */
  readonly updatedAt: string
  readonly person: { readonly userId: string; readonly name: string; readonly account: string }
  /** Last year's facts of the same unit, texts in 元. */
  readonly prior: {
    readonly fiscalYear: number
    readonly templateId: string
    readonly facts: Readonly<Record<FactKey, string>>
    /** ISO 8601; null where that year is not published here. */
    readonly publishedAt: string | null
    /** This year's 上年数 as published, and so locked; null where people type them. */
    readonly finals: Readonly<Record<FactKey, string>> | null
  } | null
  /** The figures of a department's units, texts in 元; empty where not all of them are held. */
  readonly units: readonly { readonly templateId: string; readonly fiscalYear: number; readonly facts: Readonly<Record<FactKey, string>> }[]
  readonly explanations: readonly HeadExplanation[]
  /** How many words were exchanged with the bureau. */
  readonly comments: number
  /** Comments, the oldest first; letters stand with their steps. */
  readonly said: readonly HeadComment[]
  readonly publication: { readonly id: string; readonly version: number } | null
  /** `2025-09-03` each, once it has passed and waits for publication: 批复日期, and the day it is to be public. */
  readonly release: { readonly approvedOn: string; readonly publishedOn: string } | null
  /** How the bureau of its division uses the form. */
  readonly choices: Choices
  /** What the bureau says of a rule to everybody. */
  readonly broadcasts: readonly { readonly ruleId: string; readonly words: string; readonly byName: string; readonly at: string }[]
  /** The unit's request to unlock, waiting or answered; null where there is none. */
  readonly unlock: { readonly because: string; readonly byName: string; readonly at: string; readonly answer: { readonly granted: boolean; readonly words: string; readonly byName: string; readonly at: string } | null } | null
  readonly mayAskUnlock: boolean
  /** 单位负责人: whether the unit has one to hand it up to, and whether the bureau takes only what one signed. Asked while it is being prepared. */
  readonly unitHead: { readonly present: boolean; readonly mustSign: boolean }
}
