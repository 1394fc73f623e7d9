import { expect, test } from 'vitest'
import { createNews } from './news'

const newsroom = () => {
  const news = createNews()
  const heard: string[] = []
  news.onField('a', () => heard.push('a'))
  news.onField('b', () => heard.push('b'))
  news.onComputed(() => heard.push('computed'))
  news.onAnything(() => heard.push('anything'))
  return { news, take: () => heard.splice(0) }
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
