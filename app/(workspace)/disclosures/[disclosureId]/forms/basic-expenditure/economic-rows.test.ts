import { describe, expect, test } from 'vitest'
import { TEMPLATE } from '@/testing/judged'
import { theTemplate } from '@/lib/template/templates'
import { entriesOfHalf, strayCodes } from './economic-rows'

const template = theTemplate(TEMPLATE)
const codes = (group: 'personnel' | 'publicUse', stray: readonly string[]) => entriesOfHalf(template, group, stray).map(({ code }) => code)

describe('rows of 公开06', () => {
  test('are those of the form, in its order', () => {
    const plain = codes('personnel', [])
    expect(plain).toEqual([...plain].sort())
    expect(plain).toContain('30101')
    expect(plain).not.toContain('30201')
  })
  test('a code of another year stands among its 类, and a closed one can be written in', () => {
    expect(strayCodes(template, { '30101': '1', '30104': '2', '30902': '3', '30201': null })).toEqual(['30104', '30902'])
    expect(codes('personnel', ['30104']).indexOf('30104')).toBe(codes('personnel', []).indexOf('30103') + 1)
    expect(entriesOfHalf(template, 'publicUse', ['30902']).find(({ code }) => code === '30902')?.fillable ?? entriesOfHalf(template, 'personnel', ['30902']).find(({ code }) => code === '30902')?.fillable).toBe(true)
  })
})
