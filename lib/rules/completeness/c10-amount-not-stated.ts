import type { FactKey } from '@/lib/facts/facts'
import { blankFacts, keysOf } from '../blanks'
import type { Rule } from '../rule'

/** Only the kinds of units that have 机关运行经费 print it. */
const operatingOf: Readonly<Record<string, readonly FactKey[]>> = {
  administrative: ['agencyOperatingExpenses/administrative'],
  civilServiceManaged: ['agencyOperatingExpenses/civilServiceManaged'],
}

export const c10AmountNotStated: Rule = {
  id: 'C10',
  title: '金额未填，请确认为零',
  relation: '“三公”经费、政府采购、机关运行经费、结转结余、自评资金，文中印 0 的都已填写。',
  severity: 'notice',
  tolerance: 'none',
  appliesTo: 'facts',
  basis: '空着的金额印成 0',
  check: function* ({ report }) {
    const { threePublicExpenses: three, governmentProcurement, balances, budgetUnit } = report.facts
    const ask = (page: string) => (names: string) => ({ what: `${names}没有填写，文中印为 0`, advice: `确为零的，请在${page}页填 0。` })
    yield* blankFacts(
      report,
      [...keysOf('threePublicExpenses/adjustedBudget', three.adjustedBudget), ...keysOf('threePublicExpenses/final', three.final), ...['domesticReception', 'foreignGuestReception', 'overseasReception'].map((name) => `threePublicExpenses/${name}`)],
      ask('“三公”经费'),
    )
    yield* blankFacts(report, operatingOf[budgetUnit.kind] ?? [], ask('“机关运行经费”'))
    yield* blankFacts(report, keysOf('governmentProcurement', governmentProcurement), ask('“政府采购”'))
    yield* blankFacts(report, keysOf('balances', balances), ask('“结转和结余”'))
    yield* blankFacts(report, ['performance/declaredFunds'], ask('“项目绩效自评”'))
  },
}
