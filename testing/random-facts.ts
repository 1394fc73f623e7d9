import fc from 'fast-check'
import { classificationOf, type Fund } from '@/lib/classification/classification'
import { emptyContract } from '@/lib/facts/empty'
import type { Facts } from '@/lib/facts/facts'
import { factsShape } from '@/lib/facts/facts-shape'
import { readFactsFile } from '@/lib/facts/read'
import type { CodeKind, Shape } from '@/lib/facts/shape'

/** Facts of every kind the contract has, drawn from its shape: nothing can be forgotten that a later year adds. */

const YEAR = 2024
const { functional, economic } = classificationOf(YEAR)
const items = (fund: Fund | null): readonly string[] => [...functional.values()].filter((entry) => entry.code.length === 7 && (fund === null || entry.fund === fund)).map((entry) => entry.code)
const codesAt = (kind: CodeKind, path: string): readonly string[] => {
  if (kind === 'functionalCategory') return [...functional.keys()].filter((code) => code.length === 3)
  if (kind === 'economicItem') return [...economic.values()].filter((entry) => entry.code.length === 5).map((entry) => entry.code)
  const fund = (['generalPublicBudget', 'governmentFunds', 'stateCapitalOperations'] as const).find((each) => path.includes(`/${each}/`))
  return items(fund ?? null)
}

/** What spreadsheets are known to spoil. */
const SPOILT = [
  '=1+1', '+cmd|’/c calc’!A0', '-减少', '@SUM(A1)', "'单引号", '"双引号"', '😀𠮷', '第一行\n第二行', '_x0041_', '_x000D_', '<b>&amp;', '\t制表', '  前后有空格  ', '0012', '1e400', '#REF!', '#_x0041_', '123.4500', 'TRUE', '2024-01-05',
  '回车\r\n换行', '≥95%', '\u0001控制', '\uFFFE末', '—', '95%', '2010301',
]
const words = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('按季组织施工并逐段验收', '无偏差', '数量指标', '上级追加专项资金') },
  { weight: 3, arbitrary: fc.constantFrom(...SPOILT) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== '' && !text.includes('\u0000')) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...SPOILT), fc.constantFrom(...SPOILT)).map((pair) => pair.join('')) },
)
const long = fc.constantFrom('很长的说明', '=长').map((text) => text.repeat(Math.floor(20_000 / text.length)))

const cents = (value: bigint): string => `${value < 0n ? '-' : ''}${(value < 0n ? -value : value) / 100n}.${((value < 0n ? -value : value) % 100n).toString().padStart(2, '0')}`
const amounts = (negative: boolean) =>
  fc.oneof(
    fc.constantFrom('0.00', '0.01', '1234.56', '10000000000000.00', '10000000000000.01', '999999999999999.99'),
    fc.bigInt({ min: negative ? -(10n ** 15n) : 0n, max: 10n ** 15n }).map(cents),
  )

const sometimes = <T>(of: fc.Arbitrary<T>) => fc.option(of, { freq: 3, nil: null })

const drawn = (shape: Shape, path: string): fc.Arbitrary<unknown> => {
  switch (shape.kind) {
    case 'amount':
      return sometimes(amounts(!path.endsWith('/closingBalance')))
    case 'count':
      return sometimes(fc.nat({ max: 999_999_999 }))
    case 'score':
      return sometimes(fc.nat({ max: 1_000_000 }).map((value) => String(value / 10_000)))
    case 'choice':
      return fc.constantFrom(...Object.keys(shape.choices))
    case 'text':
      if (path === '/budgetUnit/code') return fc.constant('001001')
      if (shape.required) return words
      return sometimes(shape.long ? fc.oneof({ weight: 60, arbitrary: words }, { weight: 1, arbitrary: long }) : words)
    case 'group':
      return fc.record(Object.fromEntries(Object.entries(shape.fields).map(([name, field]) => [name, drawn(field, `${path}/${name}`)])))
    case 'byCode':
      return fc.dictionary(fc.constantFrom(...codesAt(shape.codes, `${path}/`)), drawn(shape.of, `${path}/#`), { maxKeys: 4 })
    case 'textList':
      return fc.array(words, { maxLength: 4 })
    case 'list':
      return fc.array(fc.record(Object.fromEntries(Object.entries(shape.fields).map(([name, field]) => [name, drawn(field, `${path}/#/${name}`)]))), { maxLength: 3 })
  }
}

export const randomFacts: fc.Arbitrary<Facts> = drawn(factsShape, '').map((body) => {
  // The shape of everything is a group: what was drawn is an object.
  const read = readFactsFile({ ...emptyContract('CN-2024-14', YEAR), ...(body as object) })
  if (!read.ok) throw new Error(`${read.error.path} ${read.error.message}`)
  return read.value
})
