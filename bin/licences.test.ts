import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { isAllowed, licenceReport, licences } from './machinery/licences.mjs'

describe('licences', () => {
  it('are all such that somebody agreed to', () => {
    expect(licences().length).toBeGreaterThan(100)
    expect(licences().filter(({ licence }) => !isAllowed(licence))).toEqual([])
  })

  it('are written down as they are; otherwise: npm run licences', () => {
    expect(readFileSync(path.join(import.meta.dirname, '../docs/licences.md'), 'utf8')).toBe(licenceReport())
  })

  it.each([['MIT', true], ['(MIT OR GPL-3.0)', true], ['MIT AND OFL-1.1', true], ['GPL-3.0-only', false], ['MIT AND AGPL-3.0', false], ['SSPL-1.0', false], ['没有写明', false], ['UNLICENSED', false]])('%s: %s', (licence, answer) => { expect(isAllowed(licence)).toBe(answer) })
})
