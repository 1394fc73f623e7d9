import { quotedWords } from '../each-text'
import type { Rule } from '../rule'
import { formWords, saidAt } from '../told-checks'

const DECIMALS = 2
const PERCENT = /(\d[\d,]*(?:\.(\d+))?)[%％]/gu
/** `增长13.95。`: a number behind a word of shares, and no sign; amounts and counts have a unit. */
const WITHOUT_SIGN = /(?:增长|下降|占比|完成(?:年初|全年)?预算的)\d[\d,]*(?:\.\d+)?(?=[，。；、;]|$)/gu
const WITHOUT_NUMBER = /(?:增长|下降|占比|预算的|总额的|合计的)[%％]/gu

export const n15PercentSigns: Rule = {
  id: 'N15',
  title: '百分数缺百分号或小数位不统一',
  relation: '百分数两位小数；增长、下降、占比后有数有百分号。',
  severity: 'notice',
  tolerance: 'none',
  appliesTo: 'document',
  basis: '读起来一致',
  check: function* ({ document }) {
    for (const { number, paragraphs } of document?.sections ?? []) {
      const texts = paragraphs.map((paragraph) => formWords(paragraph.replace(/\s/gu, '')))
      const found = (pattern: RegExp): readonly string[] => texts.flatMap((text) => [...text.matchAll(pattern)].map(([whole]) => whole))
      const broken = [...found(WITHOUT_SIGN), ...found(WITHOUT_NUMBER)]
      if (broken.length > 0) yield { what: `说明${number}的${quotedWords(broken)}缺百分号或数字`, left: [saidAt(number)], severity: 'error', clause: 'sign', advice: '请补全百分数。' }
      const others = texts.flatMap((text) => [...text.matchAll(PERCENT)].flatMap(([whole, , decimals = '']) => (decimals.length === DECIMALS ? [] : [whole])))
      if (others.length > 0) yield { what: `说明${number}的${quotedWords(others)}不是两位小数`, left: [saidAt(number)], clause: 'decimals', advice: '请统一为两位小数。' }
    }
  },
}
