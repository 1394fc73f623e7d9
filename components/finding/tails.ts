import { placeOf } from '@/lib/report/cell'
import type { Report } from '@/lib/report/report'
import type { Finding } from '@/lib/rules/finding'

/** The 尾差 of one table, told together: nothing is to be done about any of them. */
export type Tails = { /** `公开04表` */ readonly table: string; readonly findings: readonly Finding[] }

const TAIL = 'I16'

const tableOf = ({ tables }: Report, { refs }: Finding): string => {
  const [first] = refs
  const table = first === undefined ? undefined : tables.find((each) => each.template.id === placeOf(first).table)
  // Sums of last year's figures and of 年初预算 stand in sentences only.
  return table === undefined ? '情况说明' : `${table.template.number}表`
}

/** Findings without the 尾差, and these by table in the order in which they come. A large unit has two hundred. */
export const withoutTails = (findings: readonly Finding[], report: Report): { readonly others: readonly Finding[]; readonly tails: readonly Tails[] } => {
  const byTable = new Map<string, Finding[]>()
  const others: Finding[] = []
  for (const finding of findings) {
    if (finding.rule !== TAIL) {
      others.push(finding)
      continue
    }
    const table = tableOf(report, finding)
    const known = byTable.get(table)
    if (known === undefined) byTable.set(table, [finding])
    else known.push(finding)
  }
  return { others, tails: [...byTable].map(([table, of]) => ({ table, findings: of })) }
}

/** `公开04表 12 处尾差，均在四舍五入允许范围内` */
export const tailsWords = ({ table, findings }: Tails): string => `${table} ${String(findings.length)} 处尾差，${findings.length === 1 ? '' : '均'}在四舍五入允许范围内`
