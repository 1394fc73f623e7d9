import type { Result } from '@/lib/result'

/** The value of an outcome that must have succeeded. */
export const valueOf = <T, E>(outcome: Result<T, E>): T => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.error)}`)
  return outcome.value
}
