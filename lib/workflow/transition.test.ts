import { describe, expect, it } from 'vitest'
import type { Role } from './actor'
import { roleNames } from './actor'
import { refusalSentence, type Refusal } from './refusal'
import { stateNames, stepNames, type State, type Step } from './states'
import { mayAskUnlock, mayEdit, mayJudgeAnew, mayJudgeAnswers, stepsOpenTo, take, type Circumstances } from './transition'

// `Object.keys` of a Record written out in full yields exactly its keys.
const states = Object.keys(stateNames) as State[]
const steps = Object.keys(stepNames) as Step[]
const roles = Object.keys(roleNames) as Role[]

const as = (role: Role, changes: Partial<Circumstances> = {}): Circumstances => ({
  roles: new Set([role]),
  errors: 0,
  unexplained: 0,
  ownSubmission: false,
  words: '理由',
  isPublic: false,
  unlockAsked: true,
  headMustSign: false,
  ...changes,
})

/** The table as the county reads it, written a second time so that a slip in the first is seen. */
const expected: Readonly<Record<State, Readonly<Partial<Record<Step, State>>>>> = {
  draft: { handUp: 'unitReview', submit: 'submitted' },
  unitReview: { handBack: 'draft', submit: 'submitted', recall: 'draft' },
  submitted: { recall: 'draft', beginReview: 'underReview', return: 'returned', approve: 'approved' },
  underReview: { return: 'returned', approve: 'approved', unlock: 'draft' },
  returned: { handUp: 'unitReview', submit: 'submitted' },
  approved: { return: 'returned', schedule: 'scheduled', publish: 'published', unlock: 'draft' },
  scheduled: { unschedule: 'approved', publish: 'published', unlock: 'draft' },
  published: { correct: 'correcting', withdraw: 'withdrawn' },
  correcting: { handUp: 'unitReview', submit: 'submitted', withdraw: 'withdrawn' },
  withdrawn: { reopen: 'draft' },
}
const takers: Readonly<Record<Step, readonly Role[]>> = {
  handUp: ['preparer'],
  handBack: ['unitHead'],
  submit: ['preparer', 'unitHead'],
  recall: ['preparer', 'unitHead'],
  beginReview: ['reviewer', 'bureauAdministrator'],
  return: ['reviewer', 'bureauAdministrator'],
  approve: ['reviewer', 'bureauAdministrator'],
  schedule: ['reviewer', 'bureauAdministrator'],
  unschedule: ['reviewer', 'bureauAdministrator'],
  publish: ['reviewer', 'bureauAdministrator'],
  correct: ['preparer', 'unitHead', 'bureauAdministrator'],
  withdraw: ['bureauAdministrator'],
  reopen: ['bureauAdministrator'],
  unlock: ['reviewer', 'bureauAdministrator'],
}

/** What the head of a unit reads only the head signs, and only whoever prepared it takes back. */
const takersAt = (state: State, step: Step): readonly Role[] => (state === 'unitReview' && step === 'submit' ? ['unitHead'] : state === 'unitReview' && step === 'recall' ? ['preparer'] : takers[step])

describe('take: every state × step × role', () => {
  const cases = states.flatMap((state) => steps.flatMap((step) => roles.map((role) => ({ state, step, role }))))
  it.each(cases)('$state, $step by $role', ({ state, step, role }) => {
    const outcome = take(state, step, as(role))
    const next = expected[state][step]
    if (!takersAt(state, step).includes(role)) expect(outcome).toMatchObject({ ok: false, error: { kind: 'not-your-role', step } })
    else if (next === undefined) expect(outcome).toMatchObject({ ok: false, error: { kind: 'not-in-this-state', state, step } })
    else expect(outcome).toEqual({ ok: true, value: next })
  })
})

