import { describe, expect, it } from 'vitest'
import { tell } from '@/lib/narrative/narrative'
import { flatten, isPriorFigure } from '@/lib/facts/facts'
import { factRef } from '@/lib/report/report'
import { consistentFacts, reportOf, TEMPLATE } from '@/testing/judged'
import { theTemplate } from '@/lib/template/templates'
import { compose } from './compose'
import { toDisclosure } from './disclosure'
import { isPartlyWithheld, isPriorWithheld, isWithheldPart, publicFindings, visibleCells, withheldAfter, withheldBooklet, withheldDisclosure, withheldPlaces, withheldTitle, withholdable, type WithheldPart } from './withheld'

const template = theTemplate(TEMPLATE)
const report = reportOf(consistentFacts)
const narrative = tell(report)
const booklet = compose(report, narrative)
const { part: said, whole } = template.wording.stateSecret
const idsOf = (of: typeof booklet, kind: string) => of.blocks.flatMap((block) => (block.kind === kind && 'id' in block ? [block.id] : []))

describe('a booklet of which something is withheld', () => {
  it('is the booklet where nothing is', () => {
    expect(withheldBooklet(booklet, template, [])).toBe(booklet)
  })

  it('has the sentence in place of a table and of every section that tells it, under their own headings', () => {
    const shown = withheldBooklet(booklet, template, ['generalPublicBudget'])
    expect(idsOf(shown, 'table')).toEqual(idsOf(booklet, 'table').filter((id) => id !== 'T05'))
    expect(withheldPlaces(shown).map(({ heading, sentence }) => [heading, sentence])).toEqual([
      ['五、一般公共预算财政拨款支出决算表', said],
      ['（一）一般公共预算财政拨款支出决算总体情况', said], ['（二）一般公共预算财政拨款支出决算结构情况', said], ['（三）一般公共预算财政拨款支出决算具体情况', said],
    ])
    expect([...visibleCells(shown, ['generalPublicBudget'])].some((ref) => ref.startsWith('T05!'))).toBe(false)
    expect(idsOf(shown, 'sheet')).toEqual(idsOf(booklet, 'sheet'))
  })

  it('says it once for the sheets, and for each part of the overview', () => {
    const shown = withheldBooklet(booklet, template, ['performance', 'overview'])
    expect(idsOf(shown, 'sheet')).toEqual([])
    expect(withheldPlaces(shown).map(({ heading }) => heading)).toEqual(['一、本部门（单位）职责', '二、机构设置情况', '（四）预算绩效情况说明', expect.stringContaining('第五部分')])
  })

  it('withheld as a whole is its cover and the sentence', () => {
    const shown = withheldBooklet(booklet, template, ['all'])
    expect(shown.blocks.map(({ kind }) => kind)).toEqual(['cover', 'paragraph'])
    expect(withheldPlaces(shown)).toEqual([{ id: 'withheld', heading: '', sentence: whole }])
  })

  it.each(withholdable.map((part) => [withheldTitle(part), part] as const))('%s: the JSON says no more than the booklet', (_, part) => {
    const shown = withheldBooklet(booklet, template, [part])
    const disclosure = withheldDisclosure(toDisclosure(report, narrative, []), template, [part], shown)
    const tables = idsOf(shown, 'table').length
    expect(disclosure.tables.filter(({ body }) => body.length > 0)).toHaveLength(tables)
    expect(JSON.stringify(disclosure).includes(part === 'all' ? whole : said)).toBe(part !== 'overview')
  })
})

it('a finding is shown where all it points to is', () => {
  const finding = (...refs: string[]) => ({ rule: 'A01', cells: refs.map((ref) => ({ ref })) })
  const [shown, hidden, nowhere] = [finding('T01!L31:c1', 'T01!R62:c2'), finding('T01!L31:c1', 'T09!row:c7'), finding()]
  const withheld: readonly WithheldPart[] = ['threePublicExpenses']
  expect(publicFindings([shown, hidden, nowhere], withheldBooklet(booklet, template, withheld), withheld)).toEqual([shown])
  expect(publicFindings([shown, hidden, nowhere], booklet, [])).toEqual([shown, hidden, nowhere])
  expect([isPartlyWithheld({ withheld: ['all'] }), isPartlyWithheld({ facts: {} }), isPartlyWithheld(null)]).toEqual([true, false, false])
})

describe('a year after one of which something was withheld', () => {
  const sectionOf = (of: typeof booklet, number: string) => of.blocks.flatMap((block) => (block.kind === 'paragraph' && block.id.startsWith(`${number}/`) ? [block] : []))
  const withheld = withheldAfter(['threePublicExpenses', 'before.totals'])

  it('follows one year, not two', () => {
    expect(withheld).toEqual(['before.threePublicExpenses'])
    expect([isWithheldPart('before.all'), isWithheldPart('before.before.all'), isWithheldPart('before.')]).toEqual([true, false, false])
    expect(withheldTitle('before.threePublicExpenses')).toBe('与上年“‘三公’经费的表及其说明”相比的句子')
  })

  it('has the sentence in place of what compares with it, and keeps its own tables and what compares with nothing', () => {
    const shown = withheldBooklet(booklet, template, withheld)
    expect(idsOf(shown, 'table')).toEqual(idsOf(booklet, 'table'))
    expect(withheldPlaces(shown).map(({ heading, sentence }) => [heading, sentence])).toEqual([['（一）“三公”经费财政拨款支出决算总体情况说明', said]])
    expect(sectionOf(shown, '九（二）')).toEqual(sectionOf(booklet, '九（二）'))
    const disclosure = withheldDisclosure(toDisclosure(report, narrative, []), template, withheld, shown)
    expect(disclosure.narrative.filter(({ paragraphs }) => paragraphs.includes(said)).map(({ number }) => number)).toEqual(['九（一）'])
    expect(disclosure.narrative.filter(({ number }) => number !== '九（一）')).toEqual(toDisclosure(report, narrative, []).narrative.filter(({ number }) => number !== '九（一）'))
  })

  it('knows where every figure of last year stood', () => {
    const prior = [...flatten(consistentFacts).keys()].filter(isPriorFigure)
    expect(prior.length).toBeGreaterThan(8)
    for (const key of prior) expect(isPriorWithheld(factRef(key), ['before.all']), key).toBe(true)
    expect(isPriorWithheld('T01!L31:c1', ['before.all'])).toBe(false)
    expect(isPriorWithheld(factRef('priorYear/incomeGrandTotal'), ['before.threePublicExpenses', 'totals'])).toBe(false)
  })

  it('says nothing by a rule that quotes last year', () => {
    const quotes = { rule: 'T59', cells: [{ ref: 'T10!sg_car_kept:value' }] }
    expect(publicFindings([quotes], withheldBooklet(booklet, template, withheld), withheld)).toEqual([])
  })
})
