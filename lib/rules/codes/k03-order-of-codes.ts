import { categoryOf, sectionOf } from '@/lib/classification/classification'
import { quotedWords } from '../each-text'
import { tablePlace } from '../document-lines'
import { documentRef, type ReadTable } from '../read-document'
import type { Rule } from '../rule'

const isCode = (code: string): boolean => /^\d{3}(?:\d{2}){0,2}$/u.test(code)

/** What is wrong with the codes of one table, in words. */
const faultsOf = ({ rows }: ReadTable): readonly (readonly [clause: string, what: string])[] => {
  const codes = rows.map(({ code }) => code.trim()).filter((code) => code !== '')
  const listed = new Set(codes)
  const broken = codes.filter((code) => !isCode(code))
  const twice = codes.filter((code, index) => codes.indexOf(code) !== index)
  const orphans = codes.filter((code) => isCode(code) && ((code.length > 3 && !listed.has(categoryOf(code))) || (code.length > 5 && !listed.has(sectionOf(code)))))
  const childless = codes.filter((code) => isCode(code) && code.length < 7 && !codes.some((other) => other.length === code.length + 2 && other.startsWith(code)))
  const late = codes.filter((code, index) => index > 0 && code < (codes[index - 1] ?? ''))
  return [
    ...(broken.length === 0 ? [] : [['broken', `${quotedWords(broken)}不是类、款、项代码`] as const]),
    ...(twice.length === 0 ? [] : [['twice', `${quotedWords(twice)}重复`] as const]),
    ...(orphans.length === 0 ? [] : [['orphan', `${quotedWords(orphans)}缺少上级类或款的行`] as const]),
    ...(childless.length === 0 ? [] : [['childless', `${quotedWords(childless)}没有下级行`] as const]),
    ...(late.length === 0 ? [] : [['order', `${quotedWords(late)}没有按代码顺序排列`] as const]),
  ]
}

export const k03OrderOfCodes: Rule = {
  id: 'K03',
  title: '代码层级、顺序、重复',
  relation: '款 = 项前五位、类 = 前三位；每个项有款和类的行、每个款有项；代码递增，一表之内不重复。',
  severity: 'error',
  tolerance: 'none',
  appliesTo: 'document',
  basis: '表样',
  check: function* ({ document, report }) {
    const byCode = new Set(report.template.tables.flatMap(({ id, body }) => (body.kind === 'codes' ? [id] : [])))
    for (const table of document?.tables ?? []) {
      if (!byCode.has(table.id)) continue
      const place = tablePlace(table)
      for (const [clause, fault] of faultsOf(table)) yield { what: `${place} ${fault}`, left: [documentRef(place)], clause, advice: '请核对科目代码，补齐缺少的行。' }
    }
  },
}
