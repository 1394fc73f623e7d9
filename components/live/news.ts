import type { FactKey } from '@/lib/facts/facts'
import { createBell, createKeyedBell } from './bell'
import type { Clock } from './clock'

/** Milliseconds after a key until others hear of it: by then it has been drawn. */
const AFTER_KEY = 40

/**
 * Who hears of what: of one field, of what is computed, of anything. Hundreds of cells listen, so what belongs together is
 * told once. A character stands in its field because the browser put it there: who else shows the field hears of it a
 * moment later, so that no key waits for them.
 */
export const createNews = (clock: Clock) => {
  const [anything, computation, field] = [createBell<null>(), createBell<null>(), createKeyedBell()]
  /** Fields that hold something else; null is all of them. */
  let fields: Set<FactKey> | null = new Set()
  let computed = false
  let gathering = false
  let cancel: (() => void) | null = null

  const tell = (): void => {
    if (gathering) return
    cancel?.()
    cancel = null
    const [of, withComputation] = [fields, computed]
    fields = new Set()
    computed = false
    if (of === null) field.ringAll()
    else field.ring(of)
    if (withComputation) computation.ring(null)
    anything.ring(null)
  }
  /** What happens in `work` is told at its end, by `ending`. */
  const gather = (work: () => void, ending: () => void): void => {
    const outermost = !gathering
    gathering = true
    try {
      work()
    } finally {
      if (outermost) {
        gathering = false
        ending()
      }
    }
  }
  const tellAfterKey = (): void => {
    cancel?.()
    cancel = clock.after(AFTER_KEY, tell)
  }
  return {
    onAnything: (hear: () => void): (() => void) => anything.listen(hear),
    onComputed: (hear: () => void): (() => void) => computation.listen(hear),
    onField: field.listen,
    ofField: (key: FactKey): void => { fields?.add(key) },
    ofAllFields: (): void => { fields = null },
    ofComputation: (): void => { computed = true },
    tell,
    /** At once, or with what keys did where somebody is typing. */
    tellUnlessTyping: (): void => { if (cancel === null) tell() },
    /** What happens meanwhile is told at its end. */
    together: (work: () => void): void => { gather(work, tell) },
    /** What a key did is told once the key has been drawn. */
    afterKey: (work: () => void): void => { gather(work, tellAfterKey) },
  }
}
