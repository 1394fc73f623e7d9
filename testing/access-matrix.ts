import { randomInt } from 'node:crypto'
import type { Role } from '@/lib/workflow/actor'
import type { State } from '@/lib/workflow/states'

/** Who asks: a role, and towards what it is held, as seen from the disclosure that is asked about. */
export type Asker = { readonly name: string; readonly role: Role; readonly towards: 'ownUnit' | 'otherUnit' | 'otherCountysUnit' | 'ownCounty' | 'otherCounty' }

/** The columns of the matrix, in the order of its letters; before them stands who has not signed in. */
export const askers: readonly Asker[] = [
  { name: '本单位填报人', role: 'preparer', towards: 'ownUnit' },
  { name: '本单位负责人', role: 'unitHead', towards: 'ownUnit' },
  { name: '外单位填报人', role: 'preparer', towards: 'otherUnit' },
  { name: '外单位负责人', role: 'unitHead', towards: 'otherUnit' },
  { name: '外县填报人', role: 'preparer', towards: 'otherCountysUnit' },
  { name: '本县审核人', role: 'reviewer', towards: 'ownCounty' },
  { name: '本县财政管理员', role: 'bureauAdministrator', towards: 'ownCounty' },
  { name: '本县系统管理员', role: 'systemAdministrator', towards: 'ownCounty' },
  { name: '外县审核人', role: 'reviewer', towards: 'otherCounty' },
  { name: '外县财政管理员', role: 'bureauAdministrator', towards: 'otherCounty' },
  { name: '外县系统管理员', role: 'systemAdministrator', towards: 'otherCounty' },
]

/** done · refused, and told why · told that there is no such thing · asked to sign in */
export type Answer = '+' | 'x' | '.' | '-'

/** What an input is made of; everything belongs to the disclosure asked about. */
export type Asked = {
  readonly disclosureId: string
  readonly version: number
  readonly unitId: string
  readonly divisionCode: string
  readonly templateId: string
  readonly commentId: string
  readonly fingerprint: string
  readonly explanationId: string
  readonly factsText: string
  readonly workbook: File
  readonly publicationId: string
  /** Lists of units and people. */
  readonly lists: File
  /** Somebody of another unit of the county, who keeps nobody. */
  readonly personId: string
  /** Somebody of the county's bureau. */
  readonly reviewerId: string
}

export type Row = {
  /** In which state the disclosure stands while the row is asked. */
  readonly at: State
  /** The unit's request to unlock waits. */
  readonly unlockAsked?: true
  /** An answer for nobody signed in, then one for every asker; blanks are for the eye. */
  readonly answers: string
  /** The action's input; of a route, its address with what stands in brackets, and its body. */
  readonly input: (asked: Asked) => unknown
}

export type RouteInput = { readonly path: string; readonly params?: Readonly<Record<string, string>>; readonly body?: unknown }

const own = ({ disclosureId, version }: Asked) => ({ disclosureId, version })
const line = (asked: Asked) => ({ lines: [own(asked)] })
const route = (path: string, params: Readonly<Record<string, string>> = {}, body?: unknown): RouteInput => ({ path, params, ...(body === undefined ? {} : { body }) })
const tomorrow = (): string => new Date(Date.now() + 86_400_000).toISOString()

// Askers:       -  own  other far  county far county
const units = '-    ++   ..   .    xx.  ...'
const readers = '-   ++   ..   .    ++.  ...'
const bureau = '-   xx   ..   .    ++.  ...'
const administrator = '- xx ..   .    x+.  ...'
const anybody = '-  ++   ++   +    +++  +++'
/** Whoever keeps people and places of the county. */
const keepers = '- xx xx x x++ xxx'
const nobody = '- xx xx x xxx xxx'
const digits = (count: number): string => String(randomInt(10 ** (count - 1), 10 ** count))
const aPerson = ({ personId }: Asked) => ({ userId: personId })
const everybody = '+ ++  ++   +    +++  +++'

