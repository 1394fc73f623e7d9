import { describe, expect, test } from 'vitest'
import { createNews } from './news'

/** A clock whose hands the test turns. */
const clockOfTest = () => {
  let now = 0
  const due = new Map<() => void, number>()
  return {
    now: () => now,
    after: (milliseconds: number, then: () => void) => {
      due.set(then, now + milliseconds)
      return () => { due.delete(then) }
    },
    turn: (milliseconds: number) => {
      now += milliseconds
      for (const [then, at] of [...due]) if (at <= now) {
        due.delete(then)
        then()
      }
    },
  }
}
const newsroom = () => {
  const clock = clockOfTest()
  const news = createNews(clock)
  const heard: string[] = []
  news.onField('a', () => heard.push('a'))
  news.onField('b', () => heard.push('b'))
  news.onComputed(() => heard.push('computed'))
  news.onAnything(() => heard.push('anything'))
  return { news, clock, take: () => heard.splice(0) }
}

test('a cell hears of its own field and of no other', () => {
  const { news, take } = newsroom()
  news.ofField('a')
  expect(take()).toEqual([])
  news.tell()
  expect(take()).toEqual(['a', 'anything'])
  news.tell()
  expect(take()).toEqual(['anything'])
})
test('what belongs together is told once, also where it fails midway', () => {
  const { news, take } = newsroom()
  expect(() => {
    news.together(() => {
      news.ofField('b')
      news.tell()
      news.ofComputation()
      throw new Error('midway')
    })
  }).toThrow('midway')
  expect(take()).toEqual(['b', 'computed', 'anything'])
})
test('all fields; who has left hears nothing', () => {
  const { news, take } = newsroom()
  const leave = news.onField('c', () => { throw new Error('gone') })
  leave()
  news.ofAllFields()
  news.ofField('c')
  news.tell()
  expect(take()).toEqual(['a', 'b', 'anything'])
})

describe('what keys did', () => {
  const key = (news: ReturnType<typeof createNews>, field: string) => { news.afterKey(() => { news.ofField(field) }) }

  test('is told a moment later', () => {
    const { news, clock, take } = newsroom()
    key(news, 'a')
    clock.turn(39)
    expect(take()).toEqual([])
    clock.turn(1)
    expect(take()).toEqual(['a', 'anything'])
  })
  test('is told once where keys come faster, and key by key where they do not', () => {
    const { news, clock, take } = newsroom()
    for (const field of ['a', 'b', 'a']) {
      key(news, field)
      clock.turn(20)
    }
    clock.turn(20)
    expect(take()).toEqual(['a', 'b', 'anything'])
    for (let keys = 0; keys < 3; keys += 1) {
      key(news, 'a')
      clock.turn(100)
      expect(take()).toEqual(['a', 'anything'])
    }
  })
  test('is told with whatever is told meanwhile, and not twice', () => {
    const { news, clock, take } = newsroom()
    key(news, 'a')
    news.tellUnlessTyping()
    expect(take()).toEqual([])
    news.together(() => { news.ofField('b') })
    expect(take()).toEqual(['a', 'b', 'anything'])
    clock.turn(1000)
    expect(take()).toEqual([])
    news.tellUnlessTyping()
    expect(take()).toEqual(['anything'])
  })
  test('nothing is told in the midst of what belongs together', () => {
    const { news, take } = newsroom()
    news.afterKey(() => { news.together(() => { news.ofField('a') }) })
    expect(take()).toEqual([])
  })
})
