import 'server-only'
import { isNegative } from '@/lib/money/amount'
import { parseFact, type FactKey, type FactValue, type KeyShape } from '@/lib/facts/facts'
import { err, ok, type Result } from '@/lib/result'
import type { ReadCell } from './cells'
import { numberText, percentText } from './number-text'

/** Money that is left at the year's end, and things that are counted, cannot be less than nothing. */
const mayBeNegative = (key: FactKey, shape: KeyShape): boolean => shape.kind === 'amount' && !key.endsWith('/closingBalance')

const FORMULA = '单元格里是公式。公式不计算，请复制后用“选择性粘贴—数值”改成数字。'

const numberWords = (shape: KeyShape): string => (shape.kind === 'amount' ? '金额' : shape.kind === 'count' ? '数量' : '分数')

/** What a person sees in the cell, as text. */
const cellText = (cell: ReadCell, shape: KeyShape): Result<string, string> => {
  const wantsNumber = shape.kind === 'amount' || shape.kind === 'count' || shape.kind === 'score'
  switch (cell.kind) {
    case 'formula':
      return err(FORMULA)
    case 'error':
      return err(`单元格里是错误值 ${cell.text}，请改成${wantsNumber ? '数字' : '文字'}。`)
    case 'date':
      return err(wantsNumber ? `单元格里是日期，不是${numberWords(shape)}。请改成数字，并把单元格格式改为“数值”。` : '单元格里是日期，请改成文字，如“2024年11月”。')
    case 'boolean':
      return err(`单元格里是 ${cell.text}，请改成${wantsNumber ? '数字' : '文字'}。`)
    case 'number': {
      if (cell.percent && wantsNumber) return err(`单元格是百分比格式，不是${numberWords(shape)}。请改成数字，并把单元格格式改为“数值”。`)
      const text = cell.percent ? percentText(cell.value) : numberText(cell.value)
      return text === null ? err(`单元格里的数太大，不是${numberWords(shape)}。请改正。`) : ok(text)
    }
    case 'text':
      return ok(cell.text)
  }
}

/** The form shows a choice by its words. */
const chosen = (shape: KeyShape, text: string): string => {
  if (shape.kind !== 'choice') return text
  const found = Object.entries(shape.choices).find(([value, label]) => label === text.trim() || value === text.trim())
  return found?.[0] ?? text
}

const NUL = '\u0000'

/** A fact from a cell: as the form would take it, with what only a workbook can hold refused. Null is blank. */
export const factOfCell = (key: FactKey, shape: KeyShape, cell: ReadCell): Result<FactValue | null, string> => {
  const text = cellText(cell, shape)
  if (!text.ok) return text
  if (text.value.includes(NUL)) return err('文字中有看不见的非法字符，请删去。')
  if (text.value.trim() === '') return ok(null)
  const parsed = parseFact(key, chosen(shape, text.value), '元')
  if (!parsed.ok) return err(`${parsed.error}。`.replace(/。。$/, '。'))
  const value = parsed.value
  if (value?.kind === 'amount' && isNegative(value.amount) && !mayBeNegative(key, shape)) return err(`“${text.value}”是负数，年末结转和结余不能为负，请核对正负号。`)
  if ((value?.kind === 'count' && value.count < 0) || (shape.kind === 'score' && text.value.trim().startsWith('-'))) return err(`“${text.value}”是负数，${numberWords(shape)}不能为负，请核对。`)
  return ok(value)
}
