import type { CellRef } from '@/lib/report/cell'
import type { Rule } from '../rule'

const MOST_NAMED = 12
const first = (refs: readonly CellRef[]): readonly CellRef[] => refs.slice(0, MOST_NAMED)

export const i18Format: Rule = {
  id: 'I18',
  title: '表内金额格式不统一',
  relation: '十张表：两位小数；零值或全空、或全印 0.00；万元表中不写元。',
  severity: 'notice',
  tolerance: 'none',
  appliesTo: 'document',
  basis: '读起来一致',
  check: function* ({ report, printed }) {
    if (printed === undefined) return
    const { decimals, label } = report.template.unit
    const amounts = [...printed].filter(([ref]) => report.cells.get(ref)?.measure === 'amount' && /^T\d/.test(ref)).map(([ref, text]) => [ref, text.trim()] as const)
    const where = (wrong: (text: string) => boolean): readonly CellRef[] => amounts.filter(([, text]) => wrong(text)).map(([ref]) => ref)
    const isNumber = (text: string): boolean => /\d/.test(text)

    const withUnit = where((text) => /元$/u.test(text))
    if (withUnit.length > 0) yield { what: `${withUnit.length} 格金额带“元”字，表的单位是${label}`, left: first(withUnit), advice: '请删去格中的单位，并核对是否把元填进了万元格。' }

    const otherDecimals = where((text) => isNumber(text) && !/元$/u.test(text) && (text.split('.')[1] ?? '').length !== decimals)
    if (otherDecimals.length > 0) yield { what: `${otherDecimals.length} 格金额不是${decimals}位小数`, left: first(otherDecimals), advice: `请统一为${decimals}位小数。` }

    const printedZero = where((text) => /^0(\.0*)?$/.test(text))
    const leftEmpty = where((text) => text === '')
    if (printedZero.length > 0 && leftEmpty.length > 0) yield { what: `零值有的印 0.00（${printedZero.length} 格），有的留空（${leftEmpty.length} 格）`, left: first(printedZero), advice: '全册统一：零值一律留空，或一律印 0.00。' }
  },
}
