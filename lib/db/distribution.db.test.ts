import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { aCounty, balancedDraft, HERE, seen, state, valueOf } from '@/testing/county'
import { publishDraft } from '@/testing/published'
import { askBundle } from '@/lib/disclosure/ask-bundle'
import { attend } from '@/lib/disclosure/attend'
import { auditLog } from '@/lib/disclosure/audit-log'
import { listDisclosures } from '@/lib/disclosure/list-disclosures'
import { makeBundles } from '@/lib/disclosure/make-bundles'
import { publishDue } from '@/lib/disclosure/publish-due'
import { seasonMap } from '@/lib/disclosure/season-map'
import { latestPublications, publicationById } from '@/lib/publication/publications'
import { closeRegister, register } from '@/lib/publication/register'
import { queueFigures } from './condition'

/** What belongs to one disclosure and would lie on its shard (docs/scale.md). Everything else is small, or there on every node. */
const SHARDED = ['disclosures', 'facts', 'fact_changes', 'presences', 'explanations', 'verdicts', 'comments', 'events', 'publications', 'finding_tallies', 'unlock_requests']
/** What belongs to a publication lies with it. */
const WITH_PUBLICATION = ['publication_files', 'publication_signatures', 'publication_figures', 'publication_texts']

const said: string[] = []
const ask = pg.Client.prototype.query
/** Every statement passes on its way; what it says is kept. */
const listening = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: pg.Client, ...given: readonly unknown[]) {
  const [asked] = given
  const text: unknown = typeof asked === 'object' && asked !== null ? Reflect.get(asked, 'text') : asked
  if (typeof text === 'string') said.push(text)
  return Reflect.apply(ask, this, given) as never
})

const plain = (sql: string): string => sql.replaceAll('"public".', '').replaceAll('"', '').replaceAll(/\s+/g, ' ').trim()
const mainTable = (sql: string): string | null => /\b(?:from|into|update)\s+(\w+)/i.exec(sql)?.[1] ?? null

/** A statement about one disclosure, or about those that are named, goes to their shards and to no other. */
const carriesKey = (sql: string, table: string): boolean => {
  if (/^insert/i.test(sql)) return true
  if (WITH_PUBLICATION.includes(table)) return /\bpublication_id (?:=|in)/i.test(sql)
  return new RegExp(table === 'disclosures' ? '(?<![\\w.])(?:(?:disclosures|t0|d)\\.)?id (?:= ?(?:\\$|any)|in ?\\()' : '\\bdisclosure_id (?:=|in)', 'i').test(sql)
}

/** What a statement asks by, where it is not the disclosure. */
const askedBy = (sql: string): string => {
  const where = /\bwhere\b(.*)$/is.exec(sql)?.[1] ?? ''
  if (/publications\.id = /i.test(where)) return 'by its id'
  if (/unit_id (?:=|in)/i.test(where)) return 'of a unit'
  return /division_code (?:=|in)/i.test(where) ? 'of a division' : 'of everybody'
}

/** `select publications of a unit`: every kind of statement that would be sent to all shards. */
const everywhere = (): readonly string[] => {
  const lines = said.map(plain).flatMap((sql) => {
    const [table, verb] = [mainTable(sql), /^\w+/.exec(sql)?.[0].toLowerCase() ?? '']
    return table !== null && [...SHARDED, ...WITH_PUBLICATION].includes(table) && !carriesKey(sql, table) ? [`${verb} ${table} ${askedBy(sql)}`] : []
  })
  return [...new Set(lines)].toSorted()
}

beforeAll(async () => {
  const county = await aCounty()
  const disclosureId = await balancedDraft(county)
  await seen(county.preparer, disclosureId)
  await state(county.preparer, disclosureId, { glossaryAddition: '一句补充。' })
  await attend(county.preparer, { disclosureId, place: 'income', version: 1 })
  const publicationId = await publishDraft(county, disclosureId)
  await listDisclosures(county.reviewer)
  await seasonMap(county.reviewer, { divisionCode: HERE, fiscalYear: 2024 }, () => ({}))
  await auditLog(county.administrator, { step: null, words: '', since: null, until: null, page: 1 })
  valueOf(await askBundle(county.reviewer, { divisionCode: HERE, fiscalYear: 2024, scope: 'published' }))
  await makeBundles()
  await publishDue(new Date())
  await register()
  await latestPublications(5)
  await publicationById(publicationId)
  await queueFigures()
}, 120_000)
afterAll(async () => {
  listening.mockRestore()
  await closeRegister()
})

test('statements that would go to every shard are those that docs/scale.md names, and no others', () => {
  const named = /^```queries\n(.*?)^```$/ms.exec(readFileSync('docs/scale.md', 'utf8'))?.[1]?.split('\n').flatMap((line) => (line === '' ? [] : [line.split('：')[0] ?? ''])) ?? []
  expect(everywhere()).toEqual(named.toSorted())
})

test('every write carries the disclosure that it is about, but for two that clear and lease', () => {
  expect(everywhere().filter((line) => !line.startsWith('select '))).toEqual(['delete presences of everybody', 'update disclosures of everybody'])
})
