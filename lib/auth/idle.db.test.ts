import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { aCounty, type County } from '@/testing/county'
import { database } from '@/lib/db/database'
import { keepAccount } from './accounts'
import { actorIn, actorLooking, currentActor } from './actor'
import { auth } from './auth'

// A test has no request: these are the headers one would have brought.
let asked = new Headers()
vi.mock('next/headers', () => ({ headers: () => Promise.resolve(asked), cookies: () => Promise.resolve({ set: () => undefined }) }))

const [ACCOUNT, PASSWORD] = ['034001-01', 'qinghe-2024-county']
const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000)

let county: County
let userId: string
const sessions = () => database().sessions.of(userId, new Date())
/** Nothing was done by the person for so long. */
const absentFor = async (minutes: number): Promise<void> => {
  for (const { id } of await sessions()) await database().sessions.seen(id, minutesAgo(minutes))
}
const seenMinutesAgo = async (): Promise<readonly number[]> => (await sessions()).map(({ seenAt }) => Math.round((Date.now() - Date.parse(seenAt)) / 60_000))

beforeAll(async () => {
  county = await aCounty()
  await keepAccount({ account: ACCOUNT, name: '李会计', password: PASSWORD, roles: county.preparer.roles })
})
beforeEach(async () => {
  const response = await auth().api.signInUsername({ body: { username: ACCOUNT, password: PASSWORD }, asResponse: true })
  asked = new Headers({ cookie: (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '' })
  userId = (await actorIn(asked))?.userId ?? ''
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await database().sessions.endAll(userId)
})

describe('a session whose person does nothing', () => {
  it('goes on while they do something now and then, on a page or by saving', async () => {
    await absentFor(29)
    expect((await currentActor())?.account).toBe(ACCOUNT)
    expect(await seenMinutesAgo()).toEqual([0])
    await absentFor(29)
    expect((await actorIn(asked))?.account).toBe(ACCOUNT)
    expect(await seenMinutesAgo()).toEqual([0])
  })

  it('is not kept alive by a page that asks by itself who else is here', async () => {
    await absentFor(29)
    expect((await actorLooking())?.account).toBe(ACCOUNT)
    expect(await seenMinutesAgo()).toEqual([29])
    await absentFor(31)
    expect(await actorLooking()).toBeNull()
  })

  it('ends after half an hour, for good', async () => {
    await absentFor(31)
    expect(await actorIn(asked)).toBeNull()
    expect(await sessions()).toEqual([])
    expect(await currentActor()).toBeNull()
  })

  it('ends when the office says', async () => {
    vi.stubEnv('MINGSUAN_IDLE_MINUTES', '5')
    await absentFor(6)
    expect(await actorIn(asked)).toBeNull()
  })
})
