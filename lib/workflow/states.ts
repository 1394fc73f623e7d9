/** Where a disclosure stands. */
export type State = 'draft' | 'unitReview' | 'submitted' | 'underReview' | 'returned' | 'approved' | 'scheduled' | 'published' | 'correcting' | 'withdrawn'
export type Step = 'handUp' | 'handBack' | 'submit' | 'recall' | 'beginReview' | 'return' | 'approve' | 'schedule' | 'unschedule' | 'publish' | 'correct' | 'withdraw' | 'reopen' | 'unlock'

export const stateNames: Readonly<Record<State, string>> = {
  draft: '填报中',
  unitReview: '单位复核',
  submitted: '已提交',
  underReview: '审核中',
  returned: '已退回',
  approved: '已通过',
  scheduled: '待发布',
  published: '已公开',
  correcting: '更正中',
  withdrawn: '已撤回',
}

export const stepNames: Readonly<Record<Step, string>> = {
  handUp: '送单位复核',
  handBack: '退回填报人',
  submit: '提交',
  recall: '取回',
  beginReview: '开始审核',
  return: '退回',
  approve: '通过',
  schedule: '定时公开',
  unschedule: '取消定时',
  publish: '公开',
  correct: '更正',
  withdraw: '撤回公开',
  reopen: '重新填报',
  unlock: '同意解锁',
}
