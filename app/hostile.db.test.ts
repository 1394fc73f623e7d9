import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { actionRows, doors, routeRows, type Asked, type RouteInput } from '@/testing/access-matrix'
import { accountCount } from '@/testing/accounts'
import { aCounty, balancedDraft, explainAll, person, questionableFacts, seen, state, valueOf, type County } from '@/testing/county'
import { everyAction, everyRoute, type Handler } from '@/testing/every-door'
import { asked, hostileText, spoils, spoilt, type Spoil } from '@/testing/hostile'
import { listsFile } from '@/testing/lists-file'
import { commentOn } from '@/lib/disclosure/comment-on'
import { exportFacts } from '@/lib/disclosure/export-facts'
import { fillInFile } from '@/lib/disclosure/fill-in-file'

let asking: Actor | null = null
vi.mock('@/lib/auth/actor', async (original) => ({
  ...(await original<object>()),
  currentActor: () => Promise.resolve(asking),
  actorLooking: () => Promise.resolve(asking),
  currentVisitor: () => Promise.resolve(asking === null ? null : { ...asking, sessionId: '', step: null, hasFactor: false, factorRequired: false }),
}))
vi.mock('next/headers', () => ({ headers: () => Promise.resolve(new Headers()), cookies: () => Promise.resolve({ set: () => undefined, getAll: () => [] }) }))
vi.mock('next/cache', async (original) => ({ ...(await original<object>()), refresh: () => undefined }))

const runs = asked > 0 ? { numRuns: asked } : { numRuns: 4, seed: 20_251_201 }
const patience = 60_000 + asked * 5_000

const actions = await everyAction()
const routes = await everyRoute()
let people: readonly (Actor | null)[]
let fixed: Asked
let county: County
const counts = { requests: 0, done: 0, refused: 0, broken: 0, told: 0 }

beforeAll(async () => {
  vi.stubEnv('MINGSUAN_SIGNING_KEY', randomBytes(32).toString('base64url'))
  vi.stubEnv('MINGSUAN_RATES', 'signIn=1000000,export=1000000,check=1000000,search=1000000,api=1000000')
  county = await aCounty()
  const { preparer, reviewer, administrator, systemAdministrator, unit } = county
  people = [null, preparer, reviewer, administrator, systemAdministrator]
  const disclosureId = await balancedDraft(county)
  await state(preparer, disclosureId, questionableFacts)
  await explainAll(preparer, disclosureId)
  const comments = valueOf(await commentOn(reviewer, { disclosureId, words: '请核对。', anchor: null }))
  const { explanations, disclosure } = await seen(preparer, disclosureId)
  const { bytes, fileName } = valueOf(await fillInFile(preparer, { disclosureId }))
  fixed = {
    disclosureId, unitId: unit.id, divisionCode: unit.divisionCode, templateId: 'CN-2024-14', publicationId: disclosureId, version: disclosure.version,
    commentId: comments[0]?.id ?? '', fingerprint: explanations[0]?.fingerprint ?? '', explanationId: explanations[0]?.id ?? '',
    factsText: valueOf(await exportFacts(preparer, { disclosureId })).text,
    workbook: new File([new Uint8Array(bytes)], fileName),
    lists: await listsFile({ 单位: [['036001', '青禾县教育局', '行政单位', '', '036', '青禾县教育局']] }),
    reviewerId: reviewer.userId,
    personId: (await person('kept-01', '名册中人', [{ role: 'preparer', unitId: county.neighbour.id }])).userId,
  }
})
afterAll(() => { process.stdout.write(`\n  ${String(counts.requests)} 次恶意输入：办成 ${String(counts.done)}，拒绝 ${String(counts.refused)}，出错 ${String(counts.broken)}，泄露 ${String(counts.told)}\n`) })

/** What an answer must never tell: where the program lies, how it asks its database, what it stumbled over. */
const LEAK = /node_modules|\bat .+:\d+:\d+|\.tsx?:\d|Prisma|PostgresError|\bSELECT .+ FROM\b|\bINSERT INTO\b|violates .+ constraint|ECONNREFUSED|TypeError|ZodError/u

/** Counted already, unlike what a door throws by itself. */
class Harm extends Error {}

const harmless = async (name: string, input: unknown, answer: unknown): Promise<void> => {
  counts.requests += 1
  const said: string | undefined = answer instanceof Response ? `${JSON.stringify([...answer.headers])}${answer.headers.get('content-type')?.startsWith('application/vnd') === true ? '' : await answer.text()}` : JSON.stringify(answer)
  const shown = () => `${name} ← ${String(JSON.stringify(input)).slice(0, 600)}\n→ ${String(said).slice(0, 600)}`
  if ((answer instanceof Response && answer.status >= 500) || said?.includes('"kind":"unexpected"') === true) {
    counts.broken += 1
    throw new Harm(`broke: ${shown()}`)
  }
  if (LEAK.test(said ?? '')) {
    counts.told += 1
    throw new Harm(`told too much: ${shown()}`)
  }
  if (answer instanceof Response ? answer.ok && !(said ?? '').includes('"ok":false') : (said ?? '').includes('"ok":true')) counts.done += 1
  else counts.refused += 1
}

