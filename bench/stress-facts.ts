import { classificationOf } from '@/lib/classification/classification'
import { emptyContract } from '@/lib/facts/empty'
import type { Facts } from '@/lib/facts/facts'
import { readFactsFile } from '@/lib/facts/read'

const CODES = 60
const PROJECTS = 30
/** Twelve rows: 产出 50, 效益 30, 满意度 10, as the form wants. */
const INDICATORS = [
  ['产出指标', '数量指标', '10'], ['产出指标', '数量指标', '10'], ['产出指标', '质量指标', '5'], ['产出指标', '质量指标', '5'], ['产出指标', '时效指标', '10'], ['产出指标', '成本指标', '10'],
  ['效益指标', '经济效益', '10'], ['效益指标', '社会效益', '10'], ['效益指标', '生态效益', '5'], ['效益指标', '可持续影响', '5'],
  ['满意度指标', '服务对象满意度', '5'], ['满意度指标', '服务对象满意度', '5'],
] as const

const { functional, economic } = classificationOf(2024)
const spread = <T>(all: readonly T[], count: number): readonly T[] => all.filter((_, index) => index % Math.max(1, Math.floor(all.length / count)) === 0).slice(0, count)
const allCodes = [...functional.values()].filter((entry) => entry.code.length === 7 && entry.fund === 'generalPublicBudget' && !/^2(27|30|33)/.test(entry.code)).map((entry) => entry.code)
const economicCodes = [...economic.values()].filter((entry) => entry.code.length === 5 && entry.fillable).map((entry) => entry.code)

/** Amounts in 分 by place, so that every figure differs and nothing is random. */
const cents = (seed: number): bigint => BigInt(((seed * 7919) % 9_000_000) + 1_000) * 100n + BigInt((seed * 31) % 100)
const inYuan = (value: bigint): string => `${value / 100n}.${(value % 100n).toString().padStart(2, '0')}`
const yuan = (seed: number): string => inYuan(cents(seed))
const total = (values: readonly bigint[]): bigint => values.reduce((sum, value) => sum + value, 0n)

type Size = { readonly codes: number; /** Every column of the form of expenditure is filled; the other three are paid from 其他收入. */ readonly everyColumn: boolean }

/**
 * A facts file of the largest unit a county has: all these codes, the whole economic catalogue, 30 projects with 12
 * indicators each. Consistent, as most units are while someone types: both classifications agree.
 */
export const stressContract = ({ codes: count, everyColumn }: Size): Readonly<Record<string, unknown>> => {
  const codes = spread(allCodes, count)
  const basic = codes.map((_, index) => cents(index + 1))
  const project = codes.map((_, index) => cents(index + 901))
  const further = codes.map((_, index) => (everyColumn ? [cents(index + 301), cents(index + 401), cents(index + 501)] : [0n, 0n, 0n]))
  const spent = codes.map((_, index) => (basic[index] ?? 0n) + (project[index] ?? 0n))
  const spentBy = (category: string): bigint => total(spent.filter((_, index) => codes[index]?.startsWith(category)))
  const share = total(basic) / BigInt(economicCodes.length)
  const economicShares = economicCodes.map((_, index) => (index === 0 ? total(basic) - share * BigInt(economicCodes.length - 1) : share))
  const categories = [...new Set(codes.map((code) => code.slice(0, 3)))]
  const byCategory = (percent: bigint) => Object.fromEntries(categories.map((code) => [code, inYuan((spentBy(code) * percent) / 100n)]))
  const otherColumns = (index: number) => {
    const [superiorRemittance, operating, affiliateSubsidy] = (further[index] ?? []).map(inYuan)
    return everyColumn ? { superiorRemittance, operating, affiliateSubsidy } : { operating }
  }
  return {
    ...emptyContract('CN-2024-14', 2024),
    overview: { duties: Array.from({ length: 12 }, (_, index) => `职责第${index + 1}项，内容若干。`), organisation: [{ name: '办公室', text: '综合协调。' }] },
    incomeByFunction: Object.fromEntries(codes.map((code, index) => [code, { fiscalAppropriation: inYuan(spent[index] ?? 0n), superiorSubsidy: '0.00', ...(everyColumn ? { other: inYuan(total(further[index] ?? [])) } : {}) }])),
    expenditureByFunction: Object.fromEntries(codes.map((code, index) => [code, { basic: inYuan(basic[index] ?? 0n), project: inYuan(project[index] ?? 0n), ...otherColumns(index) }])),
    fiscalAppropriation: {
      generalPublicBudget: {
        income: inYuan(total(spent)),
        expenditureByFunction: Object.fromEntries(codes.map((code, index) => [code, { basic: inYuan(basic[index] ?? 0n), project: inYuan(project[index] ?? 0n) }])),
      },
    },
    basicExpenditureByEconomic: Object.fromEntries(economicCodes.map((code, index) => [code, inYuan(economicShares[index] ?? 0n)])),
    threePublicExpenses: { final: { vehicleOperation: '120000.00' }, adjustedBudget: { vehicleOperation: '130000.00' }, counts: { vehiclesHeld: 6 } },
    initialBudget: { generalPublicBudgetByCategory: byCategory(102n) },
    priorYear: { incomeGrandTotal: inYuan((total(spent) * 98n) / 100n), expenditureGrandTotal: inYuan((total(spent) * 98n) / 100n), generalPublicBudgetByCategory: byCategory(98n) },
    reasons: { grandTotalChange: '本年新增若干项目', generalPublicBudgetByCategory: Object.fromEntries(categories.map((code) => [code, { usedFor: '本单位日常运转', change: '人员和项目均有增加' }])) },
    performance: {
      declaredProjectCount: PROJECTS,
      declaredFunds: inYuan(total(project)),
      projects: Array.from({ length: PROJECTS }, (_, project) => ({
        name: `项目${project + 1}`,
        functionCode: codes[project] ?? '',
        executionWeight: '10',
        funds: [{ source: '市县区财政资金', declaredTarget: yuan(project + 1), initialBudget: yuan(project + 1), annualBudget: yuan(project + 1), executed: yuan(project + 1), deviation: '无偏差' }],
        indicators: INDICATORS.map(([level1, level2, weight], index) => ({ level1, level2, level3: `指标${index + 1}`, initialTarget: '≥10个', adjustedTarget: '≥10个', actual: '11个', weight, score: weight })),
        analysis: { implementationAndBudget: '按计划执行，全年完成预算。', outputs: '各项产出完成。', benefits: '效益明显。', satisfaction: '服务对象满意。', experience: '一是加强调度；二是专款专用。', problems: '无', improvements: '无' },
      })),
    },
  }
}

/** The unit one recomputation is measured with. */
export const stressFacts = (): Facts => {
  const read = readFactsFile(stressContract({ codes: CODES, everyColumn: false }))
  if (!read.ok) throw new Error(`${read.error.path} ${read.error.message}`)
  return read.value
}
