import { expect, test } from 'vitest'
import { abbreviates, lettersOf } from './spelling'

const township = ['xi', 'chuan', 'zhen', 'ren', 'min', 'zheng', 'fu']

test('a long name is shortened by leaving words out, in its order', () => {
  expect(['xczf', 'xczrmzf', 'xzf'].map((letters) => abbreviates(letters, township))).toEqual([true, true, true])
  expect(['fzx', 'x', 'xczfq'].map((letters) => abbreviates(letters, township))).toEqual([false, false, false])
})
test('letters are read without what stands between syllables', () => {
  expect(lettersOf("Xi'an Shi")).toBe('xianshi')
})
