import { describe, expect, it } from 'vitest'
import { tell } from '@/lib/narrative/narrative'
import { consistentFacts, reportOf, TEMPLATE } from '@/testing/judged'
import { theTemplate } from '@/lib/template/templates'
import { compose } from './compose'
import { toDisclosure } from './disclosure'
import { isFindingVisible, isPartlyWithheld, visibleCells, withheldBooklet, withheldDisclosure, withheldPlaces, withheldTitle, withholdable } from './withheld'

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
  const visible = new Set(['T01!L31:c1', 'T01!R62:c2'])
  expect(isFindingVisible([{ ref: 'T01!L31:c1' }, { ref: 'T01!R62:c2' }], visible)).toBe(true)
  expect(isFindingVisible([{ ref: 'T01!L31:c1' }, { ref: 'T02!total:c1' }], visible)).toBe(false)
  expect(isFindingVisible([], visible)).toBe(false)
  expect([isPartlyWithheld({ withheld: ['all'] }), isPartlyWithheld({ facts: {} }), isPartlyWithheld(null)]).toEqual([true, false, false])
})
