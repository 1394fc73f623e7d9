// A county of three hundred units on the last day: an accountant to each, reviewers, a draft with a correct case in it.
import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { passwordHash } from '@/lib/auth/password'
import { prismaClient } from '@/lib/db/client'
import { database } from '@/lib/db/database'
import { env } from '@/lib/env'
import { exportCounty } from './export-county'

const [units = 0, reviewers = 0] = process.argv.slice(2).map((word) => Number.parseInt(word, 10))

const county = await exportCounty(units)
// One password for all: three hundred hashes would only tell how long hashing takes.
const password = randomBytes(12).toString('base64url')
const hash = await passwordHash(password)
const rows = await database().units.seenBy({ roles: [{ role: 'reviewer', divisionCode: county.divisionCode }] })
const byDisclosure = new Map((await database().disclosures.ofSeason(county.divisionCode, 2024)).map(({ id, unit }) => [unit.id, id]))
const accountants = []
for (const [index, unit] of rows.entries()) {
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
