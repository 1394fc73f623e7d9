import type { FactKey } from '@/lib/facts/facts'
import type { State } from '@/lib/workflow/states'
import type { Clock } from './clock'

/** Somebody else who has this disclosure open. */
export type Colleague = { readonly name: string; /** The section or page they are in. */ readonly place: string; /** May write; others only look. */ readonly edits: boolean }

/** What the server answers about the company somebody is in: a part of what its use case answers. */
export type CompanyNews = {
  readonly version: number
  readonly state: State
  /** Facts that changed since the version asked with, as texts in 元; null is blank. */
  readonly changes: Readonly<Record<FactKey, string | null>>
  readonly others: readonly Colleague[]
}

export type Attendance = { readonly start: () => void; readonly stop: () => void; /** Asks now: somebody wrote, the page is looked at again, or another section was opened. */ readonly soon: () => void }

/** Milliseconds between two questions. */
export const BETWEEN = 3000

type Needs = {
  readonly clock: Clock
  /** Asks the server; null where it has nothing to say to this person. Rejects where nobody answers. */
  readonly ask: () => Promise<CompanyNews | null>
  /** Is the page looked at? A hidden one asks nothing and so is nowhere. */
  readonly visible: () => boolean
  readonly hear: (news: CompanyNews) => void
}

/** Asks again and again while the page is looked at: one question at a time, and none while it is hidden. */
export const createAttendance = ({ clock, ask, visible, hear }: Needs): Attendance => {
  let running = false
  let asking = false
  let again = false
  let cancel: (() => void) | null = null

  const plan = (milliseconds: number): void => {
    cancel?.()
    cancel = running ? clock.after(milliseconds, round) : null
  }
  const answered = (news: CompanyNews | null): void => {
    asking = false
    if (running && news !== null) hear(news)
    plan(again ? 0 : BETWEEN)
    again = false
  }
  const round = (): void => {
    cancel = null
    if (!visible()) return
    asking = true
    ask().then(answered, () => { answered(null) })
  }
  return {
    start: () => {
      running = true
      plan(0)
    },
    stop: () => {
      running = false
      plan(0)
    },
    soon: () => {
      if (asking) again = true
      else plan(0)
    },
  }
}
