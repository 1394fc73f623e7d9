import { expect, it } from 'vitest'
import type { Listener } from '@/lib/db/publication-news'
import { keptUntilNews } from './kept-until-news'

/** What is kept is the list of readings it came from. */
const tried = () => {
  const lines: Listener[] = []
  let [asked, isOpen, fails] = [0, false, false]
  const waiting: (() => void)[] = []
  let waits = false
  const answer = async (what: string): Promise<string[]> => {
    asked += 1
    const said = [`${what}${String(asked)}`]
    if (waits) await new Promise<void>((resolve) => { waiting.push(resolve) })
    if (fails) throw new Error('the database is away')
    return said
  }
  const { now } = keptUntilNews<readonly string[]>({ all: () => answer('all'), some: async (before, unitIds) => [...before, ...(await answer(unitIds.join('+')))] }, (listener) => {
    lines.push(listener)
    return { stop: () => Promise.resolve(), caughtUp: () => Promise.resolve(isOpen) }
  })
  const line = (): Listener => lines[0] as Listener
  const turn = (open: boolean): void => {
    isOpen = open
    if (open) line().onOpen()
    else line().onLost()
  }
  return { now, line, turn, fail: (next: boolean) => { fails = next }, wait: (next: boolean) => { waits = next; for (const go of waiting.splice(0)) go() } }
}

it('is read for everybody while the line is not open, and once while it is', async () => {
  const { now, turn } = tried()
  expect([await now(), await now()]).toEqual([['all1'], ['all2']])
  turn(true)
  expect([await now(), await now()]).toEqual([['all3'], ['all3']])
  turn(false)
  expect([await now(), await now()]).toEqual([['all4'], ['all5']])
})

it('takes in what changed, and is read whole where names did', async () => {
  const { now, turn, line } = tried()
  turn(true)
  await now()
  line().onChange('u')
  line().onChange('v')
  line().onChange('u')
  expect([await now(), await now()]).toEqual([['all1', 'u+v2'], ['all1', 'u+v2']])
  line().onChange('u')
  line().onChange('')
  expect(await now()).toEqual(['all3'])
})

it('is read again where something changed while somebody read', async () => {
  const { now, turn, line, wait } = tried()
  turn(true)
  wait(true)
  const before = now()
  await Promise.resolve()
  await Promise.resolve()
  line().onChange('u')
  wait(false)
  expect([await before, await now()]).toEqual([['all1'], ['all1', 'u2']])
})

it('that could not be read is asked again, whole', async () => {
  const { now, turn, line, fail } = tried()
  turn(true)
  await now()
  line().onChange('u')
  fail(true)
  await expect(now()).rejects.toThrow('away')
  fail(false)
  expect([await now(), await now()]).toEqual([['all3'], ['all3']])
})
