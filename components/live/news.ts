import type { FactKey } from '@/lib/facts/facts'
import { createBell, createKeyedBell } from './bell'
import type { Clock } from './clock'

/** Milliseconds without a key after which what keys did is told. */
const PAUSE = 150
/** Whoever types on and on hears of it after so many milliseconds, */
const AT_LATEST = 600
/** and then so many after a key, when that key has been drawn. */
const DRAWN = 40

/**
 * Who hears of what: of one field, of what is computed, of anything. Hundreds of cells listen, so what belongs together is
 * told once. A character stands in its field because the browser put it there: who else shows the field hears of it between
 * keys, so that no key waits for them.
 */
export const createNews = (clock: Clock) => {
  const [anything, computation, field] = [createBell<null>(), createBell<null>(), createKeyedBell()]
  /** Fields that hold something else; null is all of them. */
  let fields: Set<FactKey> | null = new Set()
  let computed = false
  let gathering = false
  let cancel: (() => void) | null = null
  /** When the first key was struck of which nobody has heard yet. */
  let since: number | null = null

  const tell = (): void => {
    if (gathering) return
    cancel?.()
    cancel = null
    since = null
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
  const tellBetweenKeys = (): void => {
    const now = clock.now()
    since ??= now
    cancel?.()
    cancel = clock.after(now - since < AT_LATEST ? PAUSE : DRAWN, tell)
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
    /** What a key did is told when keys pause. */
    betweenKeys: (work: () => void): void => { gather(work, tellBetweenKeys) },
  }
}
