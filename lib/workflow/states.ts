/** Where a disclosure stands. */
export type State = 'draft' | 'submitted' | 'underReview' | 'returned' | 'approved' | 'published' | 'withdrawn'
export type Step = 'submit' | 'recall' | 'beginReview' | 'return' | 'approve' | 'publish' | 'withdraw' | 'reopen'

export const stateNames: Readonly<Record<State, string>> = {
  draft: '填报中',
  submitted: '已提交',
  underReview: '审核中',
  returned: '已退回',
  approved: '已通过',
  published: '已公开',
  withdrawn: '已撤回',
}

export const stepNames: Readonly<Record<Step, string>> = {
  submit: '提交',
  recall: '取回',
  beginReview: '开始审核',
  return: '退回',
  approve: '通过',
  publish: '公开',
  withdraw: '撤回公开',
  reopen: '重新填报',
}