const isRedirect = (error: unknown): boolean => error instanceof Error && /^NEXT_(REDIRECT|HTTP_ERROR_FALLBACK)/u.test(error.message)

const tried = (name: string, ask: (spoil: Spoil, text: string) => { readonly input: unknown; readonly answer: () => Promise<unknown> }) =>
  fc.assert(fc.asyncProperty(spoils, hostileText, fc.nat(4), async (spoil, text, who) => {
    asking = people[who] ?? null
    const { input, answer } = ask(spoil, text)
    try {
      await harmless(name, input, await answer())
    } catch (error) {
      if (isRedirect(error)) await harmless(name, input, 'redirected')
      else {
        if (!(error instanceof Harm)) counts.broken += 1
        throw error instanceof Error ? new Error(`${name} ← ${String(JSON.stringify(input)).slice(0, 800)}\n${error.stack ?? error.message}`) : error
      }
    }
  }), runs)

const MUTES = new Set(['GET', 'HEAD'])
const headerSafe = (text: string): string => text.replace(/[^\x20-\x7e]/gu, '')
const bodyOf = (body: unknown): string | Uint8Array<ArrayBuffer> => (body instanceof Uint8Array ? Uint8Array.from(body) : (JSON.stringify(body) ?? ''))

describe('hostile input: nothing breaks and nothing is told', () => {
  it.each([...actions.keys()].filter((name) => name in actionRows))('%s', async (name) => {
    const handler: Handler = actions.get(name) ?? (() => Promise.resolve(null))
    await tried(name, (spoil) => {
      const input = spoilt(actionRows[name]?.input(fixed), spoil)
      return { input, answer: () => handler(input) }
    })
  }, patience)

  it.each([...routes.keys()].filter((name) => name in routeRows))('%s', async (name) => {
    const handler: Handler = routes.get(name) ?? (() => Promise.resolve(null))
    const method = name.slice(name.lastIndexOf(' ') + 1)
    await tried(name, (spoil, text) => {
      // The row of a route is an address.
      const { path: address, params = {}, body } = addressOf(name)
      const spoiltParams = Object.fromEntries(Object.entries(params).map(([key, value], index) => [key, spoil.places[0] !== undefined && spoil.places[0] % 2 === index % 2 ? text : value]))
      const [where = '/', query = ''] = address.split('?')
      const parameters = [...new URLSearchParams(query)].map(([key, value], index) => `${encodeURIComponent(key)}=${encodeURIComponent((spoil.places[1] ?? 0) % 2 === index % 2 ? text.replace(/\p{Cs}/gu, '') : value)}`)
      const url = `http://localhost${where}?${[...parameters, ...(spoil.whole ? [`${encodeURIComponent(text.replace(/\p{Cs}/gu, ''))}=${encodeURIComponent(text.replace(/\p{Cs}/gu, ''))}`, 'q=%'] : [])].join('&')}`
      const sent = MUTES.has(method) ? undefined : spoil.whole ? text : bodyOf(spoilt(body, spoil))
      const headers = { 'sec-fetch-site': 'same-origin', 'if-none-match': headerSafe(text), range: headerSafe(text) }
      return { input: { url, params: spoiltParams, sent: typeof sent === 'string' ? sent : null }, answer: () => handler(new Request(url, { method, headers, ...(sent === undefined ? {} : { body: sent }) }), { params: Promise.resolve(spoiltParams) }) }
    })
  }, patience)

  it.each(['sign-in/signInAction', 'sign-in/codeAction', 'sign-in/linkAction'])('%s', async (name) => {
    const handler = actions.get(name) as ((before: unknown, form: FormData) => Promise<unknown>) | undefined
    await tried(name, (spoil, text) => {
      const form = new FormData()
      for (const [field, value] of Object.entries({ account: text, password: spoil.values[0], code: spoil.values[1], token: text, again: spoil.values[0], next: text })) form.set(field, typeof value === 'string' ? value : String(JSON.stringify(value) ?? ''))
      return { input: Object.fromEntries(form), answer: () => handler?.({}, form) ?? Promise.resolve(null) }
    })
  }, patience)

  it('api/auth/[...all] POST', async () => {
    const handler: Handler = routes.get('api/auth/[...all] POST') ?? (() => Promise.resolve(null))
    await tried('api/auth/[...all] POST', (spoil, text) => {
      const body = JSON.stringify(spoil.whole ? spoil.values[0] : { username: text, password: spoil.values[0], callbackURL: text })
      return { input: body, answer: () => handler(new Request('http://localhost:3000/api/auth/sign-in/username', { method: 'POST', headers: { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:3000', 'content-type': 'application/json' }, body })) }
    })
  }, patience)

  it('tried every door there is, and the house still stands', async () => {
    expect([...actions.keys(), ...routes.keys()].filter((name) => !(name in actionRows) && !(name in routeRows) && !(name in doors))).toEqual([])
    expect(counts.requests).toBeGreaterThanOrEqual((actions.size + routes.size - Object.keys(doors).length) * runs.numRuns)
    expect(await accountCount()).toBeGreaterThan(5)
    expect((await seen(county.administrator, fixed.disclosureId)).disclosure.id).toBe(fixed.disclosureId)
  })
})

const addressOf = (name: string): RouteInput => routeRows[name]?.input(fixed) as RouteInput
