import { expect, it } from 'vitest'
import { allCodes, codeAddress, codeQueryOf, narrowedCodes } from './code-query'

const shown = (raw: Readonly<Record<string, string>>): readonly string[] => {
  const query = codeQueryOf(raw)
  return narrowedCodes(allCodes(query), query).map(({ code }) => code)
}

it('shows one 类 with its 款 and 项, the first one where none is asked for', () => {
  expect(shown({}).every((code) => code.startsWith('201'))).toBe(true)
  const health = shown({ category: '210' })
  expect(health[0]).toBe('210')
  expect(new Set(health.map(({ length }) => length))).toEqual(new Set([3, 5, 7]))
})

it('finds by every word, in a name or at the beginning of a code, in all 类', () => {
  expect(shown({ q: '行政运行 20103' })).toEqual(['2010301'])
  expect(new Set(shown({ q: '行政运行' }).map((code) => code.slice(0, 3))).size).toBeGreaterThan(5)
  expect(shown({ q: '没有这个' })).toEqual([])
  expect(shown({ kind: 'economic', q: '30101' })).toEqual(['30101'])
})

it('can show only those whose names nobody compared', () => {
  const query = codeQueryOf({ unverified: '1', category: '201' })
  const codes = narrowedCodes(allCodes(query), query)
  expect(codes.length).toBeGreaterThan(0)
  expect(codes.every(({ verified }) => !verified)).toBe(true)
})

it('has an address that says the same again, and takes no nonsense', () => {
  for (const raw of [{}, { year: '2023', category: '210', unverified: '1' }, { kind: 'economic', q: '工资 & 津贴' }]) {
    const query = codeQueryOf(raw)
    expect(codeQueryOf(Object.fromEntries(new URL(codeAddress(query), 'http://localhost').searchParams))).toEqual(query)
  }
  expect(codeQueryOf({ year: '1066', kind: 'other', category: '2010301' })).toEqual(codeQueryOf({}))
})
