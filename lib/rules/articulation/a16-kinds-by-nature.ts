import { figureAt } from '@/lib/report/report'
import { totalOf } from '../equality'
import type { Rule } from '../rule'
import { isSome } from '../words'

const institutionOnly = [
  ['T02!total:c4', '事业收入'],
  ['T02!total:c5', '经营收入'],
  ['T01!L28:c1', '使用非财政拨款结余'],
  ['T01!R59:c2', '结余分配'],
  ['T03!total:c5', '经营支出'],
] as const

export const a16KindsByNature: Rule = {
  id: 'A16',
  title: '收支项目应与单位性质相符',
  relation: '行政单位没有事业、经营收支和结余分配；有经营支出的有经营收入或年初结余；有对附属单位补助的有附属单位。',
  severity: 'warning',
  tolerance: 'none',
  appliesTo: 'both',
  basis: '只有事业单位才有的收支',
  check: function* ({ report }) {
    const { budgetUnit, overview } = report.facts
    const isSingle = budgetUnit.scope === 'unit'
    if (isSingle && budgetUnit.kind === 'administrative')
      for (const [ref, name] of institutionOnly) if (isSome(figureAt(report, ref))) yield { what: `行政单位填了${name}`, left: [ref], advice: `请核对“单位概况”页的单位性质和${name}，改正填错的一处或写明原因。` }
    if (isSome(figureAt(report, 'T03!total:c5')) && !isSome(totalOf(report, ['T02!total:c5', 'T01!L29:c1'])))
      yield { what: '有经营支出，却没有经营收入和年初结转和结余', left: ['T03!total:c5'], right: ['T02!total:c5', 'T01!L29:c1'], advice: '请在“收入”页补填经营收入，或在“结转和结余”页补填年初数。' }
    const hasAffiliate = overview.organisation.some(({ name, text }) => /附属|所属|下属/u.test(name + text))
    if (isSingle && isSome(figureAt(report, 'T03!total:c6')) && !hasAffiliate)
      yield { what: '有对附属单位补助支出，机构设置中却没有附属单位', left: ['T03!total:c6'], advice: '请在“单位概况”页写明附属单位，或核对“支出”页的对附属单位补助支出。' }
  },
}
