import { describe, expect, test } from 'vitest'
import { templates, theTemplate } from '@/lib/template/templates'
import { consistentStatements } from '@/testing/consistent-statements'
import { brokenIdentities } from './fact-identities'
import { correctCase } from './correct-case'
import { mutationClasses } from './mutation-classes'
import { detects, rehearse } from './rehearse'
import { mistypings } from './typos'

const form = theTemplate('CN-2024-14')
const rehearsal = rehearse(form, 7, { cases: 4, typos: 12, printedTypos: 6 })

describe('a rehearsal', () => {
  test('no rule speaks above a notice where nothing is wrong', () => expect(rehearsal.falseAlarms).toEqual([]))
  test('every class of mistakes was made, and caught by every rule it names', () => {
    expect(new Set(mutationClasses.map(({ number }) => number)).size).toBe(25)
    for (const { name, injected, detected } of rehearsal.classes) expect([name, injected > 0, detected]).toEqual([name, true, injected])
  })
  test('no typo that breaks an identity of facts is missed', () => {
    expect(rehearsal.typos.breaking).toBeGreaterThan(10)
    expect(rehearsal.typos.missed).toEqual([])
    expect(rehearsal.printedTypos.tried).toBe(24)
    expect(detects(rehearsal)).toBe(true)
  })
  test('is the same for the same seed', () => {
    const size = { cases: 1, typos: 2, printedTypos: 1 }
    expect(rehearse(form, 11, size)).toEqual(rehearse(form, 11, size))
    expect(correctCase(11, form)).not.toEqual(correctCase(12, form))
  }, 20_000)
  test('sees a rule that was turned off', () => {
    const deaf = { ...form, rules: { ...form.rules, A08: { use: 'off' as const, because: '试一试会不会发现' } } }
    const without = rehearse(deaf, 7, { cases: 1, typos: 0, printedTypos: 0 })
    expect(without.classes.filter(({ injected, detected }) => detected < injected).map(({ number }) => number)).toEqual([7])
    expect(detects(without)).toBe(false)
  }, 20_000)
})

describe('the identities of facts', () => {
  test('hold in correct cases of every form', () => {
    expect(brokenIdentities(consistentStatements)).toEqual([])
    for (const template of templates.values()) for (const seed of [1, 2, 3]) expect(brokenIdentities(correctCase(seed, template))).toEqual([])
  })
  test('name the rule and the place', () => {
    expect(brokenIdentities({ ...consistentStatements, 'basicExpenditureByEconomic/30108': '159000' }).map(({ rule }) => rule)).toEqual(['A08', 'K11'])
  })
})

test('a figure is mistyped in every way a hand can', () => {
  const ways = mistypings('10.20').map(({ kind, text }) => `${kind} ${text}`)
  expect(ways).toEqual(expect.arrayContaining(['digit 90.20', 'digit 10.21', 'swap 1.20', 'swap 10.02', 'zero added 102.00', 'zero dropped 1.02', 'unit 102000.00']))
  expect(ways.filter((way) => way.endsWith(' 10.20'))).toEqual([])
})
