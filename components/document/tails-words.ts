import { tableOfRef, type MovedCell, type Tail, type TailsOfReport, type Unbalanced } from '@/lib/document/tails'
import type { Report } from '@/lib/report/report'

/** What there is to say about tails of one table. */
export type TailsOfTable = Pick<TailsOfReport, 'policy'> & { readonly unit: string; readonly moved: readonly MovedCell[]; readonly tails: readonly Tail[]; /** Sums with other pages. */ readonly unbalanced: readonly Unbalanced[] }

export const tailsOfTable = (report: Report, all: TailsOfReport, table: string): TailsOfTable => {
  const here = <T>(refOf: (each: T) => Tail['ref'] | undefined) => (each: T): boolean => {
    const ref = refOf(each)
    return ref !== undefined && tableOfRef(report, ref) === table
  }
  const tails = all.tails.filter(here<Tail>(({ ref }) => ref))
  return {
    policy: all.policy,
    unit: report.template.unit.label,
    moved: all.moved.filter(here<MovedCell>(({ ref }) => ref)),
    tails,
    // A sum of this table that misses is among its tails.
    unbalanced: all.unbalanced.filter(here<Unbalanced>(({ left }) => left[0])).filter(({ left, right }) => left.length > 1 || right.some((ref) => tableOfRef(report, ref) !== table)),
  }
}

export const hasTails = ({ moved, tails, unbalanced }: TailsOfTable): boolean => moved.length + tails.length + unbalanced.length > 0

/** `4 处尾差，都只是四舍五入` · `已配平：11 格与四舍五入差一个末位` */
export const tailsSummary = ({ policy, moved, tails, unbalanced }: TailsOfTable): string => {
  const left = tails.length + unbalanced.length
  if (policy === 'plain') return `${String(left)} 处尾差，${tails.every(({ holds }) => holds) ? '都只是四舍五入' : '有的不是四舍五入所致'}`
  return [moved.length === 0 ? '' : `已配平，${String(moved.length)} 格与四舍五入差一个末位`, left === 0 ? '' : `${String(left)} 处未能配平`].filter((part) => part !== '').join('；')
}
