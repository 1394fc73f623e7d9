import { afterAll, beforeAll, expect, it } from 'vitest'
import { prismaClient } from '@/lib/db/client'
import { database } from '@/lib/db/database'
import { aCounty, balancedDraft, state, type County } from '@/testing/county'
import { publishDraft, withdraw } from '@/testing/published'
import { comparisonOf } from './comparison'
import { keptUntilNews } from './kept-until-news'
import { measures } from './measures'
import { publicationById } from './publications'
import { closeRegister } from './register'
import { findPublications } from './search'
import { yearFigures } from './year-figures'

let county: County
let disclosureId: string
let id: string
beforeAll(async () => {
  county = await aCounty()
  disclosureId = await balancedDraft(county)
  await state(county.preparer, disclosureId, { 'overview/duties/n1/text': String.raw`承办“放管服”改革；保管 O'Brien\卷宗 & 档案，共 45.20% 的水库移民。` })
  id = await publishDraft(county, disclosureId)
})
afterAll(closeRegister)

const found = async (words: string, fiscalYear: number | null = null): Promise<readonly string[]> => (await findPublications({ words, fiscalYear, order: 'latest', page: 1, pageSize: 30 })).publications.map((publication) => publication.id)

it('finds what a booklet says, letter by letter', async () => {
  for (const words of ['水库移民', '移民', '库', '。', 'o\'brien', String.raw`n\卷`, '& 档案', '45.20%', '放管服 水库', '基本工资', '名词解释']) expect([words, await found(words)]).toEqual([words, [id]])
  for (const words of ['水移民', '库水', '龘', '放管服 龘', '!', 'zzz', '“spans”', '1500000.50']) expect([words, await found(words)]).toEqual([words, []])
  expect([await found('水库移民', 2024), await found('水库移民', 2023)]).toEqual([[id], []])
})

it('compares the very figures of the photograph', async () => {
  const publication = await publicationById(id)
  if (publication?.status !== 'published') throw new Error('not published')
  const { units: [unit], figure } = await comparisonOf(['149901-034001'], [2024])
  if (unit === undefined) throw new Error('no unit')
  for (const [name, { cell }] of Object.entries(measures)) {
    const trace = publication.traces[cell]
    const { exact = '', printed = '' } = trace ?? {}
    expect([name, figure(unit, 2024, name as keyof typeof measures)]).toEqual([name, { publicationId: id, cell, printed, isWithheld: false, exact: exact === '' ? null : exact.replaceAll(',', '') }])
  }
  expect(await prismaClient().$queryRaw`SELECT unnest(compared_cells()) AS cell ORDER BY 1`).toEqual(Object.values(measures).map(({ cell }) => ({ cell })).toSorted((left, right) => (left.cell < right.cell ? -1 : 1)))
})

it('hears of a new name, and of what is no more, on every server and at once', async () => {
  const servers = [0, 1].map(() => keptUntilNews({ all: () => database().directory.roster(), some: (before) => Promise.resolve(before) }))
  const names = async (): Promise<readonly string[]> => (await Promise.all(servers.map(({ now }) => now()))).map((units) => units.find(({ unitCode }) => unitCode === '034001')?.unitName ?? '')
  await expect.poll(names, { timeout: 2_000 }).toHaveLength(2)
  for (const name of ['青禾县人民政府办公厅', '青禾县人民政府办公室']) {
    await prismaClient().unit.update({ where: { id: county.unit.id }, data: { name } })
    expect(await names()).toEqual([name, name])
  }
  await Promise.all(servers.map(({ stop }) => stop()))

  expect(await yearFigures(2024)).toMatchObject({ count: 1, divisionNames: ['青禾县'], byCategory: [{ code: '201' }] })
  await withdraw(county, disclosureId)
  expect([await found(''), await found('水库移民'), await found('青禾县'), await yearFigures(2024)]).toEqual([[], [], [], null])
  expect(await prismaClient().$queryRaw`SELECT (SELECT count(*) FROM publication_texts)::int + (SELECT count(*) FROM publication_figures)::int AS kept`).toEqual([{ kept: 0 }])
})
