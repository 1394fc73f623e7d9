import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assemble, factText, flatten, toContract, type Facts } from '@/lib/facts/facts'
import { randomFacts } from '@/testing/random-facts'
import { valueOf } from '@/testing/value-of'
import { fillInWorkbook } from './fill-in'
import { plannedChanges } from './plan'
import { readCells } from './reading/read-cells'
import { understand } from './read-workbook'

const headOf = (facts: Facts) => ({ templateId: facts.templateId, fiscalYear: facts.fiscalYear })
const homeOf = (facts: Facts) => ({ templateId: facts.templateId, unitCode: facts.budgetUnit.code, unitName: facts.budgetUnit.name })

/** The facts an empty disclosure holds after a workbook was imported whole. */
const imported = async (facts: Facts, bytes: Uint8Array): Promise<Facts> => {
  const reading = understand(valueOf(await readCells(bytes)), homeOf(facts), new Set())
  if (!reading.ok) throw new Error(reading.error)
  expect(reading.value.sections.flatMap((section) => section.problems)).toEqual([])
  expect(reading.value.missing).toEqual([])
  const changes = plannedChanges(headOf(facts), new Map(), reading.value.sections, 'keep')
  return assemble(headOf(facts), changes.flatMap(({ key, new: value }) => (value === null ? [] : [[key, value] as const])))
}
const texts = (facts: Facts) => Object.fromEntries([...flatten(facts)].map(([key, value]) => [key, factText(value)]))

test('facts → workbook → facts: identical for two hundred random cases', async () => {
  await fc.assert(
    fc.asyncProperty(randomFacts, async (facts) => {
      const again = await imported(facts, await fillInWorkbook(facts, 1_700_000_000))
      // A code under which nothing is stated is no fact.
      expect(toContract(again)).toEqual(toContract(assemble(headOf(facts), flatten(facts))))
      expect(texts(again)).toEqual(texts(facts))
    }),
    { numRuns: 200 },
  )
}, 600_000)