/** A table of somebody's booklet that says what the disclosure states already: taken over, it changes nothing for those who come after. */
const aText = ({ factsText }: Asked): Uint8Array => {
  const { incomeByFunction } = JSON.parse(factsText) as { readonly incomeByFunction: Readonly<Record<string, { readonly fiscalAppropriation: string }>> }
  const [code = '', { fiscalAppropriation = '' } = {}] = Object.entries(incomeByFunction)[0] ?? []
  return new TextEncoder().encode(['收入决算表', '公开02表', '2024年度\t金额单位：元', '科目代码\t科目名称\t本年收入合计\t财政拨款收入\t上级补助收入\t事业收入\t经营收入\t附属单位上缴收入\t其他收入', `${code}\t行政运行\t${fiscalAppropriation}\t${fiscalAppropriation}\t\t\t\t\t`, ''].join('\n'))
}

/** Every action, by its file and name. */
export const actionRows: Readonly<Record<string, Row>> = {
  'disclosures/openForYearAction': { at: 'draft', answers: '- ++ .. . x+. ...', input: ({ unitId, templateId }) => ({ unitId, templateId, fiscalYear: 2024 }) },
  'disclosures/[disclosureId]/setEntryUnitAction': { at: 'draft', answers: units, input: ({ disclosureId }) => ({ disclosureId, entryUnit: '元' }) },
  'disclosures/[disclosureId]/submitAction': { at: 'draft', answers: units, input: own },
  'disclosures/[disclosureId]/handUpAction': { at: 'draft', answers: '- +x .. . xx. ...', input: own },
  'disclosures/[disclosureId]/handBackAction': { at: 'unitReview', answers: '- x+ .. . xx. ...', input: (asked) => ({ ...own(asked), because: '请核对三公经费。' }) },
  'disclosures/[disclosureId]/recallAction': { at: 'submitted', answers: units, input: own },
  'disclosures/[disclosureId]/exchange/importAction': { at: 'draft', answers: units, input: (asked) => ({ ...own(asked), text: asked.factsText }) },
  'disclosures/[disclosureId]/exchange/previewWorkbookAction': { at: 'draft', answers: readers, input: ({ disclosureId, workbook }) => ({ disclosureId, file: workbook }) },
  'disclosures/[disclosureId]/exchange/importWorkbookAction': { at: 'draft', answers: units, input: (asked) => ({ ...own(asked), file: asked.workbook, sections: 'overview', blanks: 'keep' }) },
  'disclosures/[disclosureId]/findings/explainAction': { at: 'draft', answers: units, input: ({ disclosureId, fingerprint }) => ({ disclosureId, fingerprint, words: '已核对，情况属实。', public: false }) },
  'disclosures/[disclosureId]/history/answerCommentAction': { at: 'submitted', answers: units, input: ({ disclosureId, commentId }) => ({ disclosureId, commentId, words: '已补。' }) },
  'disclosures/[disclosureId]/history/resolveCommentAction': { at: 'submitted', answers: bureau, input: ({ disclosureId, commentId }) => ({ disclosureId, commentId, isResolved: true }) },
  'disclosures/[disclosureId]/review/judgeExplanationAction': { at: 'submitted', answers: bureau, input: ({ disclosureId, explanationId }) => ({ decision: 'accept', disclosureId, explanationId }) },
  'disclosures/[disclosureId]/review/judgeAnewAction': { at: 'submitted', answers: bureau, input: ({ disclosureId }) => ({ disclosureId }) },
  'disclosures/[disclosureId]/review/beginReviewAction': { at: 'submitted', answers: bureau, input: own },
  'disclosures/[disclosureId]/review/returnAction': { at: 'underReview', answers: bureau, input: (asked) => ({ ...own(asked), letter: '请补充文号。' }) },
  'disclosures/[disclosureId]/review/approveAction': { at: 'underReview', answers: bureau, input: own },
  'disclosures/[disclosureId]/review/publishAction': { at: 'approved', answers: bureau, input: own },
  'disclosures/[disclosureId]/review/scheduleAction': { at: 'approved', answers: bureau, input: (asked) => ({ ...own(asked), publishAt: tomorrow() }) },
  'disclosures/[disclosureId]/review/unscheduleAction': { at: 'scheduled', answers: bureau, input: own },
  'disclosures/[disclosureId]/review/withholdAction': { at: 'approved', answers: administrator, input: (asked) => ({ ...own(asked), parts: [], because: '县保审〔2025〕3号' }) },
  'disclosures/[disclosureId]/review/correctAction': { at: 'published', answers: '- ++ .. . x+. ...', input: (asked) => ({ ...own(asked), because: '漏记一笔收入。' }) },
  'disclosures/[disclosureId]/review/withdrawAction': { at: 'published', answers: administrator, input: (asked) => ({ ...own(asked), because: '口径有误。' }) },
  'disclosures/[disclosureId]/review/reopenAction': { at: 'withdrawn', answers: administrator, input: (asked) => ({ ...own(asked), because: '更正后重新公开。' }) },
  'disclosures/[disclosureId]/askUnlockAction': { at: 'underReview', answers: units, input: ({ disclosureId }) => ({ disclosureId, because: '漏了一笔。' }) },
  'disclosures/[disclosureId]/review/refuseUnlockAction': { at: 'underReview', unlockAsked: true, answers: bureau, input: ({ disclosureId }) => ({ disclosureId, because: '不用改。' }) },
  'disclosures/[disclosureId]/review/grantUnlockAction': { at: 'approved', unlockAsked: true, answers: bureau, input: own },
  'check/takeBackAction': { at: 'draft', answers: units, input: own },
  'account/changePasswordAction': { at: 'draft', answers: nobody, input: () => ({ current: 'none of theirs', password: 'Tallow.Ridge.41', again: 'Tallow.Ridge.41' }) },
  'account/endSessionAction': { at: 'draft', answers: anybody, input: () => ({ sessionId: 'none of theirs' }) },
  'account/endOtherSessionsAction': { at: 'draft', answers: anybody, input: () => ({}) },
  'account/removeFactorAction': { at: 'draft', answers: nobody, input: () => ({ password: 'none of theirs' }) },
  'administration/people/invitePersonAction': { at: 'draft', answers: keepers, input: ({ unitId }) => ({ account: `new-${digits(8)}`, name: '新人', mail: '', roles: [{ role: 'preparer', unitId }] }) },
  'administration/people/changePersonAction': { at: 'draft', answers: keepers, input: ({ personId, unitId }) => ({ userId: personId, name: '名册中人', mail: '', roles: [{ role: 'preparer', unitId }] }) },
  'administration/people/recoverAccountAction': { at: 'draft', answers: keepers, input: aPerson },
  'administration/people/unlockAccountAction': { at: 'draft', answers: keepers, input: aPerson },
  'administration/people/clearSecondFactorAction': { at: 'draft', answers: keepers, input: aPerson },
  'administration/people/stopAccountAction': { at: 'draft', answers: keepers, input: aPerson },
  'administration/people/resumeAccountAction': { at: 'draft', answers: keepers, input: aPerson },
  'administration/people/requireSecondFactorAction': { at: 'draft', answers: keepers, input: ({ divisionCode }) => ({ divisionCode, roles: [] }) },
  'administration/units/keepUnitAction': { at: 'draft', answers: keepers, input: ({ divisionCode }) => ({ unitId: null, divisionCode, code: digits(9), name: '新单位', kind: 'institution', scope: 'unit', departmentCode: '131', departmentName: '新部门' }) },
  'administration/units/stopUnitAction': { at: 'draft', answers: keepers, input: ({ unitId }) => ({ unitId, active: true }) },
  'administration/units/addDivisionAction': { at: 'draft', answers: keepers, input: ({ divisionCode }) => ({ parentCode: divisionCode, code: `14${digits(7)}`, name: '新区' }) },
  'administration/import/previewListsAction': { at: 'draft', answers: keepers, input: ({ divisionCode, lists }) => ({ divisionCode, file: lists }) },
  'administration/import/importListsAction': { at: 'draft', answers: keepers, input: ({ divisionCode, lists }) => ({ divisionCode, file: lists }) },
  'administration/rules/makeChoiceAction': { at: 'draft', answers: '- xx xx x x+x xxx', input: ({ divisionCode, templateId }) => ({ divisionCode, templateId, subject: 'Y06', from: 'warning', to: 'notice', because: '试行一年。' }) },
  'review/approveManyAction': { at: 'underReview', answers: bureau, input: line },
  'review/publishTogetherAction': { at: 'approved', answers: bureau, input: (asked) => ({ ...line(asked), publishAt: null }) },
  'review/unscheduleManyAction': { at: 'scheduled', answers: bureau, input: line },
  'review/handOverAction': { at: 'underReview', answers: bureau, input: (asked) => ({ ...line(asked), reviewerId: asked.reviewerId }) },
  'review/saveViewAction': { at: 'draft', answers: anybody, input: () => ({ name: '快到期', query: 'state=submitted' }) },
  'review/removeViewAction': { at: 'draft', answers: anybody, input: () => ({ name: '快到期' }) },
  'inbox/markReadAction': { at: 'draft', answers: anybody, input: () => ({}) },
  'season/setSeasonAction': { at: 'draft', answers: '- xx xx x x+x xxx', input: ({ divisionCode }) => ({ divisionCode, fiscalYear: 2024, approvedOn: '2025-08-20', deadline: '2025-09-09', headMustSign: false }) },
  'season/broadcastAction': { at: 'draft', answers: '- xx xx x ++x xxx', input: ({ divisionCode }) => ({ divisionCode, fiscalYear: 2024, ruleId: 'C09', words: '请逐项核对。' }) },
  'season/remindAction': { at: 'draft', answers: '- xx xx x ++x xxx', input: ({ divisionCode, unitId, disclosureId }) => ({ divisionCode, lines: [{ unitId, disclosureId }], words: '请尽快提交。' }) },
  'season/bundles/askBundleAction': { at: 'draft', answers: '- xx xx x ++x xxx', input: ({ divisionCode }) => ({ divisionCode, fiscalYear: 2024, scope: 'all' }) },
  // There is none: who may stop one is tried where there are some (lib/disclosure/bundles.db.test.ts).
  'season/bundles/cancelBundleAction': { at: 'draft', answers: '- xx xx x xxx xxx', input: () => ({ bundleId: '' }) },
  // Last: an open comment stands in the way of passing many.
  'disclosures/[disclosureId]/history/commentAction': { at: 'submitted', answers: readers, input: ({ disclosureId }) => ({ disclosureId, words: '请补充文号。' }) },
}

