import { factRef } from '@/lib/report/report'
import { cellOfCode, codesOf, usedCodes } from '../codes-of'
import type { Rule } from '../rule'

export const k01UnknownCode: Rule = {
  id: 'K01',
  title: '科目代码在当年科目表中不存在',
  relation: '每个支出功能科目都在当年科目表中。',
  severity: 'warning',
  tolerance: 'none',
  appliesTo: 'both',
  basis: '财政部门可以增设科目',
  check: function* (subject) {
    const { functional, fiscalYear } = codesOf(subject)
    const advice = '请核对代码；确为财政部门增设的科目，请写明依据。'
    const used = usedCodes(subject)
    for (const code of used) if (!functional.has(code)) yield { what: `${fiscalYear}年科目表中没有 ${code}`, left: [cellOfCode(subject, code)], advice }
    for (const { id, functionCode } of subject.report.facts.performance.projects)
      if (functionCode !== '' && !functional.has(functionCode) && !used.has(functionCode)) yield { what: `${fiscalYear}年科目表中没有自评表所填的 ${functionCode}`, left: [factRef(`performance/projects/${id}/functionCode`)], advice }
  },
}
