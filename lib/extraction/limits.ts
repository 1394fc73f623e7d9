import 'server-only'

/** How much of one file is read, and what reading it may cost: far above a department with every project it may have. */
export type ReadingLimits = {
  /** Bytes of the file. */
  readonly bytes: number
  /** Pages of a PDF; what comes after them is said not to be read. */
  readonly pages: number
  /** Milliseconds until reading is broken off. */
  readonly patience: number
  /** Megabytes of the reading process, everything included. */
  readonly memoryMb: number
}

export const READING_LIMITS: ReadingLimits = { bytes: 60_000_000, pages: 600, patience: 60_000, memoryMb: 900 }

/** What an Office file may unpack to. */
export const PACKAGE_LIMITS = { entries: 3_000, part: 80_000_000, unpacked: 160_000_000 }

/** The end of a sentence that begins with the file’s name. */
export const NOTHING_FOUND = '里没有认出决算公开的表、说明和自评表。请检查是否选错了文件。'
