/** What a workbook may hold. Far above a unit with every project it may have; far below what hurts the server. */
export const limits = {
  /** Bytes of the file; next.config.ts lets a little more through. */
  file: 5_000_000,
  entries: 400,
  /** Bytes of one part and of all parts that are read, unpacked. */
  part: 60_000_000,
  unpacked: 100_000_000,
  sheets: 60,
  rows: 50_000,
  columns: 64,
  cells: 400_000,
  strings: 400_000,
}
