import 'server-only'

/** What a workbook may hold. Far above a unit with every project it may have; far below what hurts the server. `file`: its bytes; next.config.ts lets a little more through. */
export const limits = { file: 5_000_000, entries: 400, part: 60_000_000, unpacked: 100_000_000, sheets: 60, rows: 50_000, columns: 64, cells: 400_000, strings: 400_000 }
