import { afterAll, beforeAll, expect, it } from 'vitest'
import { database } from '@/lib/db/database'
import { aCounty, balancedDraft, HERE, state, type County } from '@/testing/county'
import { publishDraft } from '@/testing/published'
import { publishedCopies } from '@/testing/published-copies'
import { besideReport } from './beside-report'
import { measures } from './measures'
import { publicationById, type Publication } from './publications'
import { closeRegister } from './register'
import { threePublicYears } from './three-public-years'

const { threePublicFinal: { cell: final } } = measures
let county: County
let id: string
let [before, neighbours] = ['', '']
const report = async (of: string): Promise<Publication> => {
  const found = await publicationById(of)
  if (found?.status !== 'published') throw new Error('it is not published')
  return found
}

beforeAll(async () => {
  county = await aCounty()
  const disclosureId = await balancedDraft(county)
  await state(county.preparer, disclosureId, { 'threePublicExpenses/adjustedBudget/reception': '5000.00' })
  id = await publishDraft(county, disclosureId)
  const [first, second] = await publishedCopies(id, [{ unitCode: '034001', fiscalYear: 2023, exact: { [final]: '1234.50' } }, { unitCode: '036001', fiscalYear: 2022 }])
  before = first ?? ''
  neighbours = second ?? ''
})
afterAll(closeRegister)

it('are those the unit itself published, the oldest first, each with where it stands', async () => {
  const years = await threePublicYears(await report(id))
  expect(years.map(({ fiscalYear, isOwn, figures }) => [fiscalYear, isOwn, figures.threePublicFinal?.exact, figures.threePublicFinal?.publicationId])).toEqual([[2023, false, '1234.50', before], [2024, true, null, id]])
  expect(years[1]?.figures.threePublicBudget).toMatchObject({ exact: '5000.00', printed: '0.50' })
})

it('are this year alone where nothing else is published', async () => {
  expect((await threePublicYears(await report(neighbours))).map(({ fiscalYear, isOwn }) => [fiscalYear, isOwn])).toEqual([[2022, true]])
})

it('stand beside the other years of the unit and whether this one was in time, by the day the bureau named', async () => {
  const named = (approvedOn: string) => database().seasons.keep(HERE, 2024, { approvedOn, deadline: '2030-01-01', headMustSign: false }, { userId: county.administrator.userId, name: county.administrator.name }, new Date())
  const asked = await report(id)
  await named(asked.publishedAt.slice(0, 10))
  const { otherYears, timeliness } = await besideReport(asked)
  expect(otherYears.map(({ id: other }) => other)).toEqual([before])
  expect(timeliness).toMatchObject({ kind: 'inTime', allowed: 20 })
  await named('2020-01-01')
  expect((await besideReport(asked)).timeliness).toMatchObject({ kind: 'late' })
})
