import { roleNames, type Role } from './actor'
import { administrationSentence, type AdministrationRefusal } from './administration-refusal'
import { stateNames, stepNames, type State, type Step } from './states'

/** Why something asked for was not done. Every kind says itself in one sentence. */
export type Refusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-your-role'; readonly step: Step; readonly mayTake: readonly Role[] }
  | { readonly kind: 'not-an-editor' }
  | { readonly kind: 'not-in-this-state'; readonly step: Step; readonly state: State }
  | { readonly kind: 'closed'; readonly state: State }
  | { readonly kind: 'own-submission' }
  | { readonly kind: 'head-must-sign' }
  | { readonly kind: 'no-unit-head' }
  | { readonly kind: 'words-missing'; readonly step: Step }
  | { readonly kind: 'blocking-findings'; readonly step: Step; readonly count: number }
  | { readonly kind: 'unexplained-warnings'; readonly step: Step; readonly count: number }
  | { readonly kind: 'stale-version'; readonly current: number }
  /** `path` is a fact's key or a place in the file. */
  | { readonly kind: 'facts-refused'; readonly path: string; readonly message: string }
  | { readonly kind: 'finding-gone' }
  | { readonly kind: 'error-stands' }
  | { readonly kind: 'explanation-gone' }
  | { readonly kind: 'because-missing' }
  | { readonly kind: 'not-a-reviewer' }
  | { readonly kind: 'not-under-review'; readonly state: State }
  | { readonly kind: 'comment-settled' }
  | { readonly kind: 'not-the-withholder' }
  | { readonly kind: 'place-gone' }
  | { readonly kind: 'no-such-reviewer' }
  | { readonly kind: 'their-own-submission'; readonly name: string }
  /** Each sentence names a file and a place in it. */
  | { readonly kind: 'leftovers'; readonly sentences: readonly string[] }
  | { readonly kind: 'time-has-passed' }
  | { readonly kind: 'not-the-administrator' }
  | { readonly kind: 'no-such-template'; readonly templateId: string }
  | { readonly kind: 'not-your-division' }
  | { readonly kind: 'no-such-choice' }
  | { readonly kind: 'firm-rule'; readonly rule: string }
  | { readonly kind: 'choice-because-missing' }
  | { readonly kind: 'chosen-meanwhile'; readonly byName: string }
  | { readonly kind: 'not-your-unit' }
  | { readonly kind: 'not-the-bureau' }
  | { readonly kind: 'nothing-to-bundle'; readonly scope: 'published' | 'all' }
  | { readonly kind: 'bundle-gone' }
  | { readonly kind: 'another-person'; readonly account: string }
  | { readonly kind: 'not-a-checker' }
  /** The sentence names the file. */
  | { readonly kind: 'file-refused'; readonly message: string }
  | { readonly kind: 'nothing-to-unlock'; readonly state: State }
  | { readonly kind: 'nobody-asked' }
  | { readonly kind: 'asked-already'; readonly byName: string }
  | { readonly kind: 'unlock-words-missing' }
  | { readonly kind: 'administration'; readonly because: AdministrationRefusal }

const whoMay = (roles: readonly Role[]): string => roles.map((role) => roleNames[role]).join('或')

const closedSentence: Readonly<Record<State, string>> = {
  draft: '填报中，可以修改。',
  returned: '已退回，可以修改。',
  unitReview: '单位负责人正在复核，不能再改。如要修改，请先取回，或请负责人退回。',
  submitted: '已提交，不能再改。如要修改，请先取回。',
  underReview: '财政局正在审核，不能再改。如要修改，请申请解锁。',
  approved: '已审核通过，不能再改。如要修改，请申请解锁。',
  scheduled: '已定时公开，不能再改。如要修改，请申请解锁。',
  published: '已公开，不能再改。如要更正，请先申请更正。',
  correcting: '更正中，可以修改；已公开的一版不受影响。',
  withdrawn: '公开已撤回，还不能修改。请财政管理员开放重新填报。',
}

const wordsSentence: Readonly<Partial<Record<Step, string>>> = {
  handBack: '请写明退回的理由和要改的地方。',
  return: '请写明退回的理由和要改的地方。',
  correct: '请写明更正的理由。',
  withdraw: '请写明撤回公开的理由。',
  reopen: '请写明重新填报的理由。',
}

/** A whole booklet with one fault has it on every page: the first few say it. */
const MOST_SAID = 8

const leftoverWords = (sentences: readonly string[]): string =>
  `公开前检查没有通过，没有公开：${sentences.slice(0, MOST_SAID).join('')}${sentences.length > MOST_SAID ? `另有 ${String(sentences.length - MOST_SAID)} 处。` : ''}`

