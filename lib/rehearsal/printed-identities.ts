import type { CellRef } from '@/lib/report/cell'
import type { Report } from '@/lib/report/report'

/**
 * What must hold between printed figures, taken from how each cell comes about and not from the rules: two printings of
 * the same facts are one string, a printed sum is its printed parts as far as rounding allows.
 */
export type PrintedIdentities = { /** Whether this text in this cell breaks one of them. */ readonly breaks: (ref: CellRef, text: string) => boolean }

type Sum = { readonly total: CellRef; readonly parts: readonly CellRef[] }

/** In hundredths of the printed unit. */
const hundredths = (text: string): bigint => BigInt(text.replace('.', ''))

/** Only facts that state something tell two cells apart. */
const factsBehind = (report: Report): ((ref: CellRef) => string | null) => {
  const known = new Map<CellRef, readonly string[] | null>()
  const behind = (ref: CellRef): readonly string[] | null => {
    const before = known.get(ref)
    if (before !== undefined) return before
    const cell = report.cells.get(ref)
    const found = cell === undefined || cell.value === null || cell.value.isZero() ? [] : cell.from.kind === 'fact' ? [cell.from.key] : cell.from.kind === 'carried' ? behind(cell.from.from) : cell.from.kind === 'sum' ? cell.from.of.flatMap((part) => behind(part) ?? []) : null
    known.set(ref, found)
    return found
  }
  return (ref) => {
    const keys = behind(ref)
    return keys === null || keys.length === 0 ? null : [...keys].sort().join(' ')
  }
}

export const printedIdentities = (report: Report, printed: ReadonlyMap<CellRef, string>): PrintedIdentities => {
  const isPrinted = (ref: CellRef): boolean => ref.startsWith('T') && report.cells.get(ref)?.measure === 'amount' && (printed.get(ref) ?? '') !== ''
  const refs = [...printed.keys()].filter(isPrinted)
  const signature = factsBehind(report)
  const alike = new Map<string, number>()
  for (const ref of refs) {
    const facts = signature(ref)
    if (facts !== null) alike.set(facts, (alike.get(facts) ?? 0) + 1)
  }
  const sums = new Map<CellRef, Sum[]>()
  for (const total of refs) {
    const from = report.cells.get(total)?.from
    const parts = from?.kind === 'sum' ? from.of.filter(isPrinted) : []
    if (from?.kind !== 'sum' || parts.length < 2 || from.of.some((part) => !part.startsWith('T'))) continue
    for (const ref of [total, ...parts]) sums.set(ref, [...(sums.get(ref) ?? []), { total, parts }])
  }
  const breaks = (ref: CellRef, text: string): boolean => {
    if ((alike.get(signature(ref) ?? '') ?? 0) > 1) return true
    const at = (each: CellRef): bigint => hundredths(each === ref ? text : (printed.get(each) ?? '0'))
    return (sums.get(ref) ?? []).some(({ total, parts }) => {
      const difference = parts.reduce((left, part) => left - at(part), at(total))
      // (n + 1) halves of the last place.
      return (difference < 0n ? -difference : difference) * 2n > BigInt(parts.length + 1)
    })
  }
  return { breaks }
}
