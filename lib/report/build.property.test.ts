import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toDisclosure } from '@/lib/document/disclosure'
import { classificationOf } from '@/lib/classification/classification'
import { readFactsFile } from '@/lib/facts/read'
import { emptyContract } from '@/lib/facts/empty'
import { tell } from '@/lib/narrative/narrative'
import { theTemplate } from '@/lib/template/templates'
import { buildReport } from './build'

/**
 * Ten tables against an independent arithmetic: integers of 分, and nothing of the program's own sums or formats.
 * Facts are consistent by construction: income and spending of each code are drawn, totals follow.
 */
const codes = [...classificationOf(2024).functional.values()].filter((entry) => entry.code.length === 7 && entry.fund === 'generalPublicBudget' && !entry.code.startsWith('233') && !/^2(27|30)/.test(entry.code)).map((entry) => entry.code)
const economic = [...classificationOf(2024).economic.values()].filter((entry) => entry.code.length === 5 && entry.fillable).map((entry) => entry.code)
const fundCodes = [...classificationOf(2024).functional.values()].filter((entry) => entry.code.length === 7 && entry.fund === 'governmentFunds').map((entry) => entry.code)

const cents = fc.oneof(fc.constant(0n), fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.constant(null))
const row = (...names: readonly string[]) => fc.record(Object.fromEntries(names.map((name) => [name, cents])))
type Cents = bigint | null
type Rows = Record<string, Record<string, Cents>>

const caseOf = fc.record({
  income: fc.dictionary(fc.constantFrom(...codes), row('fiscalAppropriation', 'superiorSubsidy', 'institutional', 'operating', 'affiliateRemittance', 'other'), { maxKeys: 12 }),
  expenditure: fc.dictionary(fc.constantFrom(...codes), row('basic', 'project', 'superiorRemittance', 'operating', 'affiliateSubsidy'), { maxKeys: 12 }),
  general: fc.dictionary(fc.constantFrom(...codes), row('basic', 'project'), { maxKeys: 12 }),
  funds: fc.dictionary(fc.constantFrom(...fundCodes), row('openingBalance', 'income', 'basic', 'project', 'closingBalance'), { maxKeys: 5 }),
  economic: fc.dictionary(fc.constantFrom(...economic), cents, { maxKeys: 20 }),
  balances: row('nonAppropriationSurplusUsed', 'openingBalance', 'surplusDistribution', 'closingBalance'),
  fiscal: row('income', 'openingBalance', 'closingBalance'),
  capital: row('income', 'openingBalance', 'closingBalance'),
})

const yuan = (value: Cents): string | null => (value === null ? null : `${value / 100n}.${(value % 100n).toString().padStart(2, '0')}`)
const yuanRows = (rows: Rows) => Object.fromEntries(Object.entries(rows).map(([code, cells]) => [code, Object.fromEntries(Object.entries(cells).map(([name, value]) => [name, yuan(value)]))]))
/** 万元, two decimals, half up, zero empty: in integers. */
const printed = (value: bigint): string => {
  if (value === 0n) return ''
  const hundredths = (value + 5_000n) / 10_000n
  return `${hundredths / 100n}.${(hundredths % 100n).toString().padStart(2, '0')}`
}
const sum = (values: readonly Cents[]): bigint => values.reduce<bigint>((all, value) => all + (value ?? 0n), 0n)

const expectedRows = (rows: Rows, columns: readonly (readonly string[])[]): readonly (readonly string[])[] => {
  const listed = Object.keys(rows).filter((code) => sum(Object.values(rows[code] ?? {})) !== 0n)
  const line = (code: string, name: string) => [code, name, ...columns.map((names) => printed(sum(listed.filter((item) => item.startsWith(code)).flatMap((item) => names.map((each) => rows[item]?.[each] ?? null)))))]
  const all = new Set(listed.flatMap((code) => [code.slice(0, 3), code.slice(0, 5), code]))
  const nameOf = (code: string) => classificationOf(2024).functional.get(code)?.name ?? '（2024年科目表中没有的代码）'
  // Code order of the form: 类 before its 款 before their 项, which is the order of the strings.
  return [line('', '合计'), ...[...all].sort().map((code) => line(code, nameOf(code)))]
}

const INCOME = ['fiscalAppropriation', 'superiorSubsidy', 'institutional', 'operating', 'affiliateRemittance', 'other']
const SPENDING = ['basic', 'project', 'superiorRemittance', 'operating', 'affiliateSubsidy']

