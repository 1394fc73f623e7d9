import { readdirSync } from 'node:fs'
import path from 'node:path'
import { isValidElement } from 'react'
import { beforeAll, expect, it, vi } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { askers, type Answer, type Asker } from '@/testing/access-matrix'
import { aCounty, balancedDraft, balancedFacts, opened, person, state, type County } from '@/testing/county'
import { pageAnswersOf, pageDoors, pageRows } from '@/testing/page-access'
import { publishDraft } from '@/testing/published'
import { NotAdministrator } from './(workspace)/administration/not-administrator'
import { PlainPage } from './(workspace)/plain-page'

let asking: Actor | null = null
vi.mock('@/lib/auth/actor', async (original) => ({
  ...(await original<object>()),
  currentActor: () => Promise.resolve(asking),
  actorLooking: () => Promise.resolve(asking),
  currentVisitor: () => Promise.resolve(asking === null ? null : { ...asking, sessionId: '', step: null, hasFactor: false, factorRequired: false }),
}))
vi.mock('next/headers', () => ({ headers: () => Promise.resolve(new Headers()), cookies: () => Promise.resolve({ get: () => undefined }) }))
// Within one request a page and its layout share what they read; here every asker is another request.
vi.mock('react', async (original) => ({ ...(await original<object>()), cache: (read: unknown) => read }))

const APP = path.join(import.meta.dirname)
const files = readdirSync(APP, { recursive: true, encoding: 'utf8' }).map((file) => file.split(path.sep).join('/'))
const pages = files.filter((file) => path.basename(file) === 'page.tsx').map((file) => path.posix.dirname(file).replace(/^\.$/, '')).toSorted()

type Drawn = (props: { readonly params: Promise<Readonly<Record<string, string>>>; readonly searchParams: Promise<object>; readonly children: null }) => unknown

/** A page and the layouts around it, from the outside in; the frame of the workspace guards nothing. */
const drawing = async (page: string): Promise<readonly Drawn[]> => {
  const folders = page.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'))
  const layouts = folders.map((folder) => `${folder}/layout.tsx`).filter((file) => files.includes(file) && file !== '(workspace)/layout.tsx')
  return Promise.all([...layouts, `${page}/page.tsx`].map(async (file) => {
    // A page of the program itself: its default is what draws it.
    const { default: drawn } = (await import(/* @vite-ignore */ path.join(APP, file))) as { readonly default: Drawn }
    return drawn
  }))
}

let county: County
let people: readonly (Actor | null)[]
let params: Readonly<Record<string, string>>

const rolesOf = ({ role, towards }: Asker): Actor['roles'] => {
  const { unit, neighbour, farUnit } = county
  if (role === 'preparer' || role === 'unitHead') return [{ role, unitId: { ownUnit: unit.id, otherUnit: neighbour.id }[towards as string] ?? farUnit.id }]
  return [{ role, divisionCode: towards === 'ownCounty' ? unit.divisionCode : farUnit.divisionCode }]
}

beforeAll(async () => {
  county = await aCounty()
  people = [null, ...(await Promise.all(askers.map((asker, index) => person(`reader-${String(index)}`, asker.name, rolesOf(asker)))))]
  const disclosureId = await balancedDraft(county)
  await state(county.preparer, disclosureId, { 'performance/projects': 'n1', 'performance/projects/n1/name': '档案整理' })
  const published = await opened(county.neighbourPreparer, county.neighbour)
  await state(county.neighbourPreparer, published, balancedFacts)
  const publicationId = await publishDraft({ ...county, preparer: county.neighbourPreparer }, published)
  params = { disclosureId, publicationId, edition: '0', divisionCode: county.unit.divisionCode, projectId: 'n1' }
})

/** Pages refuse by throwing what Next turns into an answer. */
const thrown = (fault: unknown): Answer | string => {
  const digest = typeof fault === 'object' && fault !== null && 'digest' in fault ? String(fault.digest) : ''
  if (digest.startsWith('NEXT_REDIRECT')) return digest.includes('/sign-in') ? '-' : '+'
  if (digest.startsWith('NEXT_HTTP_ERROR_FALLBACK;404')) return '.'
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
}

/** What a page draws for whoever may not see it. */
const refusals: ReadonlySet<unknown> = new Set([PlainPage, NotAdministrator])

const answerTo = async (drawn: readonly Drawn[]): Promise<Answer | string> => {
  try {
    for (const draw of drawn) {
      const element = await draw({ params: Promise.resolve(params), searchParams: Promise.resolve({ of: 'T01!R62:c2' }), children: null })
      if (isValidElement(element) && refusals.has(element.type)) return 'x'
    }
    return '+'
  } catch (fault) {
    return thrown(fault)
  }
}

const told = (letters: readonly string[]): string => ['未登录', ...askers.map(({ name }) => name)].map((name, index) => `${name} ${letters[index] ?? ''}`).join('\n')

it('has a row for every page, and none for what is not there', () => {
  expect(pages).toEqual([...Object.keys(pageRows), ...Object.keys(pageDoors)].toSorted())
  for (const name of Object.keys(pageRows)) expect(pageAnswersOf(name), name).toHaveLength(askers.length + 1)
})

it.each(Object.keys(pageRows))('%s', async (page) => {
  const drawn = await drawing(page)
  const letters: string[] = []
  for (const person of people) {
    asking = person
    letters.push(await answerTo(drawn))
  }
  expect(told(letters)).toBe(told(pageAnswersOf(page)))
})
