import type { CellRef } from '@/lib/report/cell'
import { factRef } from '@/lib/report/report'
import { prior, type Reader } from './told-reader'
import { categoryItem, COMPARED, itemsBehind, listItem, NUMBER } from './told-words'

/** 收入总计 and 支出总计, or one figure for both: 收、支总计各…. */
export const grandTotals = (reader: Reader, of: '' | '财政拨款', income: readonly [CellRef, CellRef], expenditure: readonly [CellRef, CellRef]): void => {
  const { text } = reader
  const both = '(?:收入支出|收、支|收支)总计'
  const one = reader.amount(text, `${of}(?:收入总计|${both})`, income[0], `${of}收入总计`)
  const other = reader.amount(text, `(?:支出总计|${of}${both})`, expenditure[0], '支出总计')
  reader.change(text, `${of}(?:收入总计|${both})`, `${of}收入总计`, [one, income[0]], income[1])
  reader.change(text, `(?:${of}支出总计|${of}${both})`, `${of}支出总计`, [other, expenditure[0]], expenditure[1])
}

/** Some places tell appropriations by budget. */
const BUDGETS: readonly { readonly name: RegExp; readonly ref: CellRef }[] = [
  { name: /^一般公共预算(?:财政)?拨款收入$/u, ref: 'T04!L1:c1' },
  { name: /^政府性基金(?:预算)?(?:财政)?拨款收入$/u, ref: 'T04!L2:c1' },
  { name: /^国有资本经营(?:预算)?(?:财政)?拨款收入$/u, ref: 'T04!L3:c1' },
]

/** 二 and 三: a kind by the name of its column, one a line or one behind the other. */
export const kinds = (reader: Reader, total: string, table: string): void => {
  const whole: CellRef = `${table}!total:c1`
  const printedWhole = reader.amount(reader.text, total, whole)
  const columns = reader.report.template.tables.find(({ id }) => id === table)?.columns.slice(2) ?? []
  for (const line of itemsBehind(reader.paragraphs)) {
    const item = listItem(line, '')
    if (item === null) continue
    const column = columns.findIndex(({ label }) => label === item.name)
    const budget = BUDGETS.find(({ name }) => name.test(item.name))
    if (column < 1) {
      if (budget === undefined) reader.unknown.push({ section: reader.section, name: item.name })
      else reader.figures.push({ section: reader.section, words: item.name, text: item.text, unit: reader.unit, ref: budget.ref })
      continue
    }
    const ref: CellRef = `${table}!total:c${column + 1}`
    reader.figures.push({ section: reader.section, words: item.name, text: item.text, unit: reader.unit, ref })
    reader.share(line, SHARE, item.name, 'share', [item.text, ref], [printedWhole, whole])
  }
}

/** `占比`, `占`, `占本年收入合计的` */
const SHARE = '占(?:比|[^，。；\\d]{0,14}的)?(?:为)?'

const categoryNamed = (reader: Reader, name: string) => reader.report.template.categories.find((each) => each.name === name || each.name === `${name}支出`)

/** 五（二）: one line a 类, or one behind the other. */
export const structure = (reader: Reader): void => {
  const whole: CellRef = 'T05!total:c1'
  const printedWhole = reader.amount(reader.text, '(?:一般公共预算)?财政拨款支出', whole, '一般公共预算财政拨款支出')
  for (const line of itemsBehind(reader.paragraphs)) {
    const item = categoryItem(line)
    if (item === null) continue
    const category = categoryNamed(reader, item.name)
    if (category === undefined) {
      // Names of other years and short names are no mistake; a name with the form's mark behind it says that it is one.
      if (item.isMarked) reader.unknown.push({ section: reader.section, name: item.name })
      continue
    }
    const ref: CellRef = `T05!${category.code}:c1`
    reader.figures.push({ section: reader.section, words: category.name, text: item.text, unit: reader.unit, ref })
    reader.share(line, SHARE, category.name, 'share', [item.text, ref], [printedWhole, whole])
  }
}

/** `社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项）` */
const ITEM = /^(?:\d+[、.．])?[“"]?([^（(]+)[（(]类[)）]((?:[^（(]|[（(](?!款)[^（()）]*[)）])+)[（(]款[)）]((?:[^（(]|[（(](?!项)[^（()）]*[)）])+)[（(]项[)）]/u

/** A 项 by the names on the way to it, as 公开05 prints them; undefined where the table has none or several of that name. */
const itemNamed = (reader: Reader, line: string): { readonly name: string; readonly code: string } | null => {
  const [, , section = '', name = ''] = ITEM.exec(line) ?? []
  if (name === '') return null
  const rows = reader.report.tables.find(({ template }) => template.id === 'T05')?.rows ?? []
  const nameOf = (key: string): string => {
    const label = rows.find((row) => row.key === key)?.cells[1]
    return label?.kind === 'label' ? label.text.replace(/\s/gu, '') : ''
  }
  const fitting = rows.filter(({ key, level }) => level === 2 && nameOf(key) === name && nameOf(key.slice(0, 5)) === section)
  const [only] = fitting
  return only === undefined || fitting.length > 1 ? null : { name, code: only.key }
}

/** 五（三）: a paragraph for all, then one a 类 or, elsewhere, one a 项. */
export const byCategory = (reader: Reader): void => {
  for (const [index, line] of reader.paragraphs.entries()) {
    const item = itemNamed(reader, line)
    if (item !== null) {
      const ref: CellRef = `T05!${item.code}:c1`
      const [budget, final] = [reader.figureOf(line, '年初预算数?'), reader.figureOf(line, '支出决算数?')]
      if (final !== null) reader.figures.push({ section: reader.section, words: item.name, text: final, unit: reader.unit, ref })
      // No fact holds the budget of a 项: its share is checked by the two figures beside it.
      if (final !== null && budget !== null) reader.share(line, '完成(?:年初)?预算的', item.name, 'budget', [final, ref], [budget, ref])
      continue
    }
    const name = new RegExp(`^(\\D+?)年初预算(?:数)?(?:为)?${NUMBER}`, 'u').exec(line)?.[1]
    const category = categoryNamed(reader, name ?? '')
    if (category === undefined && (index > 0 || !/财政拨款支出|合计|总计|总体/u.test(line))) {
      if (name !== undefined && !/[（(]|财政拨款|预算|[，。]/u.test(name)) reader.unknown.push({ section: reader.section, name })
      continue
    }
    const [words, budgetRef, finalRef]: readonly [string, CellRef, CellRef] = category === undefined
      ? ['合计', 'N5!initial-budget:total', 'T05!total:c1']
      : [category.name, factRef(`initialBudget/generalPublicBudgetByCategory/${category.code}`), `T05!${category.code}:c1`]
    const budget = reader.amount(line, '年初预算数?', budgetRef, `${words} 年初预算`)
    const final = reader.amount(line, '支出决算数?', finalRef, `${words} 支出决算`)
    reader.share(line, '完成(?:年初)?预算的', words, 'budget', [final, finalRef], [budget, budgetRef])
    if (category !== undefined) reader.change(line, COMPARED, words, [final, finalRef], prior(`generalPublicBudgetByCategory/${category.code}`))
  }
}
