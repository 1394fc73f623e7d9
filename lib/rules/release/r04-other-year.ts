import { eachText, quotedWords } from '../each-text'
import type { Rule } from '../rule'

/** `2023年`, `（2023-05-01）` is a date of a document and none. Years inside 《》 and 〔〕 name a document. */
const FOUR_DIGITS = /(?<!\d)((?:19|20)\d{2})\s*年/gu
const TWO_DIGITS = /(?<![\d.\-—至满近约过第达共计每用期限])(\d{2})年(?![限期来以内后前间级制龄代均])/gu
const NAMES_OF_DOCUMENTS = /《[^》]*》|〔[^〕]*〕/gu
const COMPARES = /较|比|与|上年|去年|同期|以前年度|历年|自.{0,2}$/u
const PLANS = /下一步|下年|明年|计划|预计|拟|将|争取/u
/** Duties come from statutes and name the year of theirs. */
const LOOKED_AT = /^(reasons|performance)\//u
/** How many years back two digits before 年 are still read as a year: `15年` may be a length. */
const NEAR = 5

export const r04OtherYear: Rule = {
  id: 'R04',
  title: '文字中的年度疑似沿用旧稿',
  relation: '项目名称、指标和文字中的年度是决算年度；与上年比较时可写上年。',
  severity: 'warning',
  tolerance: 'none',
  appliesTo: 'both',
  basis: '照抄了上年的文字；确属跨年的可说明',
  check: eachText((text, { key, template }) => {
    if (!text.includes('年') || (key !== null && !LOOKED_AT.test(key))) return null
    const year = template.fiscalYear
    const words = text.replace(NAMES_OF_DOCUMENTS, (name) => '　'.repeat(name.length))
    const mayStand = (other: number, index: number): boolean => {
      const around = words.slice(Math.max(0, index - 12), index + 12)
      return other === year || (other === year - 1 && COMPARES.test(around)) || (other === year + 1 && PLANS.test(words))
    }
    const wrong = [
      ...[...words.matchAll(FOUR_DIGITS)].filter(({ 1: digits = '', index }) => !mayStand(Number.parseInt(digits, 10), index)).map(([whole]) => whole),
      ...[...words.matchAll(TWO_DIGITS)].flatMap(({ 0: whole, 1: digits = '', index }) => {
        const other = year - (year % 100) + Number.parseInt(digits, 10)
        return other < year - NEAR || other > year + 1 || mayStand(other, index) ? [] : [whole]
      }),
    ]
    return wrong.length === 0 ? null : { what: `写有${quotedWords(wrong)}，决算年度是 ${year} 年`, advice: '请核对是否沿用了旧稿；确属跨年事项的，请写明原因。' }
  }),
}
