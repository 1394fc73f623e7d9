// What the public's lists and the bureau's map cost once a whole province is in the database.
import pg from 'pg'
import { prismaClient } from '@/lib/db/client'
import { env } from '@/lib/env'
import { sectionTallies } from '@/app/(workspace)/season/section-tallies'
import { seasonMap } from '@/lib/disclosure/season-map'
import { rulesHash } from '@/lib/disclosure/rules-hash'
import { comparisonOf, unitKey } from '@/lib/publication/comparison'
import { directory } from '@/lib/publication/directory'
import { publicationById } from '@/lib/publication/publications'
import { closeRegister, register } from '@/lib/publication/register'
import { findPublications, publishedYears } from '@/lib/publication/search'
import { closeYearFigures, yearFigures } from '@/lib/publication/year-figures'
import { theTemplate } from '@/lib/template/templates'
import type { Actor } from '@/lib/workflow/actor'
import { countyCode, layCounty, layGround, searches, settle, YEARS } from './scale-county'
import { sample, TEMPLATE } from './scale-samples'

const [SAMPLES, ROUNDS] = [24, 12]

export type Line = { readonly name: string; readonly median: number; readonly p95: number; readonly most: number; /** What must hold of p95, in milliseconds; null where nothing is asked. */ readonly limit: number | null }

const sorted = (values: readonly number[]): readonly number[] => values.toSorted((left, right) => left - right)
const at = (values: readonly number[], share: number): number => sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}
const line = (name: string, times: readonly number[], limit: number | null = null): Line => ({ name, median: at(times, 0.5), p95: at(times, 0.95), most: at(times, 1), limit })
const repeated = async (name: string, rounds: number, work: (round: number) => Promise<unknown>, limit: number | null = null): Promise<Line> => {
  const times: number[] = []
  await work(0)
  for (let round = 0; round < rounds; round += 1) times.push(await timed(() => work(round)))
  return line(name, times, limit)
}

const client = (): pg.Client => new pg.Client({ connectionString: env.databaseUrl })

/** Lays more counties; answers how long that took and how large the database is, in megabytes. */
export const grow = async (from: number, to: number): Promise<{ readonly seconds: number; readonly megabytes: number }> => {
  const start = performance.now()
  const own = client()
  await own.connect()
  if (from === 0) await layGround(own, Array.from({ length: SAMPLES }, (_, index) => sample(7_000 + index)))
  for (let county = from; county < to; county += 1) await layCounty(own, county, SAMPLES, rulesHash(theTemplate(TEMPLATE)), TEMPLATE)
  await settle(own)
  const { rows: [size] } = await own.query<{ megabytes: number }>('SELECT (pg_database_size(current_database()) / 1048576)::int AS megabytes')
  await own.end()
  return { seconds: (performance.now() - start) / 1000, megabytes: size?.megabytes ?? 0 }
}

/** One publication more, as the database tells of it. */
const publishOne = async (): Promise<void> => {
  await prismaClient().$executeRaw`UPDATE publications SET status = status WHERE id = (SELECT id FROM publications WHERE status = 'published' ORDER BY id LIMIT 1)`
}

export const measure = async (counties: number): Promise<readonly Line[]> => {
  await closeRegister()
  await closeYearFigures()
  // The line to the database opens with the first question.
  await register()
  await new Promise((resolve) => setTimeout(resolve, 500))
  const cold = await timed(register)
  const listed = (words: string) => findPublications({ words, fiscalYear: 2024, order: 'latest', page: 1, pageSize: 30 })
  await listed('jyj')
  const all: number[] = []
  const lines: Line[] = []
  for (const [name, words] of searches(counties - 1)) {
    const times: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) for (const each of words) times.push(await timed(() => listed(each)))
    lines.push(line(`  ${name}`, times))
    all.push(...times)
  }
  const keys = (await directory()).filter((_, index, { length }) => index % Math.max(1, Math.floor(length / 100)) === 0).map(unitKey)
  const actor: Actor = { userId: 'bench', account: 'bench', name: '基准', roles: [{ role: 'reviewer', divisionCode: countyCode(counties - 1) }] }
  const { publications: [first] } = await findPublications({ words: '人民政府办公室', fiscalYear: 2024, order: 'latest', page: 1, pageSize: 1 })
  return [
    line('查找，全部', all, 100),
    ...lines,
    await repeated('首页的合计', 60, async () => [await publishedYears(), await yearFigures(2024)]),
    await repeated('比较 100 个单位 × 3 年', 40, () => comparisonOf(keys, YEARS), 300),
    await repeated('进度总图，一个县', 20, () => seasonMap(actor, { divisionCode: countyCode(counties - 1), fiscalYear: 2024 }, sectionTallies), 300),
    await repeated('读一份公开的决算', 10, () => publicationById(first?.id ?? '')),
    await repeated('又公开一份后的第一次查找', 12, async () => { await publishOne(); await listed('jyj') }),
    await repeated('又公开一份后的第一次合计', 12, async () => { await publishOne(); await yearFigures(2024) }),
    line('名册整个重读', [cold]),
  ]
}

export const done = async (): Promise<void> => {
  await closeRegister()
  await closeYearFigures()
  await prismaClient().$disconnect()
}
