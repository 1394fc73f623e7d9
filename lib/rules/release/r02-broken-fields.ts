import { linesOf } from '../document-lines'
import { quotedWords } from '../each-text'
import type { Rule } from '../rule'

const BROKEN = /PAGEREF\s*\S*|HYPERLINK\s*\S*|TOC\s*\\o|MERGEFORMAT|错误[！!]\s*未(?:定义书签|找到引用源)|#(?:REF|VALUE|NAME|DIV\/0|N\/A|NULL|NUM)[!！?？]?|#{4,}|(?<![A-Za-z])(?:NaN|undefined|null)(?![A-Za-z])/gu
const MAY_BE = /[#A-Za-z误]/u

export const r02BrokenFields: Rule = {
  id: 'R02',
  title: '残留域代码或失效引用',
  relation: '不留 PAGEREF、HYPERLINK、错误！未定义书签、#REF!、######、NaN、undefined。',
  severity: 'error',
  tolerance: 'none',
  appliesTo: 'document',
  basis: '导出故障',
  check: function* ({ document }) {
    if (document === undefined) return
    for (const { text, place, ref } of linesOf(document)) {
      if (!MAY_BE.test(text)) continue
      const found = [...text.matchAll(BROKEN)].map(([whole]) => whole.trim())
      if (found.length > 0) yield { what: `${place}残留${quotedWords(found)}`, left: [ref], advice: '请更新域或改为文字后重新导出。' }
    }
  },
}