/** Every address that is no page, by its folder and method. */
export const routeRows: Readonly<Record<string, Row>> = {
  '(workspace)/administration/audit/file GET': { at: 'draft', answers: '- .. .. . ++. ++.', input: () => route('/administration/audit/file?format=csv') },
  '(workspace)/administration/import/template GET': { at: 'draft', answers: '- .. .. . .++ .++', input: () => route('/administration/import/template') },
  '(workspace)/check/adoption POST': { at: 'draft', answers: units, input: (asked) => route(`/check/adoption?name=a.txt&disclosureId=${asked.disclosureId}&target=thisYear&version=${String(asked.version)}&sections=income&blanks=keep`, {}, aText(asked)) },
  '(workspace)/check/adoption/preview POST': { at: 'draft', answers: readers, input: (asked) => route(`/check/adoption/preview?name=a.txt&disclosureId=${asked.disclosureId}&target=thisYear`, {}, aText(asked)) },
  '(workspace)/check/text POST': { at: 'draft', answers: '- ++ ++ + ++x ++x', input: (asked) => route('/check/text?name=a.txt', {}, aText(asked)) },
  '(workspace)/disclosures/[disclosureId]/company POST': { at: 'draft', answers: readers, input: ({ disclosureId, version }) => route(`/disclosures/${disclosureId}/company`, {}, { disclosureId, place: 'income', version }) },
  '(workspace)/disclosures/[disclosureId]/exchange/facts GET': { at: 'draft', answers: readers, input: ({ disclosureId }) => route(`/disclosures/${disclosureId}/exchange/facts`, { disclosureId }) },
  '(workspace)/disclosures/[disclosureId]/exchange/workbook GET': { at: 'draft', answers: readers, input: ({ disclosureId }) => route(`/disclosures/${disclosureId}/exchange/workbook`, { disclosureId }) },
  '(workspace)/disclosures/[disclosureId]/facts POST': { at: 'draft', answers: units, input: ({ disclosureId }) => route(`/disclosures/${disclosureId}/facts`, {}, { disclosureId, changes: [{ key: 'reasons/grandTotalChange', from: null, to: '机构新设' }] }) },
  '(workspace)/disclosures/[disclosureId]/facts/history GET': { at: 'draft', answers: readers, input: ({ disclosureId }) => route(`/disclosures/${disclosureId}/facts/history?key=reasons%2FgrandTotalChange`, { disclosureId }) },
  '(workspace)/disclosures/[disclosureId]/preview/files/[format] GET': { at: 'draft', answers: readers, input: ({ disclosureId }) => route(`/disclosures/${disclosureId}/preview/files/json`, { disclosureId, format: 'json' }) },
  '(workspace)/season/file GET': { at: 'draft', answers: '- .. .. . ++. ++.', input: () => route('/season/file') },
  '(workspace)/season/bundles/[bundleId]/file GET': { at: 'draft', answers: '- .. .. . ... ...', input: () => route('/season/bundles/none/file', { bundleId: 'none' }) },
  '(public)/.well-known/mingsuan-key.pem GET': { at: 'published', answers: everybody, input: () => route('/.well-known/mingsuan-key.pem') },
  '(public)/.well-known/mingsuan-keys.json GET': { at: 'published', answers: everybody, input: () => route('/.well-known/mingsuan-keys.json') },
  '(public)/api/v1/divisions GET': { at: 'published', answers: everybody, input: () => route('/api/v1/divisions') },
  '(public)/api/v1/openapi.json GET': { at: 'published', answers: everybody, input: () => route('/api/v1/openapi.json') },
  '(public)/api/v1/publications GET': { at: 'published', answers: everybody, input: () => route('/api/v1/publications') },
  '(public)/api/v1/publications/[publicationId] GET': { at: 'published', answers: everybody, input: ({ publicationId }) => route(`/api/v1/publications/${publicationId}`, { publicationId }) },
  '(public)/api/v1/series GET': { at: 'published', answers: everybody, input: () => route('/api/v1/series?division=149901&unit=034001&measure=incomeTotal') },
  '(public)/api/v1/units GET': { at: 'published', answers: everybody, input: () => route('/api/v1/units') },
  '(public)/compare/csv GET': { at: 'published', answers: everybody, input: () => route('/compare/csv?unit=149901-034001&unit=149901-035001&year=2024') },
  '(public)/feed.xml GET': { at: 'published', answers: everybody, input: () => route('/feed.xml') },
  '(public)/sitemap.xml GET': { at: 'published', answers: everybody, input: () => route('/sitemap.xml') },
  '(public)/sitemap/[part] GET': { at: 'published', answers: everybody, input: () => route('/sitemap/reports-1.xml', { part: 'reports-1.xml' }) },
  '(public)/reports/[publicationId]/files/[format] GET': { at: 'published', answers: everybody, input: ({ publicationId }) => route(`/reports/${publicationId}/files/json`, { publicationId, format: 'json' }) },
  '(public)/reports/[publicationId]/signature GET': { at: 'published', answers: everybody, input: ({ publicationId }) => route(`/reports/${publicationId}/signature`, { publicationId }) },
  '(public)/reports/[publicationId]/traces GET': { at: 'published', answers: everybody, input: ({ publicationId }) => route(`/reports/${publicationId}/traces`, { publicationId }) },
  'api/health GET': { at: 'draft', answers: everybody, input: () => route('/api/health') },
  'api/metrics GET': { at: 'draft', answers: '. .. .. . ... ...', input: () => route('/api/metrics') },
  'api/ready GET': { at: 'draft', answers: everybody, input: () => route('/api/ready') },
}

/** The doors themselves, where there is no actor yet; each is tried where it is named. */
export const doors: Readonly<Record<string, string>> = {
  'sign-in/signInAction': 'lib/auth, e2e/workspace.spec.ts',
  'sign-in/codeAction': 'app/sign-in/second-factor.db.test.ts',
  'sign-in/beginFactorAction': 'app/sign-in/second-factor.db.test.ts',
  'sign-in/confirmFactorAction': 'app/sign-in/second-factor.db.test.ts',
  'sign-in/linkAction': 'lib/people/people.db.test.ts',
  'sign-in/provider GET': 'app/sign-in/identity-provider.db.test.ts',
  'sign-in/signOutAction': 'lib/auth, e2e/workspace.spec.ts',
  'api/auth/[...all] GET': 'lib/auth',
  'api/auth/[...all] POST': 'lib/auth',
}

/** Answers written in letters, without blanks. */
export const answersIn = (letters: string): readonly Answer[] =>
  // Four letters only; a row of another length, or with another letter, fails the test that asks.
  [...letters.replaceAll(' ', '')] as Answer[]

export const answersOf = ({ answers }: Row): readonly Answer[] => answersIn(answers)