describe('take: conditions', () => {
  it.each([
    ['draft', 'submit', 'preparer'],
    ['submitted', 'approve', 'reviewer'],
    ['approved', 'publish', 'reviewer'],
  ] as const)('%s: errors, then unexplained warnings, stop %s', (state, step, role) => {
    expect(take(state, step, as(role, { errors: 2, unexplained: 1 }))).toMatchObject({ error: { kind: 'blocking-findings', step, count: 2 } })
    expect(take(state, step, as(role, { unexplained: 1 }))).toMatchObject({ error: { kind: 'unexplained-warnings', step, count: 1 } })
  })

  it('errors do not stop a return: they are why it is returned', () => {
    expect(take('underReview', 'return', as('reviewer', { errors: 3 }))).toEqual({ ok: true, value: 'returned' })
  })

  it.each([
    ['submitted', 'return'],
    ['published', 'correct'],
    ['published', 'withdraw'],
    ['withdrawn', 'reopen'],
  ] as const)('%s: %s asks for words', (state, step) => {
    expect(take(state, step, as('bureauAdministrator', { words: ' \n' }))).toMatchObject({ error: { kind: 'words-missing', step } })
  })

  it('nobody passes their own submission', () => {
    const both = as('reviewer', { roles: new Set<Role>(['preparer', 'reviewer']), ownSubmission: true })
    expect(take('submitted', 'approve', both)).toMatchObject({ error: { kind: 'own-submission' } })
  })

  it('a person without any role towards the disclosure takes no step', () => {
    for (const state of states) for (const step of steps) expect(take(state, step, as('reviewer', { roles: new Set() })).ok).toBe(false)
  })
})

describe('单位复核', () => {
  it('errors and unexplained warnings stop whoever hands it up, and whoever signs it', () => {
    for (const [state, step, role] of [['draft', 'handUp', 'preparer'], ['unitReview', 'submit', 'unitHead']] as const) {
      expect(take(state, step, as(role, { errors: 1 }))).toMatchObject({ error: { kind: 'blocking-findings', step } })
      expect(take(state, step, as(role, { unexplained: 1 }))).toMatchObject({ error: { kind: 'unexplained-warnings', step } })
    }
  })
  it('is sent back with words, to a correction where a version is public', () => {
    expect(take('unitReview', 'handBack', as('unitHead', { words: '' }))).toMatchObject({ error: { kind: 'words-missing', step: 'handBack' } })
    expect(take('unitReview', 'handBack', as('unitHead', { isPublic: true }))).toEqual({ ok: true, value: 'correcting' })
  })
  it('is the only way where the bureau requires it, and no detour for whoever is both', () => {
    expect(take('draft', 'submit', as('preparer', { headMustSign: true }))).toMatchObject({ error: { kind: 'head-must-sign' } })
    expect(take('draft', 'submit', as('preparer', { headMustSign: true, roles: new Set<Role>(['preparer', 'unitHead']) }))).toEqual({ ok: true, value: 'submitted' })
    expect(take('unitReview', 'submit', as('unitHead', { headMustSign: true }))).toEqual({ ok: true, value: 'submitted' })
  })
})

describe('mayEdit', () => {
  it.each(states)('%s', (state) => {
    const open = state === 'draft' || state === 'returned' || state === 'correcting'
    expect(mayEdit(state, new Set(['preparer'])).ok).toBe(open)
    expect(mayEdit(state, new Set(['unitHead'])).ok).toBe(open)
    expect(mayEdit(state, new Set(['reviewer', 'bureauAdministrator', 'systemAdministrator']))).toMatchObject({ error: { kind: 'not-an-editor' } })
  })
})

describe('unlocking', () => {
  it('is granted only to who asked, and asked for only where the unit cannot help itself', () => {
    expect(take('approved', 'unlock', as('reviewer', { unlockAsked: false }))).toMatchObject({ error: { kind: 'nobody-asked' } })
    expect(take('approved', 'unlock', as('reviewer', { isPublic: true }))).toEqual({ ok: true, value: 'correcting' })
    for (const state of states) expect(mayAskUnlock(state, new Set(['preparer'])).ok).toBe(['underReview', 'approved', 'scheduled'].includes(state))
    expect(mayAskUnlock('approved', new Set(['reviewer']))).toMatchObject({ error: { kind: 'not-an-editor' } })
  })
})

