import 'server-only'
import type { Layout } from '@/lib/recognition/layout'
import type { Result } from '@/lib/result'
import { READING_LIMITS, type ReadingLimits } from './limits'
import { readApart } from './read-apart'

/**
 * A booklet in a .pdf, .docx, .xlsx or text file as a layout in reading order, recognised by its content. Read in a process of
 * its own without a network, which is ended when it takes too long or too much; nothing is executed, evaluated or fetched.
 * The refusal is one Chinese sentence that begins with the file’s name and says what to do.
 */
export const extract = (bytes: Uint8Array, fileName: string, limits: ReadingLimits = READING_LIMITS): Promise<Result<Layout, string>> => readApart<Layout>('lib/extraction/reader.ts', bytes, fileName, limits)
