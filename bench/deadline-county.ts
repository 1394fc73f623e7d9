// A county of three hundred units on the last day: an accountant to each, reviewers, a draft with a correct case in it;
// and a third as many units that have handed in, so that reviewers have a queue.
import { randomBytes, randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { passwordHash } from '@/lib/auth/password'
import { prismaClient } from '@/lib/db/client'
import { database } from '@/lib/db/database'
import { env } from '@/lib/env'
import { exportCounty } from './export-county'

const [units = 0, reviewers = 0] = process.argv.slice(2).map((word) => Number.parseInt(word, 10))

/** To so many who still write, one who waits for a review. */
const WRITING_TO_WAITING = 3

const county = await exportCounty(units + Math.ceil(units / WRITING_TO_WAITING))
// One password for all: three hundred hashes would only tell how long hashing takes.
const password = randomBytes(12).toString('base64url')
const hash = await passwordHash(password)
const rows = await database().units.seenBy({ roles: [{ role: 'reviewer', divisionCode: county.divisionCode }] })
const byDisclosure = new Map((await database().disclosures.ofSeason(county.divisionCode, 2024)).map(({ id, unit }) => [unit.id, id]))
for (const id of county.disclosureIds.slice(units)) {
  const row = await database().disclosures.unsafeById(id)
  if (row !== null) await database().disclosures.move(id, row.version, 'submitted', new Date(), { submitted: { by: county.preparer.userId, at: new Date(), receipt: randomUUID(), signedHash: '0'.repeat(64) } })
}
const accountants = []
for (const [index, unit] of rows.slice(0, units).entries()) {
  const account = `kuaiji${String(index + 1)}`
  await database().users.keep({ account, name: `会计${String(index + 1)}`, passwordHash: hash, roles: [{ role: 'preparer', unitId: unit.id }] })
  accountants.push({ account, password, disclosureId: byDisclosure.get(unit.id) ?? '' })
}
const bureau = []
for (let index = 0; index < reviewers; index += 1) {
  const account = `shenhe${String(index + 1)}`
  await database().users.keep({ account, name: `审核${String(index + 1)}`, passwordHash: hash, roles: [{ role: 'reviewer', divisionCode: county.divisionCode }] })
  bureau.push({ account, password })
}
writeFileSync(path.join(env.dataFolder, 'deadline.json'), JSON.stringify({ accountants, reviewers: bureau }), { mode: 0o600 })
await prismaClient().$disconnect()
