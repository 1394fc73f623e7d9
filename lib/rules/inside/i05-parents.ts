import { placeOf } from '@/lib/report/cell'
import { mustAddUp } from '../adding-up'
import type { Rule } from '../rule'

const addUp = mustAddUp('I05', { what: '上级科目的金额不等于所属科目之和', advice: '请核对该科目下各级科目的金额，补齐漏列的项级科目或改正印错的一格。' })

export const i05Parents: Rule = {
  id: 'I05',
  title: '类、款应等于所属款、项之和',
  relation: '公开02、03、05、07、08 的每一栏：类 = 各款之和，款 = 各项之和；因涉密不列项级科目的为提示。',
  severity: 'error',
  tolerance: 'interval',
  appliesTo: 'document',
  basis: '支出细化到项级科目',
  check: function* (subject) {
    const withheld = new Set(subject.report.tables.filter(({ template }) => template.notes.some((note) => note.includes('涉密'))).map(({ template }) => template.id))
    for (const found of addUp(subject)) {
      const [total] = found.left
      yield total !== undefined && withheld.has(placeOf(total).table) ? { ...found, severity: 'notice' } : found
    }
  },
}
