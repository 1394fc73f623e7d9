import { err, ok, type Result } from '@/lib/result'
import type { Role } from './actor'
import type { Refusal } from './refusal'
import type { State, Step } from './states'

type Way = { readonly from: Readonly<Partial<Record<State, State>>>; readonly by: readonly Role[]; /** Where not everybody of `by` may take it from this state. */ readonly only?: Readonly<Partial<Record<State, readonly Role[]>>> }

/** The whole table: from which state a step leads to which, and who may take it. */
export const transitions: Readonly<Record<Step, Way>> = {
  // 单位复核: nobody writes while the head of the unit reads, so that what is signed is what was read.
  handUp: { from: { draft: 'unitReview', returned: 'unitReview', correcting: 'unitReview' }, by: ['preparer'] },
  handBack: { from: { unitReview: 'draft' }, by: ['unitHead'] },
  submit: { from: { draft: 'submitted', unitReview: 'submitted', returned: 'submitted', correcting: 'submitted' }, by: ['preparer', 'unitHead'], only: { unitReview: ['unitHead'] } },
  recall: { from: { unitReview: 'draft', submitted: 'draft' }, by: ['preparer', 'unitHead'], only: { unitReview: ['preparer'] } },
  beginReview: { from: { submitted: 'underReview' }, by: ['reviewer', 'bureauAdministrator'] },
  return: { from: { submitted: 'returned', underReview: 'returned', approved: 'returned' }, by: ['reviewer', 'bureauAdministrator'] },
  approve: { from: { submitted: 'approved', underReview: 'approved' }, by: ['reviewer', 'bureauAdministrator'] },
  schedule: { from: { approved: 'scheduled' }, by: ['reviewer', 'bureauAdministrator'] },
  unschedule: { from: { scheduled: 'approved' }, by: ['reviewer', 'bureauAdministrator'] },
  publish: { from: { approved: 'published', scheduled: 'published' }, by: ['reviewer', 'bureauAdministrator'] },
  // What is public stays public while it is corrected.
  correct: { from: { published: 'correcting' }, by: ['preparer', 'unitHead', 'bureauAdministrator'] },
  withdraw: { from: { published: 'withdrawn', correcting: 'withdrawn' }, by: ['bureauAdministrator'] },
  reopen: { from: { withdrawn: 'draft' }, by: ['bureauAdministrator'] },
  // At the unit's own request, and only then; what was merely submitted the unit takes back by itself.
  unlock: { from: { underReview: 'draft', approved: 'draft', scheduled: 'draft' }, by: ['reviewer', 'bureauAdministrator'] },
}

/** Facts and explanations may be written only while the disclosure is with whoever prepares it. */
export const openStates: readonly State[] = ['draft', 'returned', 'correcting']
/** What the bureau has not been given. */
const withTheUnit: readonly State[] = [...openStates, 'unitReview']
export const editorRoles: readonly Role[] = ['preparer', 'unitHead']

/** What a step is decided on, besides the state. */
export type Circumstances = {
  /** The roles the person holds towards this disclosure. */
  readonly roles: ReadonlySet<Role>
  /** Findings of severity error. */
  readonly errors: number
  /** Warnings without an explanation that fits their figures. */
  readonly unexplained: number
  /** The person submitted this disclosure and so may not be the one who passes it. */
  readonly ownSubmission: boolean
  /** The words a step asks for: the letter of a return, the reason of a withdrawal. */
  readonly words: string
  /** A version of this disclosure is public: what comes back to the unit then is a correction. */
  readonly isPublic: boolean
  /** The unit's request to unlock waits for an answer. */
  readonly unlockAsked: boolean
  /** The bureau of this year takes only what a unit's head signed. */
  readonly headMustSign: boolean
}

const stepsThatNeedWords: readonly Step[] = ['handBack', 'return', 'correct', 'withdraw', 'reopen']
const stepsThatNeedClearFindings: readonly Step[] = ['handUp', 'submit', 'approve', 'schedule', 'publish']
const stepsOfAnotherPerson: readonly Step[] = ['approve']

/** Who may take a step from a state. */
const takersOf = (state: State, step: Step): readonly Role[] => transitions[step].only?.[state] ?? transitions[step].by