/** One plain sentence for the place where the button is. */
export const refusalSentence = (refusal: Refusal): string => {
  switch (refusal.kind) {
    case 'not-found':
      return '没有找到这份决算公开，或者不归您办理。'
    case 'not-your-role':
      return `“${stepNames[refusal.step]}”要由${whoMay(refusal.mayTake)}来办。`
    case 'not-an-editor':
      return '只有本单位的填报人或单位负责人可以填写。'
    case 'not-in-this-state':
      return `现在是“${stateNames[refusal.state]}”，不能“${stepNames[refusal.step]}”。请刷新页面看最新状态。`
    case 'closed':
      return closedSentence[refusal.state]
    case 'own-submission':
      return '这份决算公开是您提交的，请由另一位审核人通过。'
    case 'head-must-sign':
      return `财政局要求由${roleNames.unitHead}复核后提交，请先“${stepNames.handUp}”。`
    case 'no-unit-head':
      return `本单位还没有在用的${roleNames.unitHead}账号，请找财政局添加，再“${stepNames.handUp}”。`
    case 'words-missing':
      return wordsSentence[refusal.step] ?? '请写明理由。'
    case 'blocking-findings':
      return `还有 ${refusal.count} 项错误，改正后才能${stepNames[refusal.step]}。`
    case 'unexplained-warnings':
      return `还有 ${refusal.count} 项警告没有说明或说明未获认可，逐项说明后才能${stepNames[refusal.step]}。`
    case 'stale-version':
      return '刚才有人改动过这份决算公开，请刷新后核对，再办一次。'
    case 'facts-refused':
      return refusal.path === '' ? refusal.message : `${refusal.path}：${refusal.message}`
    case 'finding-gone':
      return '这项问题的数字已经变了或已消除，请按最新的问题清单说明。'
    case 'error-stands':
      return '错误必须改正，不能用说明代替。'
    case 'explanation-gone':
      return '单位刚才改过或撤回了这条说明，请刷新后再看。'
    case 'because-missing':
      return '请写明不认可这条说明的理由。'
    case 'not-a-reviewer':
      return `说明和核对结果由${roleNames.reviewer}或${roleNames.bureauAdministrator}来审。`
    case 'not-under-review':
      return `现在是“${stateNames[refusal.state]}”，不在审核中。请刷新页面看最新状态。`
    case 'not-the-administrator':
      return `批复日和公开截止日由${roleNames.bureauAdministrator}来定。`
    case 'comment-settled':
      return '这条意见已经解决或不在了，请刷新后再看。'
    case 'not-the-withholder':
      return `涉密不公开由本区划的${roleNames.bureauAdministrator}来定。`
    case 'place-gone':
      return '所指的格、句子或自评表现在已经没有了，请刷新页面，重新选一处。'
    case 'no-such-reviewer':
      return '请选择本区划在用的审核人或财政管理员。'
    case 'their-own-submission':
      return `这份决算公开是${refusal.name}提交的，请转交另一位审核人。`
    case 'leftovers':
      return leftoverWords(refusal.sentences)
    case 'time-has-passed':
      return '公开时间已经过了，请选择以后的时间，或立即公开。'
    case 'no-such-template':
      return `“${refusal.templateId}”不是这个单位这一年度用的报表模板，请选择列表中的模板。`
    case 'not-your-division':
      return `规则的级别和尾数办法由本区划的${roleNames.bureauAdministrator}来定。`
    case 'no-such-choice':
      return '这个模板没有这一项可选，请刷新页面。'
    case 'firm-rule':
      return `规则 ${refusal.rule} 不能降级或停用。`
    case 'choice-because-missing':
      return '降级、停用须写明理由。'
    case 'chosen-meanwhile':
      return `${refusal.byName}刚才改过这一项，请刷新页面看现在的选择。`
    case 'not-the-bureau':
      return `打包导出由${roleNames.reviewer}或${roleNames.bureauAdministrator}来办。`
    case 'nothing-to-bundle':
      return refusal.scope === 'published' ? '这一年度还没有已公开的决算，没有可打包的文件。' : '这一年度还没有单位开始填报，没有可打包的文件。'
    case 'bundle-gone':
      return '这个打包文件已经完成、取消或过期，请刷新页面。'
    case 'another-person':
      return `这个浏览器现在登录的是“${refusal.account}”，请用原来的账号重新登录`
    case 'not-a-checker':
      return `校对已有文本由${whoMay(['preparer', 'unitHead', 'reviewer', 'bureauAdministrator'])}来办。`
    case 'file-refused':
      return refusal.message
    case 'nothing-to-unlock':
      return `现在是“${stateNames[refusal.state]}”，不用申请解锁：${closedSentence[refusal.state]}`
    case 'nobody-asked':
      return '这份决算公开现在没有等待答复的解锁申请，请刷新页面看最新状态。'
    case 'asked-already':
      return `${refusal.byName}已经申请过解锁，请等财政局答复。`
    case 'unlock-words-missing':
      return '请写明理由：申请的写要改什么，不同意的写为什么。'
    case 'administration':
      return administrationSentence(refusal.because)
    case 'not-your-unit':
      return '只有本单位的填报人、单位负责人或财政管理员可以建立这一年度的决算公开。'
  }
}
