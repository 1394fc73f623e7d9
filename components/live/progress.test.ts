import { describe, expect, it } from 'vitest'
import { flatten, type FactKey, type Facts } from '@/lib/facts/facts'
import { compute } from './computation'
import { progressBySection } from './progress'
import { isFactOf, sectionNamed, sectionOf, sections } from './sections'
import { changed } from '@/testing/judged'
import { emptyOffice, office } from '@/testing/office'

const progress = (facts: Facts, held: readonly FactKey[] = []) => progressBySection(compute(facts), held)

describe('sections', () => {
  it('have a place for every fact of the contract', () => {
    for (const key of flatten(office).keys()) expect(sectionOf(key), key).toBeDefined()
  })

  it('give last year’s figures to the forms where they are compared', () => {
    expect(sectionOf('priorYear/threePublicExpenses/reception')?.key).toBe('three-public')
    expect(sectionOf('priorYear/incomeGrandTotal')?.key).toBe('comparison')
    const expenditure = sectionNamed('expenditure')
    expect(expenditure !== undefined && isFactOf(expenditure, 'expenditureByFunction/2010301/basic')).toBe(true)
  })
})

describe('progress', () => {
  it('begins with nothing filled in, and with the budgets the unit does not have', () => {
    const found = progress(emptyOffice)
    expect(found.get('expenditure')?.progress).toBe('blank')
    expect(found.get('government-funds')?.progress).toBe('none')
    expect(found.get('state-capital')?.progress).toBe('none')
    expect(sections.every((section) => found.get(section.key)?.progress !== 'complete' || section.key === 'reasons')).toBe(true)
  })

  it('counts what is stated, zero included', () => {
    const found = progress(changed(emptyOffice, { 'threePublicExpenses/final/reception': '0', 'threePublicExpenses/counts/vehiclesHeld': '1' }))
    expect(found.get('three-public')).toMatchObject({ progress: 'partial', detail: '2 / 18' })
  })

  it('asks for a reason only where the narrative does', () => {
    const before = progress(office).get('reasons')
    expect(before?.progress).toBe('complete')
    const after = progress(changed(office, { 'reasons/grandTotalChange': '' })).get('reasons')
    expect(after?.progress).toBe('partial')
  })

  it('counts what could not be stored in its section', () => {
    expect(progress(office, ['expenditureByFunction/2010302/project']).get('expenditure')?.held).toBe(1)
  })
})
