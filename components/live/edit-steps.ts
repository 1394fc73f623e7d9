import type { FactKey } from '@/lib/facts/facts'
import type { CodeGroup } from './code-groups'

/** One field and what is to stand in it. */
export type FieldEdit = { readonly key: FactKey; readonly text: string }

/** What undoing brings back: texts, and the rows of the groups they belong to. */
export type Step = { readonly label: string; readonly edits: readonly FieldEdit[]; readonly rows: ReadonlyMap<CodeGroup, readonly string[]> }

const KEPT = 50

export type EditSteps = { readonly push: (step: Step) => void; readonly pop: () => Step | undefined; readonly top: () => Step | null; readonly clear: () => void }

/** The steps that can be undone, the latest on top. */
export const createEditSteps = (): EditSteps => {
  let steps: readonly Step[] = []
  return {
    push: (step) => { steps = [...steps.slice(1 - KEPT), step] },
    pop: () => {
      const top = steps.at(-1)
      steps = steps.slice(0, -1)
      return top
    },
    top: () => steps.at(-1) ?? null,
    clear: () => { steps = [] },
  }
}
