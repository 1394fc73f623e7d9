import { quotedWords } from '../each-text'
import { isNearMiss } from '../near-miss'
import { documentRef } from '../read-document'
import type { Rule } from '../rule'

const plain = (text: string): string => text.replace(/[\s　]/gu, '').replaceAll(':', '：').replace(/[“”‘’"'「」]/gu, '').replaceAll('(', '（').replaceAll(')', '）')

export const c11HeadOfTable: Rule = {
  id: 'C11',
  title: '表头、表注应完整且属于本表',
  relation: '每表有表名、公开NN表、部门名称、年度、“金额单位：万元”和本表的注，不印他表的注。',
  severity: 'warning',
  tolerance: 'none',
  appliesTo: 'document',
  basis: '表样',
  check: function* ({ document, report }) {
    const { template } = report
    for (const table of document?.tables ?? []) {
      const form = template.tables.find(({ id }) => id === table.id)
      if (form === undefined) continue
      // Nothing of the head was read: its page was lost, and nobody knows what stood there.
      if ([table.title, table.number, table.department, table.year, table.unitLine].every((text) => text === '') && table.rows.length > 0) continue
      const name = `${form.number}表`
      const faults = [
        // One letter is R11's.
        ...(plain(table.title) === plain(form.title) || isNearMiss(plain(table.title), plain(form.title)) ? [] : [table.title === '' ? '缺表名' : `表名印“${table.title}”，应为“${form.title}”`]),
        ...(plain(table.number) === name ? [] : [table.number === '' ? '缺表号' : `表号印“${table.number}”`]),
        ...(plain(table.department).replace(plain(template.wording.nameLine), '') === '' ? ['缺部门名称'] : []),
        ...(table.year.trim().length > 0 ? [] : ['缺年度']),
        ...(plain(table.unitLine) === plain(form.unitLine) ? [] : [table.unitLine === '' ? '缺金额单位' : `印“${table.unitLine}”，应为“${form.unitLine}”`]),
      ]
      const notes = table.notes.map(plain)
      // What stands under a body that could not be read may have been taken for a part of it.
      const lacking = table.isBodyUnread === true ? [] : form.notes.filter((note) => !notes.includes(plain(note)))
      const foreign = template.tables.filter(({ id }) => id !== form.id).flatMap((other) => other.notes.filter((note) => notes.includes(plain(note)) && !form.notes.includes(note)).map(() => `${other.number}表`))
      const all = [...faults, ...(foreign.length > 0 ? [`印了${[...new Set(foreign)].join('、')}的注`] : lacking.length > 0 ? [`表注与表样不符，应为${quotedWords(lacking)}`] : [])]
      if (all.length > 0) yield { what: `${name}${all.join('，')}`, left: [documentRef(name)], advice: '请按表样补正表头和表注。' }
    }
  },
}
