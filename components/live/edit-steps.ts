import type { FactKey } from '@/lib/facts/facts'
import type { AmountUnit } from '@/lib/money/format'
import type { CodeGroup } from './code-groups'

/** One field and what is to stand in it. */
export type FieldEdit = { readonly key: FactKey; readonly text: string }

/** What undoing brings back: texts in the unit of their time, and the rows of the groups they belong to. */
export type Step = { readonly label: string; readonly edits: readonly FieldEdit[]; readonly unit: AmountUnit; readonly rows: ReadonlyMap<CodeGroup, readonly string[]> }

const KEPT = 100

export type EditSteps = {
  /** A new step: what was undone before cannot be redone any more. */
  readonly push: (step: Step) => void
  /** Takes the latest step; `now` is what redoing it will bring back. */
  readonly undo: (now: (step: Step) => Step) => Step | undefined
  readonly redo: (now: (step: Step) => Step) => Step | undefined
  readonly top: () => Step | null
  readonly undone: () => Step | null
  readonly clear: () => void
  /** Steps that touch one of these facts can be neither undone nor redone any more. */
  readonly forget: (keys: readonly FactKey[]) => void
}

/** The steps that can be undone, the latest on top, and those that were undone. */
export const createEditSteps = (): EditSteps => {
  let done: readonly Step[] = []
  let undone: readonly Step[] = []
  return {
    push: (step) => {
      done = [...done.slice(1 - KEPT), step]
      undone = []
    },
    undo: (now) => {
      const step = done.at(-1)
      if (step === undefined) return undefined
      done = done.slice(0, -1)
      undone = [...undone, now(step)]
      return step
    },
    redo: (now) => {
      const step = undone.at(-1)
      if (step === undefined) return undefined
      undone = undone.slice(0, -1)
      done = [...done, now(step)]
      return step
    },
    top: () => done.at(-1) ?? null,
    undone: () => undone.at(-1) ?? null,
    clear: () => {
      done = []
      undone = []
    },
    forget: (keys) => {
      const untouched = (step: Step): boolean => !step.edits.some(({ key }) => keys.includes(key))
      done = done.filter(untouched)
      undone = undone.filter(untouched)
    },
  }
}
