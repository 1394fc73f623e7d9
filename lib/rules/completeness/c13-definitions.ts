import type { CellRef } from '@/lib/report/cell'
import { figureAt } from '@/lib/report/report'
import type { Rule, Subject } from '../rule'
import { isSome } from '../words'

/** What has to be explained where it has money: 收入 and 支出 by kind, balances, 三公, 机关运行经费. */
const kinds: readonly (readonly [name: string, at: CellRef])[] = [
  ['财政拨款收入', 'T02!total:c2'], ['上级补助收入', 'T02!total:c3'], ['事业收入', 'T02!total:c4'], ['经营收入', 'T02!total:c5'], ['附属单位上缴收入', 'T02!total:c6'], ['其他收入', 'T02!total:c7'],
  ['使用非财政拨款结余', 'T01!L28:c1'], ['年初结转和结余', 'T01!L29:c1'], ['结余分配', 'T01!R59:c2'], ['年末结转和结余', 'T01!R60:c2'],
  ['基本支出', 'T03!total:c2'], ['项目支出', 'T03!total:c3'], ['上缴上级支出', 'T03!total:c4'], ['经营支出', 'T03!total:c5'], ['对附属单位补助支出', 'T03!total:c6'],
  ['“三公”经费', 'T09!row:c7'], ['机关运行经费', 'T10!op_total:value'],
]

/** The term a definition explains: what stands before its colon. */
const termOf = (definition: string): string => (/^[^：:]*/u.exec(definition.trim())?.[0] ?? '').replace(/^[（(]?[一二三四五六七八九十\d]+[）)、.．]\s*/u, '')

const definitionsOf = ({ report, document }: Subject): readonly string[] =>
  document === undefined ? [...report.template.wording.definitions, ...report.facts.glossaryAddition.split('\n')] : document.definitions

export const c13Definitions: Rule = {
  id: 'C13',
  title: '名词解释应覆盖本单位发生的项目',
  relation: '有发生额的收支项目、“三公”经费、机关运行经费都有名词解释。',
  severity: 'notice',
  tolerance: 'none',
  appliesTo: 'both',
  basis: '第四部分 名词解释',
  check: function* (subject) {
    const present = kinds.filter(([, at]) => isSome(figureAt(subject.report, at)))
    if (present.length === 0) return
    const terms = definitionsOf(subject).map(termOf)
    // 附属单位上缴收入 explains no other income, 经营收入 none of 事业单位经营收入: the whole name must stand there.
    const missing = present.filter(([name]) => !terms.some((term) => term.startsWith(name)))
    if (missing.length > 0)
      yield { what: `有发生额的${missing.map(([name]) => `“${name}”`).join('、')}没有名词解释`, left: missing.map(([, at]) => at), advice: '请在“名词解释补充”中写明含义。', opens: ['glossaryAddition'] }
  },
}
