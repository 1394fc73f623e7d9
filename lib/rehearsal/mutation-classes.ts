import { documentMistakes } from './document-mistakes'
import { factMistakes } from './fact-mistakes'
import type { MutationClass } from './mistake'

/** The twenty-five classes a careful reader looks for; some show in documents, some in facts, some in both. */
export const mutationClasses: readonly MutationClass[] = [...documentMistakes, ...factMistakes].sort((left, right) => left.number - right.number)
