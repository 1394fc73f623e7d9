import { codesOf } from '../codes-of'
import { tablePlace } from '../document-lines'
import { documentRef } from '../read-document'
import type { Rule } from '../rule'

/** Indentation, and brackets of either width, carry no meaning. */
const plain = (name: string): string => name.replace(/[\s　]/gu, '').replaceAll('(', '（').replaceAll(')', '）')

export const k02NameOfCode: Rule = {
  id: 'K02',
  title: '科目名称与代码不符',
  relation: '印出的科目名称 = 当年科目表中该代码的名称；未经核对的条目降为提示。',
  severity: 'error',
  tolerance: 'none',
  appliesTo: 'document',
  basis: '同一代码各年名称可能不同，以当年科目表为准',
  check: function* (subject) {
    const { functional } = codesOf(subject)
    const spoken = new Set<string>()
    for (const table of subject.document?.tables ?? [])
      for (const { code, name } of table.rows) {
        const entry = functional.get(code)
        // A code the year's list lacks is K01's.
        if (entry === undefined || plain(name) === plain(entry.name) || spoken.has(`${code} ${name}`)) continue
        spoken.add(`${code} ${name}`)
        const place = tablePlace(table)
        yield { what: `${place} ${code} 印“${name.trim()}”，${subject.report.template.fiscalYear}年科目表为“${entry.name}”`, left: [documentRef(`${place} ${code}`)], ...(entry.verified ? {} : { severity: 'notice' as const }), advice: '请核对代码与名称，改正有误的一个。' }
      }
  },
}
