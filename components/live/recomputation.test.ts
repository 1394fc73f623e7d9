import { expect, test } from 'vitest'
import { factsWith } from '@/lib/facts/facts-with'
import type { Clock } from './clock'
import { compute, type Computation } from './computation'
import { createRecomputation } from './recomputation'

const facts = (amount: number) => factsWith({ 'priorYear/incomeGrandTotal': String(amount) }, 'CN-2024-14', 2024)

/** A desk whose clock moves on by `tick` whenever it is looked at, as it is after every rule that was judged; otherwise the test turns it. */
const deskOf = (tick: number) => {
  let now = 0
  let due: { readonly at: number; readonly then: () => void } | null = null
  let stated = facts(1)
  let latest: Computation = compute(stated, undefined, {})
  const shown: number[] = []
  const clock: Clock = {
    now: () => (now += tick),
    after: (milliseconds, then) => {
      const timer = { at: now + milliseconds, then }
      due = timer
      return () => { if (due === timer) due = null }
    },
  }
  const recomputation = createRecomputation({
    clock,
    facts: () => stated,
    beside: {},
    latest: () => latest,
    show: (computed) => {
      latest = computed
      shown.push(now)
    },
  })
  const pass = (milliseconds: number): void => {
    const until = now + milliseconds
    while (due !== null && due.at <= until) {
      const { at, then } = due
      due = null
      now = Math.max(now, at)
      then()
    }
    now = Math.max(now, until)
  }
  const key = (amount: number): void => {
    stated = facts(amount)
    recomputation.whenTypingPauses()
  }
  return { key, pass, shown, recomputation }
}

test('what a key does follows after a short pause; another key puts it off', () => {
  const { key, pass, shown } = deskOf(0)
  key(2)
  pass(30)
  key(3)
  pass(30)
  expect(shown).toEqual([])
  pass(30)
  expect(shown.length).toBe(1)
})

test('a slow machine waits for a longer pause, and shows what follows even where there is none', () => {
  const { key, pass, shown } = deskOf(0.25)
  for (let amount = 2; amount < 10; amount += 1) {
    key(amount)
    pass(3000)
  }
  expect(shown.length).toBe(8)
  shown.length = 0
  for (let amount = 100; amount < 200; amount += 1) {
    key(amount)
    pass(100)
  }
  expect(shown.length).toBeGreaterThan(0)
  expect(shown.length).toBeLessThan(10)
  // A dozen disclosures are computed, each rule by rule: a busy machine takes its time.
}, 60_000)

test('what the program puts in is computed at once', () => {
  const { key, pass, shown, recomputation } = deskOf(0)
  key(2)
  recomputation.soon()
  pass(1)
  expect(shown.length).toBe(1)
  expect(recomputation.isStale()).toBe(false)
})
