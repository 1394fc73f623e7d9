import { describe, expect, test } from 'vitest'
import { compose } from '@/lib/document/compose'
import { assemble, flatten, type Facts } from '@/lib/facts/facts'
import { tell } from '@/lib/narrative/narrative'
import { factsAdopted, printedTexts } from '@/testing/adopted-facts'
import { bookletLayout } from '@/testing/booklet-layout'
import { changed, consistentFacts, reportOf } from '@/testing/judged'
import { asPlainText, brokenLines, codesInThree, inTurn, otherNumbers, splitTables, tablesInYuan, totalLast, withSeparators, type Noise } from '@/testing/layout-noise'
import { randomAccounts } from '@/testing/random-accounts'
import { adoptedFrom, type Adopted } from './adopted'

const layoutOf = (facts: Facts) => {
  const report = reportOf(facts)
  return bookletLayout(compose(report, tell(report)))
}
const adopted = (facts: Facts, noise: Noise = (layout) => layout): Adopted => {
  const read = adoptedFrom(noise(layoutOf(facts)))
  if (read === null) throw new Error('nothing was read')
  return read
}
const CODES = '自评表上不印功能科目，请在各项目的自评表里补选'

describe('a booklet taken over into an empty disclosure prints the same, word for word', () => {
  test.each<readonly [string, Noise]>([
    ['as it is', (layout) => layout],
    ['amounts in 元', tablesInYuan],
    ['other numbers of tables, 合计 last, codes in three columns, thousands separated', inTurn(otherNumbers, totalLast, codesInThree, withSeparators)],
    ['a plain text of broken lines', inTurn(splitTables(5, true), brokenLines(42), asPlainText)],
  ])('%s', (_, noise) => {
    const read = adopted(consistentFacts, noise)
    expect(printedTexts(factsAdopted(read, consistentFacts))).toEqual(printedTexts(consistentFacts))
    expect(read.asked.map(({ what }) => what).filter((what) => !what.includes('不尽相同'))).toEqual([CODES])
  })
})

test('what another form tells in sentences alone is taken from them; of a total that they do not part it is said', () => {
  const facts = assemble({ templateId: 'CN-2023-64', fiscalYear: 2023 }, flatten(consistentFacts))
  const read = adopted(facts)
  const printed = printedTexts(factsAdopted(read, facts))
  expect(printedTexts(facts).filter((text, index) => printed[index] !== text).map((text) => text.slice(0, 13))).toEqual(['2023年机关运行经费支出', '截至2023年12月31日'])
  expect(read.asked.map(({ what }) => what).filter((what) => what !== CODES)).toEqual([
    expect.stringMatching(/合计：印的是 30\.00，按采用的数算出 空白；两者不符/u), expect.stringMatching(/车辆数合计：印的是 2，按采用的数算出 空白；两者不符/u),
  ])
})

describe('amounts are as exact as the print', () => {
  test.each([1, 2, 3])('accounts drawn at random: %i', (seed) => {
    const facts = randomAccounts(seed, { codes: seed * 5, funds: seed !== 2, carriedOver: seed !== 1, otherMoney: seed > 1 })
    const read = adopted(facts)
    const again = adopted(factsAdopted(read, facts))
    const tables = (of: Facts) => reportOf(of).tables.map(({ template: { number }, rows }) => `${number} ${String(rows.length)}`)
    expect(tables(factsAdopted(read, facts))).toEqual(tables(facts))
    // What does not come out the same in print is said, cell by cell; taken over a second time nothing moves any more.
    expect(read.asked.filter(({ what }) => !/请按账面填到元、角、分$/u.test(what))).toEqual([])
    expect(again.facts.map(({ key, text }) => `${key} ${text}`)).toEqual(read.facts.map(({ key, text }) => `${key} ${text}`))
    expect(again.asked).toEqual([])
  })
})

test('where a figure stands, what year it is of, and what it is for the year after', () => {
  const read = adopted(consistentFacts)
  expect(read).toMatchObject({ fiscalYear: 2024, isYearSaid: true, unitName: '青禾县示例局', exactness: 'printed', unit: { label: '万元', decimals: 2 } })
  expect(read.facts.find(({ key }) => key === 'incomeByFunction/2010301/fiscalAppropriation')?.where).toMatch(/^第\d+行$/u)
  expect(read.facts.find(({ key }) => key === 'reasons/generalPublicBudgetByCategory/201/change')).toMatchObject({ text: '护栏更换单价随钢材上涨', where: expect.stringMatching(/^说明五（三） 第\d+行$/u) as string })
  expect(read.finals).toContainEqual({ key: 'priorYear/incomeGrandTotal', text: '5940000.00', where: '' })
  expect(read.finals).toContainEqual({ key: 'priorYear/threePublicExpenses/vehicleOperation', text: '40000.00', where: '' })
})

describe('nothing is guessed', () => {
  const misprinted = (from: string, to: string): Noise => (layout) => {
    let isDone = false
    return { ...layout, pieces: layout.pieces.map((piece) => (piece.kind !== 'grid' ? piece : { ...piece, rows: piece.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => {
      if (isDone || cell.text !== from) return cell
      isDone = true
      return { ...cell, text: to }
    }) })) })) }
  }
  test('a cell nobody can read states nothing and is asked for', () => {
    const facts = changed(consistentFacts, { 'threePublicExpenses/final/reception': '12345.00' })
    const read = adopted(facts, misprinted('1.23', '1.2…'))
    expect(read.facts.map(({ key }) => key)).not.toContain('threePublicExpenses/final/reception')
    expect(read.asked.map(({ what }) => what)).toContainEqual(expect.stringMatching(/公务接待费：没有读出，请手工填$/u))
  })
  test('a total that its parts do not give is said with both figures', () => {
    const read = adopted(consistentFacts, misprinted('594.00', '595.00'))
    expect(read.asked.map(({ what }) => what)).toContainEqual(expect.stringMatching(/印的是 595\.00，按采用的数算出 594\.00；两者不符/u))
  })
  test('an empty cell of the form is told apart from one that was never printed', () => {
    const read = adopted(consistentFacts)
    expect(read.blanks).toContain('balances/openingBalance')
    expect(read.blanks).not.toContain('performance/projects/p1/functionCode')
  })
  test('nothing of a disclosure', () => expect(adoptedFrom({ ...layoutOf(consistentFacts), pieces: [] })).toBeNull())
})
