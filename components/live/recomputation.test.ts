import { expect, test } from 'vitest'
import { factsWith } from '@/lib/facts/facts-with'
import type { Clock } from './clock'
import { compute, type Computation } from './computation'
import { createRecomputation } from './recomputation'

const facts = (amount: number) => factsWith({ 'priorYear/incomeGrandTotal': String(amount) }, 'CN-2024-14', 2024)

/** A desk whose every computation takes as long as the test says, and whose hands the test turns. */
const deskOf = (computing: number) => {
  let now = 0
  let due: { at: number; then: () => void } | null = null
  let stated = facts(1)
  const shown: number[] = []
  let latest: Computation = compute(stated, undefined, {})
  const clock: Clock = {
    now: () => now,
    after: (milliseconds, then) => {
      const timer = { at: now + milliseconds, then }
      due = timer
      return () => { if (due === timer) due = null }
    },
  }
  const recomputation = createRecomputation({
    clock,
    // Asked when a computation begins: its time passes then.
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
      // The slices of one computation follow each other at once.
      if (at < until) now += computing / 40
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

test('a key is followed by what it does after a short pause, and another key puts that off', () => {
  const { key, pass, shown } = deskOf(0)
  key(2)
  pass(30)
  key(3)
  pass(30)
  expect(shown).toEqual([])
  pass(30)
  expect(shown.length).toBe(1)
})

test('who types on and on still sees it', () => {
  const { key, pass, shown } = deskOf(0)
  for (let amount = 2; amount < 60; amount += 1) {
    key(amount)
    pass(39)
  }
  expect(shown).toEqual([])
  pass(41)
  expect(shown.length).toBe(1)
})

test('what is put in by the program is computed at once', () => {
  const { key, pass, shown, recomputation } = deskOf(0)
  key(2)
  recomputation.soon()
  pass(1)
  expect(shown.length).toBe(1)
  expect(recomputation.isStale()).toBe(false)
})
