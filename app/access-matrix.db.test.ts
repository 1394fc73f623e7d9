import { randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { answersOf, actionRows, askers, doors, routeRows, type Answer, type Asked, type Asker, type RouteInput, type Row } from '@/testing/access-matrix'
import { everyAction, everyRoute, type Handler } from '@/testing/every-door'
import { letAsk, standAgain, standingOf } from '@/testing/access-standing'
import { listsFile } from '@/testing/lists-file'
import { aCounty, balancedDraft, balancedFacts, explainAll, opened, person, questionableFacts, seen, state, valueOf, versionOf, type County } from '@/testing/county'
import { approveDisclosure } from '@/lib/disclosure/approve-disclosure'
import { beginReview } from '@/lib/disclosure/begin-review'
import { commentOn } from '@/lib/disclosure/comment-on'
import { exportFacts } from '@/lib/disclosure/export-facts'
import { fillInFile } from '@/lib/disclosure/fill-in-file'
import { handUp } from '@/lib/disclosure/hand-up'
import { publishDisclosure } from '@/lib/disclosure/publish-disclosure'
import { recallDisclosure } from '@/lib/disclosure/recall-disclosure'
import { schedulePublication } from '@/lib/disclosure/schedule-publication'
import { submitDisclosure } from '@/lib/disclosure/submit-disclosure'
import { withdrawPublication } from '@/lib/disclosure/withdraw-publication'
import { refusalSentence } from '@/lib/workflow/refusal'
import type { State } from '@/lib/workflow/states'

// Signing in is tried elsewhere: here somebody is asking, and what they may do is the question.
let asking: Actor | null = null
vi.mock('@/lib/auth/actor', async (original) => ({
  ...(await original<object>()),
  currentActor: () => Promise.resolve(asking),
  actorLooking: () => Promise.resolve(asking),
  currentVisitor: () => Promise.resolve(asking === null ? null : { ...asking, sessionId: '', step: null, hasFactor: false, factorRequired: false }),
}))
vi.mock('next/headers', () => ({ headers: () => Promise.resolve(new Headers()) }))
vi.mock('next/cache', async (original) => ({ ...(await original<object>()), refresh: () => undefined }))

const actions = await everyAction()
const routes = await everyRoute()

let county: County
let people: ReadonlyMap<string, Actor>
let fixed: Omit<Asked, 'version' | 'explanationId'>

const rolesOf = ({ role, towards }: Asker): Actor['roles'] => {
  const { unit, neighbour, farUnit } = county
  if (role === 'preparer' || role === 'unitHead') return [{ role, unitId: { ownUnit: unit.id, otherUnit: neighbour.id }[towards as string] ?? farUnit.id }]
  return [{ role, divisionCode: towards === 'ownCounty' ? unit.divisionCode : farUnit.divisionCode }]
}

/** The row of the disclosure in each state it passes through, to be put back after whatever was done to it. */
const stood = new Map<State, string>()
const keepStanding = async (at: State): Promise<void> => { stood.set(at, await standingOf(fixed.disclosureId)) }
const putBack = (at: State): Promise<void> => standAgain(fixed.disclosureId, stood.get(at))

beforeAll(async () => {
  vi.stubEnv('MINGSUAN_SIGNING_KEY', randomBytes(32).toString('base64url'))
  county = await aCounty()
  const { preparer, reviewer, administrator, unit } = county
  people = new Map(await Promise.all(askers.map(async (asker, index) => [asker.name, await person(`asker-${String(index)}`, asker.name, rolesOf(asker))] as const)))
  const disclosureId = await balancedDraft(county)
  await state(preparer, disclosureId, questionableFacts)
  await explainAll(preparer, disclosureId)
  const comments = valueOf(await commentOn(reviewer, { disclosureId, words: '请核对。', anchor: null }))
  const { explanations } = await seen(preparer, disclosureId)
  const { bytes, fileName } = valueOf(await fillInFile(preparer, { disclosureId }))
  fixed = {
    disclosureId, unitId: unit.id, divisionCode: unit.divisionCode, templateId: 'CN-2024-14', publicationId: '',
    commentId: comments[0]?.id ?? '', fingerprint: explanations[0]?.fingerprint ?? '',
    factsText: valueOf(await exportFacts(preparer, { disclosureId })).text,
    workbook: new File([new Uint8Array(bytes)], fileName),
    lists: await listsFile({ 单位: [['036001', '青禾县教育局', '行政单位', '', '036', '青禾县教育局']] }),
    personId: (await person('kept-01', '名册中人', [{ role: 'preparer', unitId: county.neighbour.id }])).userId,
    reviewerId: administrator.userId,
  }
  const step = async () => ({ disclosureId, version: await versionOf(administrator, disclosureId) })
  await keepStanding('draft')
  // Handed in once before: whoever hands it back later has a public version behind it.
  valueOf(await submitDisclosure(preparer, await step()))
  valueOf(await recallDisclosure(preparer, await step()))
  valueOf(await handUp(preparer, await step()))
  await keepStanding('unitReview')
  valueOf(await recallDisclosure(preparer, await step()))
  valueOf(await submitDisclosure(preparer, await step()))
  await keepStanding('submitted')
  valueOf(await beginReview(reviewer, await step()))
  await keepStanding('underReview')
  valueOf(await approveDisclosure(reviewer, await step()))
  await keepStanding('approved')
  valueOf(await schedulePublication(reviewer, { ...(await step()), publishAt: new Date(Date.now() + 86_400_000).toISOString() }))
  await keepStanding('scheduled')
  const { publicationId } = valueOf(await publishDisclosure(reviewer, await step()))
  await keepStanding('published')
  valueOf(await withdrawPublication(administrator, { ...(await step()), because: '口径有误。' }))
  await keepStanding('withdrawn')
  await putBack('approved')
  fixed = { ...fixed, publicationId: valueOf(await publishDisclosure(reviewer, await step())).publicationId }
  expect(fixed.publicationId).not.toBe(publicationId)
  await publishNeighbour()
})

/** A second unit has published too: one alone is compared with nobody. */
const publishNeighbour = async (): Promise<void> => {
  const { neighbour, neighbourPreparer, reviewer, administrator } = county
  const disclosureId = await opened(neighbourPreparer, neighbour)
  await state(neighbourPreparer, disclosureId, balancedFacts)
  await explainAll(neighbourPreparer, disclosureId)
  const step = async () => ({ disclosureId, version: await versionOf(administrator, disclosureId) })
  valueOf(await submitDisclosure(neighbourPreparer, await step()))
  valueOf(await approveDisclosure(reviewer, await step()))
  valueOf(await publishDisclosure(reviewer, await step()))
}

/** In the letters of the matrix; anything else is told as it is. */
const letterOf = async (answer: unknown): Promise<Answer | string> => {
  if (answer instanceof Response && !(answer.headers.get('content-type') ?? '').startsWith('application/json')) return { 200: '+', 401: '-', 403: 'x', 404: '.' }[answer.status] ?? String(answer.status)
  const said: unknown = answer instanceof Response ? await answer.clone().json() : answer
  if (answer instanceof Response && answer.status !== 200) return { 401: '-', 403: 'x', 404: '.' }[answer.status] ?? String(answer.status)
  if (typeof said !== 'object' || said === null || !('ok' in said)) return answer instanceof Response ? '+' : JSON.stringify(said)
  const outcome = said as { readonly ok: boolean; readonly kind?: string; readonly refusal?: { readonly kind: string }; readonly value?: unknown; readonly sentence?: string }
  if (outcome.ok) return manyLetter(outcome.value) ?? '+'
  if (outcome.kind === 'signed-out') return '-'
  return outcome.kind === 'refused' ? (outcome.refusal?.kind === 'not-found' ? '.' : 'x') : `${String(outcome.kind)}: ${String(outcome.sentence)}`
}

/** Steps over many answer line by line, in words. */
const manyLetter = (value: unknown): Answer | null => {
  if (!Array.isArray(value)) return null
  const [first] = value as readonly { readonly done?: boolean; readonly words?: string }[]
  return first?.done !== false ? null : first.words === refusalSentence({ kind: 'not-found' }) ? '.' : 'x'
}

const ask = async (handler: Handler, input: unknown, isRoute: boolean, method: string): Promise<Answer | string> => {
  if (!isRoute) return letterOf(await handler(input))
  const { path: address, params = {}, body } = input as RouteInput
  const request = new Request(`http://localhost${address}`, { method, headers: { 'sec-fetch-site': 'same-origin' }, ...(body === undefined ? {} : { body: body instanceof Uint8Array ? Uint8Array.from(body) : JSON.stringify(body) }) })
  return letterOf(await handler(request, { params: Promise.resolve(params) }))
}

const answersTo = async (row: Row, handler: Handler, isRoute: boolean, method = 'GET'): Promise<readonly string[]> => {
  const letters: string[] = []
  for (const name of ['', ...askers.map((asker) => asker.name)]) {
    await putBack(row.at)
    await letAsk(fixed.disclosureId, row.unlockAsked === true ? county.preparer : null)
    asking = people.get(name) ?? null
    const { disclosure, explanations } = await seen(county.administrator, fixed.disclosureId)
    letters.push(await ask(handler, row.input({ ...fixed, version: disclosure.version, explanationId: explanations[0]?.id ?? '' }), isRoute, method))
  }
  return letters
}

const told = (letters: readonly string[]): string => ['未登录', ...askers.map(({ name }) => name)].map((name, index) => `${name} ${letters[index] ?? ''}`).join('\n')

describe('who may do what', () => {
  it('has a row for every action and every address, and none for what is not there', () => {
    expect([...actions.keys(), ...routes.keys()].toSorted()).toEqual([...Object.keys(actionRows), ...Object.keys(routeRows), ...Object.keys(doors)].toSorted())
    for (const [name, row] of Object.entries({ ...actionRows, ...routeRows })) expect(answersOf(row), name).toHaveLength(askers.length + 1)
  })

  it.each(Object.entries(routeRows))('%s', async (name, row) => {
    expect(told(await answersTo(row, routes.get(name) ?? (() => Promise.resolve(null)), true, name.slice(name.lastIndexOf(' ') + 1)))).toBe(told(answersOf(row)))
  })

  it.each(Object.entries(actionRows))('%s', async (name, row) => {
    expect(told(await answersTo(row, actions.get(name) ?? (() => Promise.resolve(null)), false))).toBe(told(answersOf(row)))
  })
})
