import type { FactKey } from '@/lib/facts/facts'
import { createBell, createKeyedBell } from './bell'

/** Who hears of what: of one field, of what is computed, of anything. Hundreds of cells listen, so what belongs together is told once. */
export const createNews = () => {
  const [anything, computation, field] = [createBell<null>(), createBell<null>(), createKeyedBell()]
  /** Fields that hold something else; null is all of them. */
  let fields: Set<FactKey> | null = new Set()
  let computed = false
  let gathering = false

  const tell = (): void => {
    if (gathering) return
    const [of, withComputation] = [fields, computed]
    fields = new Set()
    computed = false
    if (of === null) field.ringAll()
    else field.ring(of)
    if (withComputation) computation.ring(null)
    anything.ring(null)
  }
  return {
    onAnything: (hear: () => void): (() => void) => anything.listen(hear),
    onComputed: (hear: () => void): (() => void) => computation.listen(hear),
    onField: field.listen,
    ofField: (key: FactKey): void => { fields?.add(key) },
    ofAllFields: (): void => { fields = null },
    ofComputation: (): void => { computed = true },
    tell,
    /** What happens meanwhile is told at its end. */
    together: (work: () => void): void => {
      gathering = true
      try {
        work()
      } finally {
        gathering = false
        tell()
      }
    },
  }
}
