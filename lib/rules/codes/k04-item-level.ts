import { cellOfCode, usedCodes } from '../codes-of'
import type { Rule } from '../rule'

export const k04ItemLevel: Rule = {
  id: 'K04',
  title: '金额应填在项级科目',
  relation: '金额填在项级；末两位为 00 的是类、款。',
  severity: 'error',
  tolerance: 'none',
  appliesTo: 'facts',
  basis: '类、款由项级合计',
  check: function* (subject) {
    for (const code of usedCodes(subject)) if (code.endsWith('00')) yield { what: `${code} 不是项级科目`, left: [cellOfCode(subject, code)], advice: '请改填所属的项级科目，类、款自动合计。' }
  },
}
