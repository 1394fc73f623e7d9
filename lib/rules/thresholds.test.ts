import { describe, expect, test } from 'vitest'
import { templates, theTemplate, type Template, type Thresholds } from '@/lib/template/templates'
import { documentBreakers } from '@/testing/document-breakers'
import { changed, consistentFacts, stated, TEMPLATE } from '@/testing/judged'
import { booklet } from '@/testing/read-booklets'
import { factBreakers } from '@/testing/rule-breakers'
import { buildReport } from '@/lib/report/build'
import { tell } from '@/lib/narrative/narrative'
import type { Rule, Subject } from './rule'
import { rules } from './rules'

type Limit = keyof Thresholds

/** A form that writes down which of its limits were asked for, and refuses those it does not have. */
const watched = (template: Template, asked: Set<string>): Template => ({
  ...template,
  thresholds: new Proxy(template.thresholds, {
    get: (limits, name) => {
      if (!Object.hasOwn(limits, name)) throw new Error(`模板 ${template.id} 没有阈值 ${String(name)}`)
      asked.add(String(name))
      // The name was just found among the limits.
      return limits[name as Limit]
    },
  }),
})

/** The limits a rule asks for while it is made to speak. */
const askedBy = ({ id, check }: Rule): readonly string[] => {
  const asked = new Set<string>()
  const form = watched(theTemplate(TEMPLATE), asked)
  const facts = factBreakers[id]
  const correct: Subject = facts === undefined ? booklet(documentBreakers[id]?.upon) : stated(facts.changes, facts.held?.())
  const broken = documentBreakers[id]?.mutate(correct) ?? correct
  // Sheets and cells are computed by the same form, and ask for limits of their own: those are not the rule's.
  const report = facts === undefined ? { ...broken.report, template: form } : buildReport(form, changed(consistentFacts, facts.changes))
  const narrative = facts === undefined ? broken.narrative : tell(report)
  asked.clear()
  expect([...check({ ...broken, report, narrative })].length).toBeGreaterThan(0)
  return [...asked].sort()
}

const declared = new Map(rules.map(({ id, reads }) => [id, [...(reads ?? [])].sort()]))

test.each(rules)('$id asks for the limits it declares, and for no other', (rule) => {
  const due = declared.get(rule.id) ?? []
  const asked = askedBy(rule)
  expect(asked.filter((name) => !due.includes(name as Limit))).toEqual([])
})

describe.each([...templates.values()])('$id', (template) => {
  test.each(rules.filter(({ reads }) => reads !== undefined))('has every limit of $id', ({ reads = [] }) => {
    for (const name of reads) {
      const limit = template.thresholds[name]
      expect([name, typeof limit === 'number' || limit.length > 0]).toEqual([name, true])
    }
  })
  test('has no limit that nothing reads', () => {
    const read = new Set<string>(rules.flatMap(({ reads = [] }) => reads))
    expect(Object.keys(template.thresholds).filter((name) => !read.has(name))).toEqual([])
  })
})

test('a limit that is missing is refused by name', () => {
  const { vehicleOperation: _, ...others } = theTemplate(TEMPLATE).thresholds
  const broken = { ...theTemplate(TEMPLATE), thresholds: others as Thresholds }
  const rule = rules.find(({ id }) => id === 'T61')
  const report = buildReport(watched(broken, new Set()), changed(consistentFacts, factBreakers['T61']?.changes ?? {}))
  expect(() => [...(rule?.check({ report, narrative: tell(report), basis: 'facts' }) ?? [])]).toThrow('vehicleOperation')
})
