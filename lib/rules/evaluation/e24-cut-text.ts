import { cutOf } from '../analysis-text'
import type { Rule } from '../rule'
import { eachSheet } from '../sheet'

const fields = [
  ['implementationAndBudget', '项目实施和预算执行情况'],
  ['outputs', '产出情况'],
  ['benefits', '效益情况'],
  ['satisfaction', '满意度情况'],
  ['experience', '主要经验做法'],
  ['problems', '存在的问题'],
  ['improvements', '改进措施'],
] as const

export const e24CutText: Rule = {
  id: 'E24',
  title: '分析文字不完整',
  relation: '文字以句号或分号结尾，列举不缺第一项（有“二是”就有“一是”）。',
  severity: 'warning',
  tolerance: 'none',
  appliesTo: 'both',
  basis: '导出时截断',
  check: eachSheet(function* (sheet) {
    const cut = fields.flatMap(([field, name]) => {
      const where = cutOf(sheet.project.analysis[field])
      return where === null ? [] : [{ field, words: `“${name}”${where === 'end' ? '句末截断' : '列举缺少第一项'}` }]
    })
    if (cut.length > 0) yield { what: `${sheet.name}${cut.map(({ words }) => words).join('，')}`, left: cut.map(({ field }) => sheet.at(`analysis/${field}`)), advice: '请补全文字。' }
  }),
}
