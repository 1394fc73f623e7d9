#!/usr/bin/env node
// Verifies the chain of every disclosure's events, and that of every division's log of people and units, in the database at DATABASE_URL (or at the address given): each line's
// hash covers the line before it, so one that was changed, taken out or put in between is found. Plain pg: an auditor's
// own reading, apart from the program that wrote the lines.
import { createHash } from 'node:crypto'
import process from 'node:process'
import pg from 'pg'

const BATCH = 5000

/** What `record` in lib/db/events.ts hashes. */
const hashOf = (previous, row) =>
  createHash('sha256').update(JSON.stringify([previous, row.disclosure_id, row.step, row.from, row.to, row.note, row.by, row.at.toISOString()])).digest('hex')

/** What `record` in lib/db/administration-events.ts hashes. */
const administrationHashOf = (previous, row) =>
  createHash('sha256').update(JSON.stringify([previous, row.division_code, row.kind, row.subject, row.note, row.by, row.at.toISOString()])).digest('hex')

/** Every line in order of writing, a batch at a time. */
const eachLine = async (client, query, look) => {
  let after = '0'
  for (let lines = 0; ; ) {
    const { rows } = await client.query(query, [after, BATCH])
    for (const row of rows) look(row)
    lines += rows.length
    after = rows.at(-1)?.id ?? after
    if (rows.length < BATCH) return lines
  }
}

/** @returns how many lines and disclosures were read, and every line that does not follow from the one before it. */
export const verifyChain = async (connectionString) => {
  const client = new pg.Client({ connectionString, application_name: 'mingsuan-audit' })
  await client.connect()
  try {
    // One moment of the database: lines that are written meanwhile are no breaks.
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const broken = []
    const lastOf = new Map()
    const lines = await eachLine(client, 'SELECT events.id::text AS id, disclosure_id::text, step, "from"::text, "to"::text, note, by, at, hash FROM events WHERE events.id > $1 ORDER BY events.id LIMIT $2', (row) => {
      if (hashOf(lastOf.get(row.disclosure_id) ?? '', row) !== row.hash) broken.push({ id: row.id, disclosureId: row.disclosure_id, step: row.step, at: row.at.toISOString() })
      lastOf.set(row.disclosure_id, row.hash)
    })
    const lastIn = new Map()
    const administrationLines = await eachLine(client, 'SELECT administration_events.id::text AS id, division_code, kind, subject, note, by, at, hash FROM administration_events WHERE administration_events.id > $1 ORDER BY administration_events.id LIMIT $2', (row) => {
      if (administrationHashOf(lastIn.get(row.division_code) ?? '', row) !== row.hash) broken.push({ id: row.id, disclosureId: null, divisionCode: row.division_code, step: row.kind, at: row.at.toISOString() })
      lastIn.set(row.division_code, row.hash)
    })
    // The last lines of a chain could be taken off unseen, if nothing else remembered how far it had come.
    const { rows: cut } = await client.query(`
      SELECT disclosures.id::text AS disclosure_id, disclosures.state::text AS state FROM disclosures
      WHERE disclosures.state::text IS DISTINCT FROM (SELECT events."to"::text FROM events WHERE events.disclosure_id = disclosures.id ORDER BY events.id DESC LIMIT 1)
      ORDER BY 1`)
    for (const row of cut) broken.push({ id: null, disclosureId: row.disclosure_id, step: row.state, at: null })
    return { lines, disclosures: lastOf.size, administrationLines, broken }
  } finally {
    await client.end()
  }
}

const main = async () => {
  const connectionString = process.argv[2] ?? process.env.DATABASE_URL
  if (connectionString === undefined) {
    console.error('请先设置 DATABASE_URL，或写：node bin/audit.mjs postgresql://…')
    return 2
  }
  const { lines, disclosures, administrationLines, broken } = await verifyChain(connectionString)
  if (broken.length === 0) {
    console.log(`已核对 ${lines} 条操作日志、${disclosures} 份决算公开，${administrationLines} 条人员和单位日志，链条完整。`)
    return 0
  }
  for (const line of broken) {
    if (line.disclosureId === null) console.error(`人员和单位日志第 ${line.id} 条（区划 ${line.divisionCode}，${line.step}，${line.at}）与前一条接不上`)
    else console.error(line.id === null ? `决算公开 ${line.disclosureId} 的状态是 ${line.step}，与最后一条日志不符` : `第 ${line.id} 条（决算公开 ${line.disclosureId}，${line.step}，${line.at}）与前一条接不上`)
  }
  console.error(`共核对 ${lines + administrationLines} 条，${broken.length} 处不符。`)
  return 1
}

if (import.meta.filename === process.argv[1]) {
  try {
    process.exitCode = await main()
  } catch (fault) {
    console.error(`读不了数据库：${fault.message}`)
    process.exitCode = 2
  }
}
