import 'server-only'
import type { CheckedDocument } from '@/lib/recognition/check-layout'
import type { Result } from '@/lib/result'
import { READING_LIMITS, type ReadingLimits } from './limits'
import { readApart } from './read-apart'

/**
 * An existing text (.pdf, .docx, .xlsx or text) read, recognised and judged, all of it in a process of its own: see `extract`.
 * The refusal is one Chinese sentence that begins with the file’s name and says what to do.
 */
export const checkFile = (bytes: Uint8Array, fileName: string, limits: ReadingLimits = READING_LIMITS): Promise<Result<CheckedDocument, string>> => readApart<CheckedDocument>('lib/extraction/checker.ts', bytes, fileName, limits)
