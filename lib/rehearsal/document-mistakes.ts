import { amount, figureOf, ratio, rounded, times } from '@/lib/money/amount'
import type { CellRef } from '@/lib/report/cell'
import { figureAt } from '@/lib/report/report'
import type { Dice } from './dice'
import { otherFirstDigit } from './fact-mistakes'
import type { Mistake, MutationClass } from './mistake'
import { cells, document, paragraphs, sheet, table, withoutRows, type Mutation } from './read-change'
import type { RehearsedCase } from './rehearsed-case'
import { yuan } from './statements'

const printedAt = ({ booklet }: RehearsedCase, ref: CellRef): string => booklet.printed?.get(ref) ?? ''

/** Cells of a table that print something, by how their row and column look. */
const printing = ({ booklet }: RehearsedCase, isMeant: RegExp): readonly CellRef[] => [...(booklet.printed ?? [])].flatMap(([ref, text]) => (text !== '' && isMeant.test(ref) ? [ref] : []))

/** The first place of a section that looks like this, said otherwise; null where nothing does. */
const saidOtherwise = ({ booklet }: RehearsedCase, number: string, from: RegExp, to: (found: RegExpExecArray) => string | null): Mutation | null => {
  const section = booklet.document?.sections.find((each) => each.number === number)
  for (const [index, text] of (section?.paragraphs ?? []).entries()) {
    const found = from.exec(text)
    const other = found === null ? null : to(found)
    if (found !== null && other !== null && other !== found[0]) return paragraphs(number, (all) => all.map((each, at) => (at === index ? each.replace(found[0], other) : each)))
  }
  return null
}

const said = (number: string, caught: readonly string[], from: RegExp, to: (found: RegExpExecArray) => string | null) => (each: RehearsedCase): Mistake | null => {
  const mutation = saidOtherwise(each, number, from, to)
  return mutation === null ? null : { caught, document: mutation }
}

/** Two neighbours exchanged at the head of a figure, where they are not the same. */
const exchanged = (text: string): string => text.replace(/^(\d)(\d)/, '$2$1').replace(/^0(?=\d)/, '')
/** A figure with two decimals, a little more. */
const more = (text: string, by: string): string => figureOf(text).plus(by).toFixed(2)

const lastYearNothing = ({ stated }: RehearsedCase): Readonly<Record<string, string>> => {
  const cents = (key: string): bigint => BigInt((stated[key] ?? '0.00').replace('.', ''))
  const gone = cents('priorYear/generalPublicBudgetByCategory/221')
  return {
    'priorYear/generalPublicBudgetByCategory/221': '',
    ...Object.fromEntries(['incomeGrandTotal', 'expenditureGrandTotal', 'fiscalIncomeGrandTotal', 'fiscalExpenditureGrandTotal', 'generalPublicBudgetExpenditure'].map((name) => [`priorYear/${name}`, yuan(cents(`priorYear/${name}`) - gone)])),
  }
}

const pickedOr = (drawn: Dice, of: readonly CellRef[]): CellRef | null => (of.length === 0 ? null : drawn.pick(of))

