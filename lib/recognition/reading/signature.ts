import { notes as noteWords } from '../data/titles'
import type { GridRow } from '../layout'
import { plain, withoutOrdinal } from '../letters'

/** Looked at from above: a header, and enough rows to know a form by. */
const LOOKED_AT = 12

const textsOf = (rows: readonly GridRow[]): readonly string[] => rows.flatMap(({ cells }) => cells.map(({ text }) => plain(text)).filter((text) => text !== ''))

/** One of the evaluation sheets, or the beginning of one. */
export const isSheetBegin = (rows: readonly GridRow[]): boolean => {
  const texts = textsOf(rows.slice(0, LOOKED_AT))
  return texts.some((text) => /^项目名称/u.test(text)) && texts.some((text) => /资金总额|全年执行数|一级指标|绩效指标|年度目标|预算单位|主管部门/u.test(text))
}
/** A later page of one. */
export const isSheetRest = (rows: readonly GridRow[]): boolean => textsOf(rows).some((text) => /(?:一|二|三)级指标|绩效指标|产出指标|效益指标|满意度指标|自评结果分析|主要经验做法|年度目标|^总分/u.test(text))

const isEconomic = (texts: readonly string[]): boolean => texts.filter((text) => /^3(?:0[1-9]|1[0-3]|99)(?:\d{2})?$/u.test(text)).length >= 4

/** Facts by their keys, kept beside the tables to be read in again: no page of a booklet. */
export const isData = (rows: readonly GridRow[]): boolean => textsOf(rows).filter((text) => /^[a-z][A-Za-z]+\/[\w/-]+$/u.test(text)).length >= 5

const has = (texts: readonly string[], ...words: readonly RegExp[]): boolean => words.every((word) => texts.some((text) => word.test(text)))

/** Which table the form of a grid is, by its header and its rows; null where it could be any. */
export const tableOfGrid = (rows: readonly GridRow[]): string | null => {
  const all = textsOf(rows)
  const top = textsOf(rows.slice(0, LOOKED_AT))
  const labels = all.map(withoutOrdinal)
  if (isEconomic(all)) return 'T06'
  if (has(top, /因公出国/u, /公务接待费/u, /购置/u) && has(top, /预算|决算|统计/u) && !has(all, /机关运行经费|团组/u)) return 'T09'
  if (has(labels, /^本年收入合计$/u, /^本年支出合计$/u) || has(labels, /^总计$/u, /^债务付息支出$/u)) return has(all, /财政拨款结转|^政府性基金预算财政拨款$/u) ? 'T04' : 'T01'
  if (has(all, /^行次$/u) && has(labels, /^一般公共服务支出$/u)) return has(all, /政府性基金预算财政拨款$/u) && has(top, /合计|小计/u) ? 'T04' : 'T01'
  if (has(top, /^财政拨款收入$/u, /事业收入/u) && has(top, /附属单位上缴|上级补助/u)) return 'T02'
  if (has(top, /^基本支出$/u, /^项目支出$/u) && has(top, /上缴上级|对附属单位/u)) return 'T03'
  if (has(top, /年初结转/u, /^本年收入/u, /本年支出/u)) return has(all, /^223\d*$/u) ? null : 'T07'
  if (has(all, /团组|国内公务接待批次|车辆数?合计|政府采购货物/u)) return 'T10'
  if (has(top, /^基本支出$/u, /^项目支出$/u) && has(top, /^合计$|本年支出/u)) return has(all, /^223\d*$/u) ? 'T08' : has(all, /^2\d{6}$/u) ? 'T05' : null
  return null
}

/** Which table a note under it speaks of; null where the words could be any's. */
export const tableOfNote = (note: string): string | null => noteWords.find((each) => each.note.test(plain(note)))?.id ?? null
