// What exporting costs: one booklet in each format, a county in one archive, twenty people at once while somebody saves.
import { setTimeout as sleep } from 'node:timers/promises'
import { compose } from '@/lib/document/compose'
import { toDisclosure } from '@/lib/document/disclosure'
import { factRows } from '@/lib/document/fact-rows'
import { askBundle } from '@/lib/disclosure/ask-bundle'
import { draftFile } from '@/lib/disclosure/draft-file'
import { listBundles } from '@/lib/disclosure/list-bundles'
import { makeBundles } from '@/lib/disclosure/make-bundles'
import { saveFacts } from '@/lib/disclosure/save-facts'
import { prismaClient } from '@/lib/db/client'
import { print, type PrintJob } from '@/lib/export/print'
import { tell } from '@/lib/narrative/narrative'
import { buildReport } from '@/lib/report/build'
import { theTemplate } from '@/lib/template/templates'
import { exportCounty, type ExportCounty } from './export-county'
import { stressFacts } from './stress-facts'

const [ROUNDS, UNITS, PEOPLE] = [12, 100, 20]
const MEGABYTE = 1024 * 1024

const sorted = (values: readonly number[]): readonly number[] => values.toSorted((left, right) => left - right)
const at = (values: readonly number[], share: number): number => sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0
const timed = async <T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly ms: number }> => {
  const start = performance.now()
  return { value: await work(), ms: performance.now() - start }
}

export type Timing = { readonly name: string; readonly median: number; readonly most: number }

/** Every round has another second in it, so that nothing is remembered of the one before. */
export const formats = async (): Promise<{ readonly pages: number; readonly timings: readonly Timing[] }> => {
  const facts = stressFacts()
  const report = buildReport(theTemplate(facts.templateId), facts)
  const narrative = tell(report)
  const booklet = compose(report, narrative)
  const json = JSON.stringify(toDisclosure(report, narrative, []))
  const jobs: Readonly<Record<string, (round: number) => PrintJob>> = {
    PDF: (createdAt) => ({ format: 'pdf', booklet, createdAt }),
    Word: (createdAt) => ({ format: 'docx', booklet, createdAt }),
    Excel: (createdAt) => ({ format: 'xlsx', booklet, createdAt, facts: factRows(facts) }),
    网页: () => ({ format: 'html', booklet, disclosureJson: json }),
  }
  const timings: Timing[] = []
  let pages = 0
  for (const [name, job] of Object.entries(jobs)) {
    const first = await print(job(1))
    if (name === 'PDF') pages = Buffer.from(first).toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0
    const times: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) times.push((await timed(() => print(job(1_755_648_000 + round)))).ms)
    timings.push({ name, median: at(times, 0.5), most: Math.max(...times) })
  }
  return { pages, timings }
}

const memory = (): number => Math.round(process.memoryUsage.rss() / MEGABYTE)

/** `quarters`: memory of the whole process when a quarter, a half … of the units were done, in megabytes. */
export const bundle = async (county: ExportCounty): Promise<{ readonly units: number; readonly seconds: number; readonly failed: number; readonly megabytes: number; readonly quarters: readonly number[]; readonly most: number }> => {
  const of2024 = { divisionCode: county.divisionCode, fiscalYear: 2024 }
  const asked = await askBundle(county.reviewer, { ...of2024, scope: 'all' })
  if (!asked.ok) throw new Error(asked.error.kind)
  const now = async () => {
    const listed = await listBundles(county.reviewer, of2024)
    return listed.ok ? listed.value.bundles[0] : undefined
  }
  const [quarters, all]: [number[], number[]] = [[], []]
  let going = true
  const watch = (async () => {
    while (going) {
      const done = (await now())?.done ?? 0
      all.push(memory())
      if (done >= ((quarters.length + 1) * UNITS) / 4) quarters.push(memory())
      await sleep(500)
    }
  })()
  const { ms } = await timed(() => makeBundles())
  going = false
  await watch
  const made = await now()
  if (made?.state !== 'finished') throw new Error(made?.failure ?? 'not finished')
  return { units: made.total, seconds: ms / 1000, failed: made.failed, megabytes: Math.round(made.size / MEGABYTE), quarters, most: Math.max(...all) }
}

/** Somebody types into one disclosure, a fact every 50 ms, until `until` is done. */
const saving = async ({ preparer, disclosureIds }: ExportCounty, until: Promise<unknown>): Promise<readonly number[]> => {
  const [disclosureId = ''] = disclosureIds
  const times: number[] = []
  let [going, from]: [boolean, string | null] = [true, null]
  void until.finally(() => { going = false })
  while (going) {
    const to = `第${String(times.length + 1)}稿`
    const { value, ms } = await timed(() => saveFacts(preparer, { disclosureId, changes: [{ key: 'glossaryAddition', from, to }] }))
    if (!value.ok || value.value.outcomes[0]?.kind === 'refused') throw new Error('not saved')
    from = value.value.outcomes[0]?.text ?? null
    times.push(ms)
    await sleep(50)
  }
  return times
}

export type Saving = { readonly saves: number; readonly median: number; readonly p95: number; readonly most: number }
const savingOf = (times: readonly number[]): Saving => ({ saves: times.length, median: at(times, 0.5), p95: at(times, 0.95), most: Math.max(...times) })

/** Twenty people fetch PDF and Word of twenty disclosures at once. */
export const atOnce = async (county: ExportCounty): Promise<{ readonly files: number; readonly failed: number; readonly seconds: number; readonly alone: Saving; readonly beside: Saving }> => {
  const alone = savingOf(await saving(county, sleep(4000)))
  const asked = county.disclosureIds.slice(1, PEOPLE + 1).flatMap((disclosureId) => (['pdf', 'docx'] as const).map((format) => ({ disclosureId, format })))
  const exporting = timed(() => Promise.allSettled(asked.map((input) => draftFile(county.reviewer, input))))
  const beside = savingOf(await saving(county, exporting))
  const { value, ms } = await exporting
  return { files: value.length, failed: value.filter((each) => each.status === 'rejected' || !each.value.ok).length, seconds: ms / 1000, alone, beside }
}

export { exportCounty, UNITS }
export const done = (): Promise<void> => prismaClient().$disconnect()
