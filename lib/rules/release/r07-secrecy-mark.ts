import { eachText, quotedWords } from '../each-text'
import type { Rule } from '../rule'

/** A mark stands alone in a line or carries its term: `秘密★10年`; 机要 and 保守秘密 in a duty are words. */
const MARK = /(?:绝密|机密|秘密)\s*(?:[★☆]|\d{1,2}\s*年)|^\s*(?:绝密|机密|秘密)\s*$/gmu
const INTERNAL = /(?:^|[（(【[\s])(?:内部资料|不予公开)(?=$|[）)】\]\s，,。；;！!：:])/gmu
const MAY_BE = /密|内部资料|不予公开/u

export const r07SecrecyMark: Rule = {
  id: 'R07',
  title: '含有密级标志',
  relation: '绝密、机密、秘密不带保密期限，也不独立成行；没有内部资料、不予公开的标注。',
  severity: 'error',
  tolerance: 'none',
  appliesTo: 'both',
  basis: '公开前应经保密审查',
  check: eachText((text) => {
    if (!MAY_BE.test(text)) return null
    const marks = [MARK, INTERNAL].flatMap((pattern) => [...text.matchAll(pattern)].map(([whole]) => whole.replace(/^[（(【[\s]+|\s+$/gu, '')))
    return marks.length === 0 ? null : { what: `含有${quotedWords(marks)}`, advice: '请先完成保密审查；可以公开的，删去密级标志。' }
  }),
}
