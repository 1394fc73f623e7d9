import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hostileText } from '@/testing/hostile'
import { csvText } from './csv'

/** RFC 4180, as a spreadsheet reads it. */
const read = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [[]]
  const rest = /"((?:[^"]|"")*)"(,|\r\n|$)/guy
  for (let found = rest.exec(text); found !== null && found[0] !== ''; found = rest.exec(text)) {
    rows.at(-1)?.push((found[1] ?? '').replaceAll('""', '"'))
    if (found[2] === '\r\n' && rest.lastIndex < text.length) rows.push([])
  }
  expect(rest.lastIndex === 0 || rest.lastIndex === text.length).toBe(true)
  return rows
}

it('keeps cells in their cells, and none is a formula', () => {
  fc.assert(fc.property(fc.array(fc.array(hostileText, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
    const text = csvText(rows)
    expect(text.startsWith('\uFEFF')).toBe(true)
    const found = read(text.slice(1))
    expect(found.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/u, '')))).toEqual(rows.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/u, ''))))
    for (const cell of found.flat()) expect(cell).not.toMatch(/^[=+@\t\r＝＋－＠]|^-(?!\d[\d,]*(\.\d+)?$)/u)
  }))
})

it('a number stays a number', () => {
  expect(csvText([['-1,234.50', '-2+3', '=1', '1']])).toBe('\uFEFF"-1,234.50","\'-2+3","\'=1","1"\r\n')
})
