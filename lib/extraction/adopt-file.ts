import 'server-only'
import type { Adopted } from '@/lib/recognition/adopted'
import type { Result } from '@/lib/result'
import { READING_LIMITS, type ReadingLimits } from './limits'
import { readApart } from './read-apart'

/**
 * What an existing text (.pdf, .docx, .xlsx or text) states for the facts of a disclosure, read in a process of its own: see
 * `extract`. The refusal is one Chinese sentence that begins with the file’s name and says what to do.
 */
export const adoptFile = (bytes: Uint8Array, fileName: string, limits: ReadingLimits = READING_LIMITS): Promise<Result<Adopted, string>> => readApart<Adopted>('lib/extraction/adopter.ts', bytes, fileName, limits)