/** May this step be taken, and where does it lead? */
export const take = (state: State, step: Step, circumstances: Circumstances): Result<State, Refusal> => {
  const way = transitions[step]
  const by = takersOf(state, step)
  if (!by.some((role) => circumstances.roles.has(role))) return err({ kind: 'not-your-role', step, mayTake: by })
  const next = way.from[state]
  if (next === undefined) return err({ kind: 'not-in-this-state', step, state })
  if (stepsOfAnotherPerson.includes(step) && circumstances.ownSubmission) return err({ kind: 'own-submission' })
  if (step === 'submit' && circumstances.headMustSign && !circumstances.roles.has('unitHead')) return err({ kind: 'head-must-sign' })
  if (step === 'unlock' && !circumstances.unlockAsked) return err({ kind: 'nobody-asked' })
  if (stepsThatNeedWords.includes(step) && circumstances.words.trim() === '') return err({ kind: 'words-missing', step })
  if (stepsThatNeedClearFindings.includes(step)) {
    if (circumstances.errors > 0) return err({ kind: 'blocking-findings', step, count: circumstances.errors })
    if (circumstances.unexplained > 0) return err({ kind: 'unexplained-warnings', step, count: circumstances.unexplained })
  }
  return ok(next === 'draft' && circumstances.isPublic ? 'correcting' : next)
}

/** May this person write facts and explanations now? */
export const mayEdit = (state: State, roles: ReadonlySet<Role>): Result<true, Refusal> => {
  if (!editorRoles.some((role) => roles.has(role))) return err({ kind: 'not-an-editor' })
  return openStates.includes(state) ? ok(true) : err({ kind: 'closed', state })
}

/** May this person ask the bureau to unlock what they handed in? */
export const mayAskUnlock = (state: State, roles: ReadonlySet<Role>): Result<true, Refusal> => {
  if (!editorRoles.some((role) => roles.has(role))) return err({ kind: 'not-an-editor' })
  return transitions.unlock.from[state] === undefined ? err({ kind: 'nothing-to-unlock', state }) : ok(true)
}

export const reviewStates: readonly State[] = ['submitted', 'underReview']
export const reviewRoles: readonly Role[] = ['reviewer', 'bureauAdministrator']

/** May this person accept and refuse explanations now? Nobody judges what they submitted themselves. */
export const mayJudgeAnswers = (state: State, roles: ReadonlySet<Role>, ownSubmission: boolean): Result<true, Refusal> => {
  if (!reviewRoles.some((role) => roles.has(role))) return err({ kind: 'not-a-reviewer' })
  if (!reviewStates.includes(state)) return err({ kind: 'not-under-review', state })
  return ownSubmission ? err({ kind: 'own-submission' }) : ok(true)
}

/** The states in which a disclosure waits for the bureau. */
export const waitingStates: readonly State[] = ['submitted', 'underReview', 'approved', 'scheduled']

/** May this person give the review of a disclosure to another? */
export const mayHandOver = (state: State, roles: ReadonlySet<Role>): Result<true, Refusal> => {
  if (!reviewRoles.some((role) => roles.has(role))) return err({ kind: 'not-a-reviewer' })
  return waitingStates.includes(state) ? ok(true) : err({ kind: 'not-under-review', state })
}

/** May this person have a disclosure judged by the rules of today? Whoever still writes in it sees them anyway. */
export const mayJudgeAnew = (state: State, roles: ReadonlySet<Role>): Result<true, Refusal> => {
  if (!reviewRoles.some((role) => roles.has(role))) return err({ kind: 'not-a-reviewer' })
  return withTheUnit.includes(state) ? err({ kind: 'not-under-review', state }) : ok(true)
}

/** The steps this person could take from this state, findings and words aside: what a page offers as buttons. */
export const stepsOpenTo = (state: State, roles: ReadonlySet<Role>): readonly Step[] =>
  (Object.keys(transitions) as Step[]) // Object.keys of a Record<Step, …> written out above yields its steps
    .filter((step) => transitions[step].from[state] !== undefined && takersOf(state, step).some((role) => roles.has(role)))
