import { blankFacts, keysOf } from '../blanks'
import type { Rule } from '../rule'

export const c09CountNotStated: Rule = {
  id: 'C09',
  title: '实物量未填，不能视同为零',
  relation: '“三公”实物量、车辆、设备、自评项目数都已填写，没有的填 0。',
  severity: 'error',
  tolerance: 'none',
  appliesTo: 'facts',
  basis: '空着不等于零，印出来却是“0”',
  check: function* ({ report }) {
    const { threePublicExpenses, stateAssetsHeld } = report.facts
    const ask = (page: string) => (names: string) => ({ what: `${names}没有填写，不能当作 0`, advice: `请在${page}页填写；没有的填 0。` })
    yield* blankFacts(report, keysOf('threePublicExpenses/counts', threePublicExpenses.counts), ask('“三公”经费'))
    yield* blankFacts(report, [...keysOf('stateAssetsHeld/vehicles', stateAssetsHeld.vehicles), 'stateAssetsHeld/equipmentOverOneMillion'], ask('“国有资产占用”'))
    yield* blankFacts(report, ['performance/declaredProjectCount'], ask('“项目绩效自评”'))
  },
}
