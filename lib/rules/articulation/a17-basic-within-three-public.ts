import { mustNotExceed } from '../equality'
import type { Rule } from '../rule'

const pairs = [
  ['30212', 'c8', '因公出国（境）费用'],
  ['31013', 'c10', '公务用车购置'],
  ['30231', 'c11', '公务用车运行维护费'],
  ['30217', 'c12', '公务接待费'],
] as const

export const a17BasicWithinThreePublic: Rule = {
  id: 'A17',
  title: '基本支出中“三公”科目不得大于“三公”决算数',
  relation: '公开06 30212 ≤ 公开09 栏8；31013 ≤ 栏10；30231 ≤ 栏11；30217 ≤ 栏12。',
  severity: 'error',
  tolerance: 'exact',
  appliesTo: 'both',
  basis: '公开09含基本支出和项目支出，公开06只有基本支出',
  check: function* (subject) {
    for (const [code, column, name] of pairs)
      yield* mustNotExceed(subject, [`T06!${code}:amount`], [`T09!row:${column}`], {
        what: `基本支出列支的${name}大于“三公”经费决算数`,
        advice: `请核对“基本支出经济分类”页 ${code} 与“三公”经费页的${name}；同类科目整列错行的，请一并改正。`,
      })
  },
}
