import { describe, expect, test } from 'vitest'
import type { Facts } from '@/lib/facts/facts'
import { tell } from '@/lib/narrative/narrative'
import { buildReport } from '@/lib/report/build'
import { toJudged } from '@/lib/rules/finding'
import { judge } from '@/lib/rules/judge'
import type { Subject } from '@/lib/rules/rule'
import { rules } from '@/lib/rules/rules'
import { theTemplate } from '@/lib/template/templates'
import { office } from '@/testing/office'
import { toDisclosure } from './disclosure'
import { toPublicJson, type JudgedBeside } from './public-json'
import { isConfirmed, readPublished, recheck, type Published, type Recheck } from './recheck'
import { rulesBeside } from './rules-beside'

const report = buildReport(theTemplate(office.templateId), office)
const narrative = tell(report)

/** The office as it would be published beside a last year, through the file as text. */
const publishedWith = (lastYear: Facts | null, beside: JudgedBeside, mend: (text: string) => string = (text) => text): Published => {
  const findings = judge({ report, narrative, basis: 'facts', ...(lastYear === null ? {} : { lastYear: buildReport(theTemplate(lastYear.templateId), lastYear) }) })
  const published = readPublished(JSON.parse(mend(JSON.stringify(toPublicJson(toDisclosure(report, narrative, findings.map(toJudged)), office, beside, report.template)))))
  if (published === null) throw new Error('not a published file')
  return published
}
const alone: JudgedBeside = { lastYear: null, units: 0 }
const done = (published: Published, lastYear: Facts | null = null): Recheck => {
  const outcome = recheck(published, lastYear)
  if (!outcome.ok) throw new Error(outcome.error)
  return outcome.value
}

describe('a published disclosure computed again', () => {
  test('comes out the same to the last cell, sentence and verdict', () => {
    const again = done(publishedWith(null, alone))
    expect(isConfirmed(again)).toBe(true)
    expect(again.cells).toBeGreaterThan(500)
    expect(again.paragraphs).toBeGreaterThan(20)
    expect(again.same.length).toBe(again.computed.length)
    expect(again.same.length).toBeGreaterThan(0)
  })

  test('shows one changed cell with both figures', () => {
    const again = done(publishedWith(null, alone, (text) => text.replace('"682.83"', '"682.84"')))
    expect(isConfirmed(again)).toBe(false)
    expect(again.otherwise[0]).toMatchObject({ published: '682.84', computed: '682.83' })
  })

  test('shows a verdict that was left out, and one that was made up', () => {
    const published = publishedWith(null, alone)
    const [first, ...rest] = published.findings
    expect(done({ ...published, findings: rest }).onlyComputed.map(({ rule }) => rule)).toEqual([first?.rule])
    const madeUp = { rule: 'A01', severity: 'error' as const, message: '不平', cells: [], left: '1.00', right: '2.00', difference: '-1.00' }
    expect(done({ ...published, findings: [...published.findings, madeUp] }).onlyPublished).toEqual([madeUp])
  })

  test('does not compare what last year said where last year is not at hand, and does where it is', () => {
    const published = publishedWith(office, { lastYear: 'some-publication', units: 0 })
    const without = done(published)
    expect(isConfirmed(without)).toBe(true)
    expect(without.notCompared.map(({ rule }) => rule)).toContain('Y12')
    const beside = done(published, office)
    expect(beside.notCompared).toEqual([])
    expect(isConfirmed(beside)).toBe(true)
  })

  test('is judged as the bureau had the form used that day', () => {
    const published = publishedWith(null, alone)
    const [first] = published.findings
    if (first === undefined) throw new Error('nothing was found')
    const off = { tails: 'plain' as const, uses: { [first.rule]: { use: 'off' as const, because: '试行' } } }
    expect(done({ ...published, form: off }).onlyPublished.map(({ rule }) => rule)).toContain(first.rule)
    expect(isConfirmed(done({ ...published, form: off, findings: published.findings.filter(({ rule }) => rule !== first.rule) }))).toBe(true)
  })

  test('a file without facts cannot be computed again', () => {
    const { facts: _facts, beside: _beside, ...rest } = publishedWith(null, alone)
    expect(readPublished(rest)).toBeNull()
    const outcome = recheck({ ...publishedWith(null, alone), facts: { format: 'x' } }, null)
    expect(outcome.ok ? '' : outcome.error).toContain('format')
  })
})

test('the rules said to look at other files are those that do', () => {
  const looks = (other: 'lastYear' | 'units'): readonly string[] =>
    rules.filter((rule) => {
      let looked = false
      const subject: Subject = Object.defineProperty({ report, narrative, basis: 'facts' as const }, other, { get: () => ((looked = true), undefined) })
      Array.from(rule.check(subject))
      return looked
    }).map(({ id }) => id)
  expect(looks('lastYear').toSorted()).toEqual([...rulesBeside.lastYear].toSorted())
  expect(looks('units').filter((id) => !rulesBeside.units.some((known) => known === id))).toEqual([])
})
