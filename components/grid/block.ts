/** A cell of a pasted block. */
export type BlockCell = { readonly text: string; /** Repeats the cell that was merged over this place. */ readonly merged?: true }

/** A block of cells from the clipboard: rows of equal or unequal length. */
export type Block = readonly (readonly BlockCell[])[]

/** More than this is no block of a disclosure, and would only make the page wait. */
export const MOST_ROWS = 2000
export const MOST_COLUMNS = 100

const isBlankRow = (cells: readonly BlockCell[]): boolean => cells.every(({ text }) => text === '')

/** Blank rows at the foot come with the copying, not with the figures. */
export const withoutBlankFoot = (block: Block): Block => {
  let end = block.length
  while (end > 1 && isBlankRow(block[end - 1] ?? [])) end -= 1
  return block.slice(0, end)
}

export const widthOfBlock = (block: Block): number => block.reduce((most, cells) => Math.max(most, cells.length), 0)

/** A block of cells as a spreadsheet hands it over as text: tabs between columns, line breaks between rows, quotes around breaks. */
export const blockOfText = (text: string): Block => {
  const rows: BlockCell[][] = [[]]
  let cell = ''
  let quoted = false
  const endCell = (): void => {
    rows.at(-1)?.push({ text: cell.trim() })
    cell = ''
  }
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index)
    if (quoted) {
      if (character !== '"') cell += character
      else if (text.charAt(index + 1) === '"') {
        cell += '"'
        index += 1
      } else quoted = false
    } else if (character === '"' && cell === '') quoted = true
    else if (character === '\t') endCell()
    else if (character === '\n') {
      endCell()
      rows.push([])
    } else if (character !== '\r') cell += character
  }
  endCell()
  return withoutBlankFoot(rows)
}

/** A cell of a table with the places it covers. */
export type SpanCell = { readonly text: string; readonly columns: number; readonly rows: number }

/** A table whose cells cover several places, as a block: the text stands in the first place and is marked as merged in the others below it. */
export const blockOfSpans = (table: readonly (readonly SpanCell[])[]): Block => {
  const height = Math.min(table.length, MOST_ROWS)
  const rows: BlockCell[][] = Array.from({ length: height }, () => [])
  table.slice(0, height).forEach((cells, row) => {
    let column = 0
    for (const cell of cells) {
      while (rows[row]?.[column] !== undefined) column += 1
      const [down, across] = [Math.min(cell.rows, height - row), Math.min(cell.columns, MOST_COLUMNS - column)]
      for (let below = 0; below < down; below += 1) {
        for (let beside = 0; beside < across; beside += 1) {
          const line = rows[row + below]
          if (line === undefined) continue
          line[column + beside] = below === 0 && beside === 0 ? { text: cell.text } : beside === 0 ? { text: cell.text, merged: true } : { text: '' }
        }
      }
      column += Math.max(1, across)
    }
  })
  // A row may begin with places that nothing covers: they are holes in the array.
  return withoutBlankFoot(rows.map((cells) => Array.from(cells, (cell: BlockCell | undefined) => cell ?? { text: '' })))
}