test('a thousand random disclosures: every cell of the ten tables is right', () => {
  const template = theTemplate('CN-2024')
  fc.assert(
    fc.property(caseOf, (drawn) => {
      const read = readFactsFile({
        ...emptyContract('CN-2024', 2024),
        incomeByFunction: yuanRows(drawn.income),
        expenditureByFunction: yuanRows(drawn.expenditure),
        balances: yuanRows({ balances: drawn.balances })['balances'],
        fiscalAppropriation: {
          generalPublicBudget: { ...yuanRows({ x: drawn.fiscal })['x'], expenditureByFunction: yuanRows(drawn.general) },
          governmentFunds: { byFunction: yuanRows(drawn.funds) },
          stateCapitalOperations: { ...yuanRows({ x: drawn.capital })['x'], expenditureByFunction: {} },
        },
        basicExpenditureByEconomic: Object.fromEntries(Object.entries(drawn.economic).map(([code, value]) => [code, yuan(value)])),
      })
      if (!read.ok) throw new Error(`${read.error.path} ${read.error.message}`)
      const report = buildReport(template, read.value)
      const disclosure = toDisclosure(report, tell(report), [])
      const body = (id: string) => disclosure.tables.find((table) => table.id === id)?.body ?? []

      expect(body('公开02')).toEqual(expectedRows(drawn.income, [INCOME, ...INCOME.map((name) => [name])]))
      expect(body('公开03')).toEqual(expectedRows(drawn.expenditure, [SPENDING, ...SPENDING.map((name) => [name])]))
      expect(body('公开05')).toEqual(expectedRows(drawn.general, [['basic', 'project'], ['basic'], ['project']]))
      expect(body('公开07')).toEqual(expectedRows(drawn.funds, [['openingBalance'], ['income'], ['basic', 'project'], ['basic'], ['project'], ['closingBalance']]))

      const under = (rows: Rows, code: string, names: readonly string[]) => sum(Object.entries(rows).filter(([item]) => item.startsWith(code)).flatMap(([, cells]) => names.map((name) => cells[name] ?? null)))
      const fundIncome = under(drawn.funds, '', ['income'])
      const spent = under(drawn.expenditure, '', SPENDING)
      const income = (drawn.fiscal['income'] ?? 0n) + fundIncome + (drawn.capital['income'] ?? 0n) + under(drawn.income, '', INCOME.slice(1))
      const t01 = body('公开01')
      expect(t01).toHaveLength(31)
      template.categories.forEach(({ code }, index) => expect(t01[index]?.[5]).toBe(printed(under(drawn.expenditure, code, SPENDING))))
      expect([t01[26]?.[2], t01[26]?.[5]]).toEqual([printed(income), printed(spent)])
      expect(t01[30]?.[2]).toBe(printed(income + sum([drawn.balances['nonAppropriationSurplusUsed'] ?? null, drawn.balances['openingBalance'] ?? null])))
      expect(t01[30]?.[5]).toBe(printed(spent + sum([drawn.balances['surplusDistribution'] ?? null, drawn.balances['closingBalance'] ?? null])))

      const t04 = body('公开04')
      expect(t04).toHaveLength(32)
      template.categories.forEach(({ code }, index) => {
        const [general, funds] = [under(drawn.general, code, ['basic', 'project']), under(drawn.funds, code, ['basic', 'project'])]
        expect(t04[index]?.slice(5)).toEqual([printed(general + funds), printed(general), printed(funds), ''])
      })
      const [general, funds] = [under(drawn.general, '', ['basic', 'project']), under(drawn.funds, '', ['basic', 'project'])]
      expect(t04[26]?.slice(5)).toEqual([printed(general + funds), printed(general), printed(funds), ''])
      expect(t04[31]?.slice(5)).toEqual([
        printed(general + funds + (drawn.fiscal['closingBalance'] ?? 0n) + under(drawn.funds, '', ['closingBalance']) + (drawn.capital['closingBalance'] ?? 0n)),
        printed(general + (drawn.fiscal['closingBalance'] ?? 0n)), printed(funds + under(drawn.funds, '', ['closingBalance'])), printed(drawn.capital['closingBalance'] ?? 0n),
      ])

      const t06 = body('公开06')
      const people = sum(Object.entries(drawn.economic).filter(([code]) => /^30[13]/.test(code)).map(([, value]) => value))
      const office = sum(Object.entries(drawn.economic).filter(([code]) => !/^30[13]/.test(code)).map(([, value]) => value))
      expect(t06).toHaveLength(29)
      expect(t06[28]).toEqual(['', '人员经费合计', printed(people), '', '公用经费合计', printed(office)])
      for (const cells of t06.slice(0, 28))
        for (const at of [0, 3, 6, 9]) {
          const [code, , value] = cells.slice(at, at + 3)
          if (code === undefined || code === '') continue
          const expected = /^3(09|11)/.test(code) ? '——' : printed(sum(Object.entries(drawn.economic).filter(([item]) => item.startsWith(code)).map(([, each]) => each)))
          expect(value).toBe(expected)
        }
    }),
    { numRuns: 1000 },
  )
}, 120_000)
