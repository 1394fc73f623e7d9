import type { CellRef } from '@/lib/report/cell'
import { figureAt } from '@/lib/report/report'
import { entryOf } from '../codes-of'
import { itemCodes } from '../grid'
import type { Rule } from '../rule'
import { isSome } from '../words'

export const k10ColumnsOfOperation: Rule = {
  id: 'K10',
  title: '运行类科目列项目、一般行政管理事务或基金列基本支出',
  relation: '行政运行、事业运行不列项目支出；一般行政管理事务不列基本支出；政府性基金不列基本支出。',
  severity: 'warning',
  tolerance: 'none',
  appliesTo: 'both',
  basis: '多为基本支出与项目支出两栏填反',
  check: function* (subject) {
    const { report } = subject
    const has = (ref: CellRef): boolean => isSome(figureAt(report, ref))
    const advice = '请核对“支出”页的基本支出和项目支出两栏；确属实际的，请写明原因。'
    for (const code of itemCodes(report, 'T03')) {
      const name = entryOf(subject, code)?.name
      if ((name === '行政运行' || name === '事业运行') && has(`T03!${code}:c3`)) yield { what: `${code} ${name}列了项目支出`, left: [`T03!${code}:c3`], advice }
      if (name === '一般行政管理事务' && has(`T03!${code}:c2`)) yield { what: `${code} ${name}列了基本支出`, left: [`T03!${code}:c2`], advice }
    }
    for (const code of itemCodes(report, 'T07')) if (has(`T07!${code}:c4`)) yield { what: `政府性基金 ${code} 列了基本支出`, left: [`T07!${code}:c4`], advice: '请核对“政府性基金”页的基本支出；确属实际的，请写明原因。' }
  },
}
