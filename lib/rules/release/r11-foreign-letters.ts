import { linesOf, tablePlace } from '../document-lines'
import { quotedWords } from '../each-text'
import { isNearMiss } from '../near-miss'
import { documentRef } from '../read-document'
import type { Rule, RuleFinding, Subject } from '../rule'

/** Traditional forms that scanning leaves behind in these texts. */
const TRADITIONAL = /[決會計國財務總額學業區護續產個這與關開門單應對數萬億縣黨員幹勞動農機構預執績標準質職責責備資購車輛費經濟術電視節環鄉鎮發現為際響認識語說請論證]/gu
const WORDS = /(?<![A-Za-z])[A-Za-z]{4,}(?![A-Za-z])/gu

const SHEET_LABELS = ['绩效指标', '一级指标', '二级指标', '三级指标', '数量指标', '质量指标', '时效指标', '成本指标', '经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标', '服务对象满意度指标', '预算编制数', '目标申报数', '全年预算数', '全年执行数', '实际完成值', '调整后指标值', '年初指标值']

/** The form's own words where the form's words must stand. */
function* nearMisses({ document, report }: Subject): Iterable<RuleFinding> {
  for (const table of document?.tables ?? []) {
    const form = report.template.tables.find(({ id }) => id === table.id)
    const due = [form?.title ?? '', ...(form?.header.flatMap((row) => row.map(({ text }) => text)) ?? [])]
    const wrong = [table.title, ...table.header].flatMap((text) => (due.includes(text) ? [] : due.filter((each) => isNearMiss(text, each)).slice(0, 1).map((each) => `“${text}”应为“${each}”`)))
    if (wrong.length > 0) yield { what: `${tablePlace(table)}${[...new Set(wrong)].join('、')}`, left: [documentRef(tablePlace(table))], clause: 'form', advice: '请改正错字。' }
  }
  for (const [index, sheet] of (document?.sheets ?? []).entries()) {
    const wrong = sheet.texts.flatMap((text) => (SHEET_LABELS.includes(text) ? [] : SHEET_LABELS.filter((each) => isNearMiss(text, each)).slice(0, 1).map((each) => `“${text}”应为“${each}”`)))
    if (wrong.length > 0) yield { what: `附件${index + 1}${[...new Set(wrong)].join('、')}`, left: [documentRef(`附件${index + 1}`)], clause: 'form', advice: '请改正错字。' }
  }
}

export const r11ForeignLetters: Rule = {
  id: 'R11',
  title: '错字、繁体、外文残留',
  relation: '没有繁体字、四个字母以上的外文词、与表样固定用语差一个字的错字。',
  severity: 'notice',
  tolerance: 'none',
  appliesTo: 'document',
  basis: '识别、转换造成',
  check: function* (subject) {
    if (subject.document === undefined) return
    for (const { text, place, ref } of linesOf(subject.document)) {
      const found = [TRADITIONAL, WORDS].flatMap((pattern) => [...text.matchAll(pattern)].map(([whole]) => whole))
      if (found.length > 0) yield { what: `${place}有${quotedWords(found)}`, left: [ref], clause: 'letters', advice: '请改为规范的简体中文。' }
    }
    yield* nearMisses(subject)
  },
}
