import { expect, test } from 'vitest'
import { compose } from '@/lib/document/compose'
import type { Facts } from '@/lib/facts/facts'
import { tell } from '@/lib/narrative/narrative'
import { adoptedFrom } from '@/lib/recognition/adopted'
import { factsAdopted } from '@/testing/adopted-facts'
import { bookletLayout } from '@/testing/booklet-layout'
import { consistentFacts, reportOf } from '@/testing/judged'
import { office } from '@/testing/office'
import { sheetParts } from './asked'
import { compute } from './computation'
import { missingIn } from './missing'

const takenOver = (stated: Facts): Facts => {
  const report = reportOf(stated)
  const read = adoptedFrom(bookletLayout(compose(report, tell(report))))
  if (read === null) throw new Error('nothing was read')
  return factsAdopted(read, stated)
}

test('功能科目, which no sheet prints, is asked for in the form after a booklet was taken over: by project and field', () => {
  const facts = takenOver(consistentFacts)
  expect(missingIn('performance', compute(facts))).toEqual(facts.performance.projects.map(({ id, name }) => ({ words: `“${name}”的功能科目`, key: `performance/projects/${id}/functionCode` })))
  expect(missingIn('performance', compute(consistentFacts))).toEqual([])
})

test('of eighteen projects each lacks it and nothing else', () => {
  const { projects } = takenOver(office).performance
  expect(projects).toHaveLength(18)
  expect(projects.map((project) => sheetParts(project).filter(({ done }) => !done).map(({ key }) => key))).toEqual(projects.map(({ id }) => [`performance/projects/${id}/functionCode`]))
})
