import { mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { aCounty, opened, type County } from '@/testing/county'
import { env } from '@/lib/env'
import { amount } from '@/lib/money/amount'
import { err, ok } from '@/lib/result'
import { prismaClient } from './client'
import { database, inTransaction, type Database } from './database'
import { keepFile, readKeptFile } from './files'

let county: County
let first: string
let second: string
beforeAll(async () => {
  county = await aCounty()
  first = await opened(county.preparer, county.unit)
  second = await opened(county.neighbourPreparer, county.neighbour)
})

const at = new Date('2026-01-05T09:00:00Z')
const writeBalance = (db: Database, disclosureId: string, text: string) =>
  db.facts.write(disclosureId, [{ key: 'balances/openingBalance', old: null, new: { kind: 'amount', amount: amount(text) } }], county.preparer, 'entry', at, 2)

describe('inTransaction', () => {
  it('a refusal undoes what was written before it', async () => {
    const outcome = await inTransaction(async (db) => {
      await writeBalance(db, first, '1.00')
      return err('no')
    })
    expect(outcome).toEqual({ ok: false, error: 'no' })
    expect((await database().facts.of(first)).has('balances/openingBalance')).toBe(false)
  })

  it('so does an error, which goes on to whoever asked', async () => {
    await expect(
      inTransaction(async (db) => {
        await writeBalance(db, first, '1.00')
        throw new Error('broken')
      }),
    ).rejects.toThrow('broken')
    expect((await database().facts.of(first)).has('balances/openingBalance')).toBe(false)
  })

  it('two that lock in opposite order meet, and both are done in the end', async () => {
    const tries: string[] = []
    // Neither goes for its second lock before both hold their first: they meet on any machine, however busy.
    const holding = new Set<string>()
    let meet = (): void => undefined
    const bothHold = new Promise<void>((resolve) => { meet = resolve })
    const lock = async (name: string, one: string, other: string) =>
      inTransaction(async (db) => {
        tries.push(name)
        await db.disclosures.lockedSeenBy(county.administrator, one)
        if (holding.add(name).size === 2) meet()
        await bothHold
        await db.disclosures.lockedSeenBy(county.administrator, other)
        return ok(name)
      })
    expect(await Promise.all([lock('there', first, second), lock('back', second, first)])).toEqual([ok('there'), ok('back')])
    expect(tries.length).toBeGreaterThan(2)
  })

  it('a serialization failure is tried again, too', async () => {
    let tries = 0
    const outcome = await inTransaction(async (db) => {
      tries += 1
      if (tries === 1) throw new Error('at commit', { cause: { kind: 'TransactionWriteConflict', originalCode: '40001' } })
      return ok(await db.events.countOf(first, 'open'))
    })
    expect([outcome, tries]).toEqual([ok(1), 2])
  })
})

describe('the database itself refuses', () => {
  const insert = (columns: string, values: string) => prismaClient().$executeRawUnsafe(`INSERT INTO ${columns} VALUES ${values}`)
  const fact = `facts (disclosure_id, key, kind, amount, count, text, list, updated_by)`

  it.each([
    ['an amount that is none', fact, () => `('${first}', 'x/1', 'amount', NULL, NULL, NULL, '{}', '${county.preparer.userId}')`],
    ['a fact of two kinds', fact, () => `('${first}', 'x/2', 'amount', 1, 1, NULL, '{}', '${county.preparer.userId}')`],
    ['a stored blank', fact, () => `('${first}', 'x/3', 'text', NULL, NULL, '', '{}', '${county.preparer.userId}')`],
    ['a preparer of a division', 'user_roles (id, user_id, role, division_code)', () => `(gen_random_uuid(), '${county.preparer.userId}', 'preparer', '149901')`],
    ['a role held twice', 'user_roles (id, user_id, role, unit_id)', () => `(gen_random_uuid(), '${county.preparer.userId}', 'preparer', '${county.unit.id}')`],
    ['the same unit, year and form twice', 'disclosures (id, unit_id, fiscal_year, template_id, created_by)', () => `(gen_random_uuid(), '${county.unit.id}', 2024, 'CN-2024-14', '${county.preparer.userId}')`],
    ['a submission without a receipt', 'disclosures (id, unit_id, fiscal_year, template_id, created_by, state)', () => `(gen_random_uuid(), '${county.unit.id}', 2023, 'x', '${county.preparer.userId}', 'submitted')`],
    ['a unit of another county’s department', 'units (id, division_code, department_id, code, name, kind, scope)', () => `(gen_random_uuid(), '149902', (SELECT department_id FROM units WHERE id = '${county.unit.id}'), '999', 'x', 'institution', 'unit')`],
  ])('%s', async (_what, columns, values) => {
    await expect(insert(columns, values())).rejects.toThrow()
  })
})

describe('kept files', () => {
  const bytes = new TextEncoder().encode('公开')

  it('are named by their content, kept once, and come back whole', async () => {
    const kept = await keepFile(bytes)
    expect(await keepFile(bytes)).toEqual(kept)
    expect(kept).toMatchObject({ size: 6, storageKey: `${kept.sha256.slice(0, 2)}/${kept.sha256}` })
    expect(new TextDecoder().decode(await readKeptFile(kept))).toBe('公开')
    expect(await readdir(path.join(env.dataFolder, 'files', kept.sha256.slice(0, 2)))).toEqual([kept.sha256])
  })

  it('that changed on disk are not handed out', async () => {
    const kept = await keepFile(new TextEncoder().encode('原样'))
    await writeFile(path.join(env.dataFolder, 'files', kept.storageKey), '改过')
    await expect(readKeptFile(kept)).rejects.toThrow(/has changed where it lies/)
  })

  it('cannot be named outside their folder', async () => {
    await mkdir(env.dataFolder, { recursive: true })
    await writeFile(path.join(env.dataFolder, 'secret'), 'x')
    await expect(readKeptFile({ sha256: 'x', storageKey: '../secret' })).rejects.toThrow(/not a storage key/)
  })
})