export const documentMistakes: readonly MutationClass[] = [
  {
    number: 1, basis: 'document', name: '项的数字错一位',
    make: (each, drawn) => {
      const ref = drawn.pick(printing(each, /^T0[235]!\d{7}:c1$/))
      return { caught: ['I04', 'I05'], document: cells({ [ref]: otherFirstDigit(printedAt(each, ref)) }) }
    },
  },
  { number: 2, basis: 'document', name: '合计的数字错一位', make: (each) => ({ caught: ['I07', 'I08', 'A06'], document: cells({ 'T04!R59:c3': otherFirstDigit(printedAt(each, 'T04!R59:c3')) }) }) },
  {
    number: 3, basis: 'document', name: '数字换位',
    make: (each, drawn) => {
      const ref = pickedOr(drawn, printing(each, /^T06!\d{5}:amount$/).filter((candidate) => /^(\d)(?!\1)\d+\./.test(printedAt(each, candidate))))
      return ref === null ? null : { caught: ['I13'], document: cells({ [ref]: exchanged(printedAt(each, ref)) }) }
    },
  },
  {
    number: 4, basis: 'document', name: '缺一个项的行',
    make: (_, drawn) => {
      const code = drawn.pick(['2080505', '2210201'])
      return { caught: ['I05', 'K03'], document: withoutRows(drawn.pick(['T02', 'T03', 'T05']), (row) => row === code) }
    },
  },
  {
    number: 5, basis: 'document', name: '万元表中填了元',
    make: (each) => {
      const cars = figureAt(each.report, 'T09!row:c11')
      return cars === null ? null : { caught: ['I15', 'N17'], document: cells({ 'T09!row:c11': cars.toFixed(2) }) }
    },
  },
  {
    number: 10, basis: 'document', name: '两处印数差 0.01',
    make: (each) =>
      // Where own money was spent, 三 and 六 tell two figures: then one of those that 五 tells three times.
      Object.keys(each.stated).some((key) => /^incomeByFunction\/\d+\/other$/.test(key)) || printing(each, /^T07!/).length > 0
        ? said('五（二）', ['N07'], /财政拨款支出(\d+\.\d\d)/u, ([, figure = '']) => `财政拨款支出${more(figure, '-0.01')}`)(each)
        : said('六', ['N07'], /基本支出(\d+\.\d\d)/u, ([, figure = '']) => `基本支出${more(figure, '-0.01')}`)(each),
  },
  { number: 11, basis: 'document', name: '占比算错', make: said('五（二）', ['N08'], /占比(\d+\.\d\d)%/u, ([, figure = '']) => `占比${more(figure, '0.1')}%`) },
  {
    number: 11, basis: 'document', name: '同比以本年数作除数',
    make: said('五（一）', ['N10'], /决算支出(\d+\.\d\d)(.*)(增加|减少)(\d+\.\d\d)万元，(增长|下降)(\d+\.\d\d)%/u, ([whole, now = '', , , by = '', , percent = '']) => {
      const share = ratio(amount(by), amount(now))
      const wrong = share === null ? percent : rounded(times(share, figureOf('100')), 2).toFixed(2)
      // Near nothing both quotients print alike.
      return figureOf(wrong).minus(percent).abs().lessThan('0.03') ? null : whole.replace(`${percent}%`, `${wrong}%`)
    }),
  },
  { number: 12, basis: 'document', name: '增减用语相反', make: said('五（三）', ['N11'], /(增加|减少)(\d+\.\d\d万元，(?:增长|下降))/u, ([, verb, rest = '']) => `${verb === '增加' ? '减少' : '增加'}${rest}`) },
  {
    number: 13, basis: 'document', name: '上年为零而写了百分比',
    make: (each) => ({
      caught: ['N12'],
      upon: lastYearNothing(each),
      document: document(({ sections }) => ({
        sections: sections.map((section) => (section.number !== '五（三）' ? section : { ...section, paragraphs: section.paragraphs.map((text) => text.replace(/(住房保障支出.*较上年决算增加\d+\.\d\d万元)/u, '$1，增长100.00%')) })),
      })),
    }),
  },
  {
    number: 14, basis: 'document', name: '表头年度错',
    make: ({ report }, drawn) => ({ caught: ['R03'], document: table(drawn.pick(report.tables).template.id, () => ({ year: `${String(report.template.fiscalYear - 1)}年度` })) }),
  },
  { number: 15, basis: 'document', name: '07表有数而七沿用旧句', make: (each) => (printing(each, /^T07!/).length === 0 ? null : { caught: ['N16'], document: paragraphs('七', () => ['本年度无此项收支。']) }) },
  {
    number: 16, basis: 'document', name: '空表没有说明',
    make: ({ report }, drawn) => {
      const empty = report.tables.filter((each) => each.empty)
      return empty.length === 0 ? null : { caught: ['C03'], document: table(drawn.pick(empty).template.id, ({ notes }) => ({ notes: notes.filter((note) => !note.includes(report.template.wording.emptyTable)) })) }
    },
  },
  { number: 20, basis: 'document', name: '说明与10表的辆数不同', make: said('十（三）', ['P09', 'N18'], /车辆[1-9]\d*辆/u, () => '车辆0辆') },
  {
    number: 22, basis: 'document', name: '印了别的科目的名称',
    make: ({ report }, drawn) => {
      const codes = (report.tables.find(({ template }) => template.id === 'T05')?.rows ?? []).filter(({ level }) => level === 2).map(({ key }) => key)
      const code = drawn.pick(codes)
      return { caught: ['K02'], document: table('T05', ({ rows }) => ({ rows: rows.map((row) => (row.code === code ? { ...row, name: rows.find((other) => other.code !== '' && other.code !== code && other.name !== row.name)?.name ?? '' } : row)) })) }
    },
  },
  { number: 25, basis: 'document', name: '残留内部审核字样', make: ({ report }, drawn) => ({ caught: ['R01'], document: document(() => ({ furniture: [{ text: drawn.pick(report.template.thresholds.releaseStamps), page: 1 }] })) }) },
  { number: 25, basis: 'document', name: '残留域代码', make: () => ({ caught: ['R02'], document: document(({ contents }) => ({ contents: contents.map((line, index) => (index === 0 ? { ...line, text: `${line.text} PAGEREF _Toc1` } : line)) })) }) },
  { number: 25, basis: 'document', name: '含有身份证号', make: () => ({ caught: ['R06'], document: sheet(0, ({ texts }) => ({ texts: [...texts, '身份证11010519491231002X。'] })) }) },
]
