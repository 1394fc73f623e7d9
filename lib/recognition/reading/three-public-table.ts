import { isNumbering, readFigure, type FigureText } from '../figure-text'
import type { Where } from '../layout'
import { plain } from '../letters'
import { columnPaths, ownText, ownTexts, type Matrix, type MatrixRow } from './matrix'

export type ThreePublicReading = { readonly header: readonly string[]; readonly cells: readonly { readonly column: string; readonly figure: FigureText; readonly where: Where }[]; readonly rows: readonly { readonly code: string; readonly name: string; readonly texts: readonly string[]; readonly where: Where }[] }

/** The six figures of a half, in the order of the form. The first words that fit. */
const ITEMS: readonly { readonly item: number; readonly words: RegExp }[] = [
  { item: 1, words: /因公出国/u },
  { item: 3, words: /^(?:其中)?[:]?公务用车购置费?$|^购置费$/u },
  { item: 4, words: /^(?:其中)?[:]?公务用车运行(?:维护)?费?$|^运行(?:维护)?费$/u },
  { item: 2, words: /公务用车购置(?:及|和)运行(?:维护)?费/u },
  { item: 5, words: /公务接待费/u },
  { item: 0, words: /^(?:支出)?合计$|^三公经费(?:合计|支出)?$|^小计$/u },
]
const itemOf = (words: readonly string[]): number | null => {
  const lowest = words.at(-1) ?? ''
  if (/^小计$/u.test(lowest) && words.some((text) => /公务用车购置(?:及|和)运行/u.test(text))) return 2
  return ITEMS.find((each) => each.words.test(lowest))?.item ?? null
}
const halfOf = (words: readonly string[]): 'budget' | 'final' | null => (words.some((text) => /决算|支出数|执行数/u.test(text)) ? 'final' : words.some((text) => /预算/u.test(text)) ? 'budget' : null)

const keyOf = (half: 'budget' | 'final', item: number): string => `c${(half === 'budget' ? 1 : 7) + item}`
const isLabel = (text: string): boolean => /\p{Script=Han}/u.test(text)

/** Items as columns, 预算数 and 决算数 side by side or in pairs: one row of figures. */
const acrossOf = (header: Matrix, row: MatrixRow | undefined): ThreePublicReading['cells'] => {
  if (row === undefined) return []
  const paths = columnPaths(header).map((path) => path.map(plain))
  // Where 会议费 and 培训费 stand in the same table, only what is headed 三公 is the total of 三公.
  const isWider = paths.some((path) => path.some((text) => /会议费|培训费/u.test(text)))
  return paths.flatMap((path, column) => {
    const [half, item] = [halfOf(path), itemOf(path.filter((text) => !/^(?:年初|全年)?(?:预算|决算)数?$/u.test(text)))]
    if (isWider && item === 0 && !path.some((text) => /三公/u.test(text) && !/会议|培训/u.test(text))) return []
    return half === null || item === null ? [] : [{ column: keyOf(half, item), figure: readFigure(ownText(row, column), row.clipped[column]), where: row.where }]
  })
}

/** Items as rows, 预算数 and 决算数 as columns. */
const downOf = (header: Matrix, rows: Matrix): ThreePublicReading['cells'] => {
  const paths = columnPaths(header).map((path) => path.map(plain))
  return rows.flatMap((row) => {
    const label = row.texts.findIndex((_, column) => isLabel(ownText(row, column)))
    const words = plain(ownText(row, label)).replace(/^(?:\d+[、.．]|\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十]+、)+/u, '').replace(/^其中[:]/u, '')
    const item = itemOf([words])
    if (item === null) return []
    const hasAdjusted = paths.some((path) => path.some((text) => /全年预算|调整预算/u.test(text)))
    return paths.flatMap((path, column) => {
      const half = halfOf(path)
      // 年初预算 beside 全年预算: the form's budget is the adjusted one.
      if (half === 'budget' && hasAdjusted && path.some((text) => /年初/u.test(text))) return []
      return half === null || column <= label ? [] : [{ column: keyOf(half, item), figure: readFigure(ownText(row, column), row.clipped[column]), where: row.where }]
    })
  })
}

/** 公开09, however its items stand. */
export const readThreePublicTable = (matrices: readonly Matrix[]): ThreePublicReading => {
  const all = matrices.flat().filter((row) => ownTexts(row).some((text) => text.trim() !== ''))
  const isData = (row: MatrixRow): boolean => !isNumbering(ownTexts(row)) && ownTexts(row).some((text) => /\d/u.test(text)) && !ownTexts(row).some((text) => isLabel(text) && itemOf([plain(text)]) !== null && ownTexts(row).filter(isLabel).length > 2)
  const vertical = all.findIndex((row) => ownTexts(row).filter(isLabel).length === 1 && itemOf([plain(ownTexts(row).find(isLabel) ?? '').replace(/^[\d一二三四五六七八九十(（)）、.．]+/u, '')]) !== null)
  const first = all.findIndex(isData)
  const isDown = vertical > 0 && all.filter((row) => itemOf([plain(ownTexts(row).find(isLabel) ?? '').replace(/^[\d一二三四五六七八九十()、.．]+/u, '').replace(/^其中[:]/u, '')]) !== null).length >= 4
  const numbering = all.findIndex((row) => isNumbering(ownTexts(row)))
  // Nothing was spent and nothing budgeted: the row behind the header is empty, and so is every figure.
  const headerEnd = isDown ? vertical : first >= 0 ? first : numbering >= 0 ? numbering + 1 : all.length
  const header = all.slice(0, headerEnd).filter((row) => !isNumbering(ownTexts(row)))
  const blank: MatrixRow | undefined = all[numbering >= 0 ? numbering : all.length - 1]
  const row = first >= 0 ? all[first] : blank === undefined ? undefined : { ...blank, texts: blank.texts.map(() => '') }
  return {
    header: header.flatMap(ownTexts).filter((text) => text !== ''),
    cells: isDown ? downOf(header, all.slice(headerEnd)) : acrossOf(header, row),
    rows: all.slice(headerEnd).map((each) => ({ code: '', name: ownTexts(each)[0] ?? '', texts: ownTexts(each), where: each.where })),
  }
}
