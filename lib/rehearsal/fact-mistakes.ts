import { classificationOf } from '@/lib/classification/classification'
import type { Dice } from './dice'
import type { MutationClass } from './mistake'
import type { RehearsedCase } from './rehearsed-case'
import { yuan, type Statements } from './statements'

const GENERAL = 'fiscalAppropriation/generalPublicBudget'
const COUNTS = 'threePublicExpenses/counts'

const centsAt = (stated: Statements, key: string): bigint => BigInt((stated[key] ?? '0.00').replace('.', ''))
const isAgency = ({ stated }: RehearsedCase): boolean => stated['budgetUnit/kind'] !== 'institution'
const isCarriedOver = ({ stated }: RehearsedCase): boolean => centsAt(stated, 'balances/openingBalance') !== 0n

/** The first digit another one, so that it is no matter of rounding. */
export const otherFirstDigit = (text: string): string => text.replace(/[1-9]/, (digit) => (digit === '9' ? '8' : String.fromCharCode(digit.charCodeAt(0) + 1)))

const keysOf = ({ stated }: RehearsedCase, isMeant: RegExp): readonly string[] => Object.keys(stated).filter((key) => isMeant.test(key))

const elsewhere = (each: RehearsedCase, drawn: Dice): string =>
  drawn.pick([...classificationOf(each.report.template.fiscalYear).functional.values()].flatMap(({ code, fund, name }) => (code.length === 7 && fund === 'generalPublicBudget' && code.startsWith('206') && !code.endsWith('00') && !/运行|一般行政/.test(name) && each.stated[`incomeByFunction/${code}/fiscalAppropriation`] === undefined ? [code] : [])))

export const factMistakes: readonly MutationClass[] = [
  {
    number: 6, basis: 'facts', name: '元、万元混用：公务用车运行维护费放大一万倍',
    make: ({ stated, report }) => {
      const wrong = centsAt(stated, 'threePublicExpenses/final/vehicleOperation') * 10_000n
      const spent = report.cells.get('T04!R59:c2')?.value ?? null
      // A small sum in a large unit stays below all it could be compared with.
      return spent === null || wrong <= BigInt(spent.toFixed(2).replace('.', '')) ? null : { caught: ['A18', 'Y11'], facts: { 'threePublicExpenses/final/vehicleOperation': yuan(wrong) } }
    },
  },
  {
    number: 7, basis: 'facts', name: '一个经济科目录错一位',
    make: (each, drawn) => {
      const key = drawn.pick(keysOf(each, /^basicExpenditureByEconomic\/302/))
      return { caught: isAgency(each) ? ['A08', 'P01'] : ['A08'], facts: { [key]: otherFirstDigit(each.stated[key] ?? '') } }
    },
  },
  {
    number: 8, basis: 'facts', name: '收入用了另一个科目',
    make: (each, drawn) => {
      if (isCarriedOver(each)) return null
      const key = drawn.pick(keysOf(each, /^incomeByFunction\/(?!2010302)\d{7}\/fiscalAppropriation$/))
      return { caught: ['A14', 'A15'], facts: { [key]: '', [`incomeByFunction/${elsewhere(each, drawn)}/fiscalAppropriation`]: each.stated[key] ?? '' } }
    },
  },
  { number: 9, basis: 'facts', name: '漏填年末结转', make: ({ stated }) => ({ caught: ['A01', 'I11'], facts: { [`${GENERAL}/income`]: yuan(centsAt(stated, `${GENERAL}/income`) + 1_000_000n) } }) },
  { number: 17, basis: 'facts', name: '原因留空', make: () => ({ caught: ['C06'], facts: { 'reasons/threePublicChange': '' } }) },
  { number: 17, basis: 'facts', name: '一条原因照抄三处', make: ({ stated }) => ({ caught: ['C07'], facts: Object.fromEntries(['grandTotalChange', 'fiscalGrandTotalChange', 'generalPublicBudgetChange'].map((slot) => [`reasons/${slot}`, stated['reasons/grandTotalChange'] ?? ''])) }) },
  { number: 18, basis: 'facts', name: '有接待费而没有批次、人次', make: () => ({ caught: ['T54'], facts: { [`${COUNTS}/domesticReceptionBatches`]: '0', [`${COUNTS}/domesticReceptionPersonVisits`]: '0' } }) },
  {
    number: 19, basis: 'facts', name: '批次、人次填反',
    make: ({ stated }) => ({ caught: ['T57'], facts: { [`${COUNTS}/domesticReceptionBatches`]: stated[`${COUNTS}/domesticReceptionPersonVisits`] ?? '', [`${COUNTS}/domesticReceptionPersonVisits`]: stated[`${COUNTS}/domesticReceptionBatches`] ?? '' } }),
  },
  { number: 20, basis: 'facts', name: '保有量大于车辆总数', make: ({ stated }) => ({ caught: ['T58'], facts: { [`${COUNTS}/vehiclesHeld`]: `1${stated[`${COUNTS}/vehiclesHeld`] ?? ''}` } }) },
  { number: 21, basis: 'facts', name: '用了别的预算的科目', make: () => ({ caught: ['K05'], facts: { [`${GENERAL}/expenditureByFunction/2120801/project`]: '5000' } }) },
  { number: 21, basis: 'facts', name: '用了停用的经济科目', make: () => ({ caught: ['K07'], facts: { 'basicExpenditureByEconomic/30902': '5000' } }) },
  { number: 23, basis: 'facts', name: '车辆填错行', make: ({ stated }) => ({ caught: ['P10'], facts: { 'stateAssetsHeld/vehicles/ministerial': stated['stateAssetsHeld/vehicles/confidentialCommunication'] ?? '', 'stateAssetsHeld/vehicles/confidentialCommunication': '0' } }) },
  { number: 24, basis: 'facts', name: '指标分值错', make: () => ({ caught: ['E14'], facts: { 'performance/projects/p1/indicators/i1/weight': '30' } }) },
  {
    number: 24, basis: 'facts', name: '缺一份自评表',
    make: ({ stated }) => ({ caught: ['E01', 'E02'], facts: { 'performance/projects': (stated['performance/projects'] ?? '').split(',').slice(0, -1).join(',') } }),
  },
]
