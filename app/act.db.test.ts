import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { aCounty, opened, type County } from '@/testing/county'
import { keepAccount, disableAccount } from '@/lib/auth/accounts'
import { auth } from '@/lib/auth/auth'
import { SaveFactsInput, saveFacts } from '@/lib/disclosure/save-facts'
import { SubmitInput, submitDisclosure } from '@/lib/disclosure/submit-disclosure'
import { ok } from '@/lib/result'
import { act } from './act'

// A test has no request: these are the headers one would have brought.
let asked = new Headers()
vi.mock('next/headers', () => ({ headers: async () => asked, cookies: async () => ({ set: () => undefined }) }))

const PASSWORD = 'qinghe-2024-county'

const cookieOf = async (account: string): Promise<string> => {
  const response = await auth().api.signInUsername({ body: { username: account, password: PASSWORD }, asResponse: true })
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

let county: County
let disclosureId: string
beforeAll(async () => {
  county = await aCounty()
  disclosureId = await opened(county.preparer, county.unit)
  await keepAccount({ account: '034001-01', name: '李会计', password: PASSWORD, roles: county.preparer.roles })
  await keepAccount({ account: 'czj-01', name: '孙审核', password: PASSWORD, roles: county.reviewer.roles })
})
afterEach(() => {
  asked = new Headers()
  vi.restoreAllMocks()
})
const signedInAs = async (account: string) => {
  asked = new Headers({ cookie: await cookieOf(account) })
}

const saveFactsAction = act(SaveFactsInput, saveFacts)
const change = { key: 'balances/openingBalance', from: null, to: '12.00' }

describe('act', () => {
  it('does nothing for nobody', async () => {
    expect(await saveFactsAction({ disclosureId, changes: [change] })).toMatchObject({ ok: false, kind: 'signed-out' })
    asked = new Headers({ cookie: 'mingsuan.session_token=forged.signature' })
    expect(await saveFactsAction({ disclosureId, changes: [change] })).toMatchObject({ ok: false, kind: 'signed-out' })
  })

  it('says what is wrong with the input, by its place, in Chinese', async () => {
    await signedInAs('034001-01')
    const tooLong = 'x'.repeat(40_001)
    const outcome = await saveFactsAction({ disclosureId, changes: [{ ...change, to: tooLong }] })
    expect(outcome).toEqual({ ok: false, kind: 'invalid', sentence: '文字太长，请删减', fields: { 'changes.0.to': '文字太长，请删减' } })
  })

  it('does it for who may', async () => {
    await signedInAs('034001-01')
    expect(await saveFactsAction({ disclosureId, changes: [change] })).toMatchObject({ ok: true, value: { outcomes: [{ kind: 'saved', text: '12.00' }] } })
  })

  it('takes a form as well as an object', async () => {
    await signedInAs('czj-01')
    const form = new FormData()
    form.set('disclosureId', disclosureId)
    form.set('version', '1')
    expect(await act(SubmitInput, submitDisclosure)(form)).toMatchObject({ ok: false, kind: 'refused', sentence: '“提交”要由填报人或单位负责人来办。' })
  })

  it('hides what nobody expected, and keeps it under an id', async () => {
    await signedInAs('034001-01')
    const written: string[] = []
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0)
    const outcome = await act(z.object({}), async () => {
      throw new Error('relation "facts" does not exist')
    })({})
    expect(outcome).toMatchObject({ ok: false, kind: 'unexpected' })
    const sentence = outcome.ok ? '' : outcome.sentence
    expect(sentence).not.toContain('relation')
    const id = /编号 (\w+)/.exec(sentence)?.[1]
    expect(written.join('')).toContain(`"action.failed","number":"${id ?? 'none'}"`)
    // Quoted words might be anybody's.
    expect(written.join('')).toContain('relation \\"…\\" does not exist')
  })

  it('runs what comes afterwards only when it was done', async () => {
    await signedInAs('034001-01')
    const refreshed: string[] = []
    const action = act(z.object({ name: z.string() }), async (actor, input) => ok(`${actor.name}：${input.name}`), (_input, value) => void refreshed.push(value))
    await action({ name: '' })
    expect(refreshed).toEqual(['李会计：'])
  })
})

describe('sessions', () => {
  it('end when the account is stopped', async () => {
    const userId = await keepAccount({ account: 'leaver', name: '离岗', password: PASSWORD, roles: county.preparer.roles })
    await signedInAs('leaver')
    expect(await saveFactsAction({ disclosureId, changes: [{ ...change, from: '12.00', to: '12' }] })).toMatchObject({ ok: true })
    await disableAccount(userId)
    expect(await saveFactsAction({ disclosureId, changes: [change] })).toMatchObject({ ok: false, kind: 'signed-out' })
    await expect(auth().api.signInUsername({ body: { username: 'leaver', password: PASSWORD } })).rejects.toMatchObject({ body: { code: 'ACCOUNT_DISABLED' } })
  })

  it('a wrong password shuts the account after five, even for the right one, and whether or not it exists', async () => {
    const attempt = (username: string, password: string) => auth().api.signInUsername({ body: { username, password } }).then(() => 'in', (error: { body?: { code?: string } }) => error.body?.code)
    await keepAccount({ account: 'guessed', name: '被猜', password: PASSWORD, roles: county.preparer.roles })
    for (const account of ['guessed', 'not-there']) {
      const answers = []
      for (let time = 0; time < 5; time += 1) answers.push(await attempt(account, 'wrong-password'))
      expect(new Set(answers)).toEqual(new Set(['INVALID_USERNAME_OR_PASSWORD']))
      expect(await attempt(account.toUpperCase(), PASSWORD)).toBe('ACCOUNT_LOCKED')
    }
  })

  it('twenty guesses at once are still five', async () => {
    await keepAccount({ account: 'rushed', name: '并发', password: PASSWORD, roles: county.preparer.roles })
    const answers = await Promise.all(Array.from({ length: 20 }, () => auth().api.signInUsername({ body: { username: 'rushed', password: 'wrong-password' } }).catch((error: { body?: { code?: string } }) => error.body?.code)))
    expect(answers.filter((answer) => answer === 'INVALID_USERNAME_OR_PASSWORD')).toHaveLength(5)
  })

  it('a right password wipes the slate', async () => {
    const wrong = () => auth().api.signInUsername({ body: { username: 'czj-01', password: 'wrong-password' } }).catch(() => null)
    for (let round = 0; round < 3; round += 1) {
      for (let time = 0; time < 4; time += 1) await wrong()
      expect(await cookieOf('CZJ-01')).toMatch(/^__Host-mingsuan\.session_token=./)
    }
  })
})