describe('stepsOpenTo', () => {
  it('offers each role what the table gives it', () => {
    expect(stepsOpenTo('submitted', new Set(['preparer']))).toEqual(['recall'])
    expect(stepsOpenTo('unitReview', new Set(['preparer']))).toEqual(['recall'])
    expect(stepsOpenTo('unitReview', new Set(['unitHead']))).toEqual(['handBack', 'submit'])
    expect(stepsOpenTo('unitReview', new Set(['reviewer']))).toEqual([])
    expect(stepsOpenTo('submitted', new Set(['reviewer']))).toEqual(['beginReview', 'return', 'approve'])
    expect(stepsOpenTo('published', new Set(['reviewer']))).toEqual([])
    expect(stepsOpenTo('published', new Set(['bureauAdministrator']))).toEqual(['correct', 'withdraw'])
  })
})

describe('refusalSentence', () => {
  const one: readonly Refusal[] = [
    { kind: 'not-found' },
    { kind: 'not-your-role', step: 'withdraw', mayTake: ['bureauAdministrator'] },
    { kind: 'not-an-editor' },
    { kind: 'not-in-this-state', step: 'approve', state: 'draft' },
    ...states.map((state): Refusal => ({ kind: 'closed', state })),
    { kind: 'own-submission' },
    { kind: 'head-must-sign' },
    { kind: 'no-unit-head' },
    ...steps.map((step): Refusal => ({ kind: 'words-missing', step })),
    { kind: 'blocking-findings', step: 'submit', count: 2 },
    { kind: 'unexplained-warnings', step: 'submit', count: 3 },
    { kind: 'stale-version', current: 4 },
    { kind: 'facts-refused', path: 'balances/openingBalance', message: '“1,2a”不是金额' },
    { kind: 'finding-gone' },
    { kind: 'error-stands' },
    { kind: 'explanation-gone' },
    { kind: 'because-missing' },
    { kind: 'not-a-reviewer' },
    { kind: 'not-under-review', state: 'approved' },
    { kind: 'comment-settled' },
    { kind: 'time-has-passed' },
    { kind: 'not-the-administrator' },
    { kind: 'no-such-template', templateId: 'CN-1999' },
    { kind: 'not-your-unit' },
  ]
  it.each(one)('$kind says itself in Chinese, in full', (refusal) => {
    const sentence = refusalSentence(refusal)
    expect(sentence).toMatch(/[\u4e00-\u9fff]/)
    expect(sentence).not.toMatch(/undefined|null|\[object/)
  })
  it('names who may, how many, and what to do', () => {
    expect(refusalSentence({ kind: 'not-your-role', step: 'withdraw', mayTake: ['bureauAdministrator'] })).toBe('“撤回公开”要由财政管理员来办。')
    expect(refusalSentence({ kind: 'blocking-findings', step: 'submit', count: 2 })).toBe('还有 2 项错误，改正后才能提交。')
  })
})

describe('judging of the bureau', () => {
  const bureau: readonly Role[] = ['reviewer', 'bureauAdministrator']
  it('accepts and refuses explanations while under review, never of an own submission', () => {
    for (const role of roles)
      for (const state of states)
        expect([role, state, mayJudgeAnswers(state, new Set([role]), false).ok]).toEqual([role, state, bureau.includes(role) && ['submitted', 'underReview'].includes(state)])
    expect(mayJudgeAnswers('submitted', new Set(['reviewer']), true)).toEqual({ ok: false, error: { kind: 'own-submission' } })
  })
  it('judges anew whatever a unit has handed in', () => {
    for (const role of roles)
      for (const state of states) expect([role, state, mayJudgeAnew(state, new Set([role])).ok]).toEqual([role, state, bureau.includes(role) && !['draft', 'unitReview', 'returned', 'correcting'].includes(state)])
  })
})
