import type { Finding } from '@/lib/rules/finding'
import { asksAboutRelease } from '@/lib/rules/release-rules'
import { answerTo } from '@/lib/workflow/answered'
import type { GivenExplanation } from './explanation'

/** What must be done about a finding. */
export type Todo = 'mend' | 'explain' | 'release' | 'review' | 'notice'

export const todos: readonly Todo[] = ['mend', 'explain', 'release', 'review', 'notice']
export const todoWords: Readonly<Record<Todo, string>> = { mend: '改正错误', explain: '写明原因', release: '尽快公开', review: '已写明原因', notice: '提示' }
export const todoAbout: Readonly<Record<Todo, string>> = {
  mend: '错误不能用说明代替。', explain: '改正数字，或逐项写明原因。', release: '公开的期限已过，不影响办理。', review: '由财政审核人逐条认可。', notice: '供参考，不影响提交。',
}

export const todoOf = (finding: Finding, explanations: readonly GivenExplanation[]): Todo => {
  if (finding.severity === 'error') return 'mend'
  if (finding.severity === 'notice') return 'notice'
  if (asksAboutRelease(finding)) return 'release'
  return answerTo(finding, explanations) === undefined ? 'explain' : 'review'
}

/** The graver of two: what is to be done may only become more while somebody looks at the list. */
export const graver = (left: Todo, right: Todo): Todo => (todos.indexOf(left) <= todos.indexOf(right) ? left : right)
