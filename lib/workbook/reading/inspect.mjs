// Looks through the XML of a workbook before a library builds tables of it: no declarations that unfold, no cell at the
// other end of the sheet, no more cells than a person fills in.
import { limits } from './limits.mjs'
import { Unreadable } from './unpack.mjs'

const columnOf = (letters) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

const sheetNames = (parts) => {
  const text = parts.get('xl/workbook.xml')?.toString('utf8') ?? ''
  const rels = parts.get('xl/_rels/workbook.xml.rels')?.toString('utf8') ?? ''
  const targets = new Map([...rels.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].map(([tag]) => [/\bId="([^"]*)"/.exec(tag)?.[1], /\bTarget="\/?(?:xl\/)?([^"]*)"/.exec(tag)?.[1]]))
  const sheets = [...text.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => ({ name: /\bname="([^"]*)"/.exec(tag)?.[1] ?? '', target: targets.get(/\br:id="([^"]*)"/.exec(tag)?.[1]) }))
  return { count: sheets.length, nameOf: (part) => sheets.find(({ target }) => `xl/${target}` === part)?.name ?? part.slice(part.lastIndexOf('/') + 1) }
}

const plain = (name) => name.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** Counts the cells of a sheet that hold something; empty ones, however far away, are only a look. */
const inspectSheet = (text, sheet, counted) => {
  const cell = /<(?:\w+:)?c(?:\s([^>]*?))?>(?!<\/)/g
  let rows = 0
  for (const opening = /<(?:\w+:)?row[\s>]/g; opening.test(text); ) rows += 1
  if (rows > limits.rows * 4) throw new Unreadable(`的工作表“${sheet}”有 ${rows} 行，超过 ${limits.rows} 行。请删去多余的行后再导入。`)
  for (const [, attributes = ''] of text.matchAll(cell)) {
    if (attributes.endsWith('/')) continue
    counted.cells += 1
    if (counted.cells > limits.cells) throw new Unreadable(`填了超过 ${limits.cells} 格，不是一份填报工作簿。`)
    const place = /(?:^|\s)r="([A-Z]{1,3})(\d{1,7})"/.exec(attributes)
    if (place === null) continue
    const [, letters, row] = place
    if (Number(row) > limits.rows || columnOf(letters) > limits.columns) throw new Unreadable(`的工作表“${sheet}”在 ${letters}${row} 格有内容，超出了 ${limits.rows} 行、${limits.columns} 列。请删去后再导入。`)
  }
}

/** Throws a sentence where the parts hold what is not read. */
export const inspect = (parts) => {
  const { count, nameOf } = sheetNames(parts)
  if (count > limits.sheets) throw new Unreadable(`有 ${count} 张工作表，超过 ${limits.sheets} 张，不是一份填报工作簿。`)
  const counted = { cells: 0 }
  for (const [name, part] of parts) {
    const text = part.toString('utf8')
    if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new Unreadable('里面有不允许的声明（DOCTYPE），不安全，不读取。请重新下载工作簿填写。')
    if (name === '[Content_Types].xml' && /macroEnabled/i.test(text)) throw new Unreadable('带有宏，不读取。请在 Excel 中另存为不带宏的“Excel 工作簿（.xlsx）”后再导入。')
    if (name === 'xl/sharedStrings.xml' && (text.match(/<(?:\w+:)?si[\s>]/g)?.length ?? 0) > limits.strings) throw new Unreadable(`里面有超过 ${limits.strings} 条文字，不是一份填报工作簿。`)
    if (name.startsWith('xl/worksheets/')) inspectSheet(text, plain(nameOf(name)), counted)
  }
}
