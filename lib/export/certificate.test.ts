import { describe, expect, test } from 'vitest'
import { certificateOf, verifyCertificate, type Certificate } from '@/lib/document/certificate'
import { buildReport } from '@/lib/report/build'
import { theTemplate } from '@/lib/template/templates'
import { randomAccounts } from '@/testing/random-accounts'
import { checkCertificate, renderCertificate } from './certificate'

const facts = randomAccounts(5, { codes: 10, funds: true, carriedOver: true, otherMoney: true })
const certificateBy = (templateId: string): Certificate => certificateOf(buildReport(theTemplate(templateId), facts))
const textOf = (certificate: Certificate): string => Buffer.from(renderCertificate(certificate)).toString('utf8')
const faultOf = (text: string): string => {
  const checked = checkCertificate(JSON.parse(text))
  return typeof checked === 'string' ? checked : ''
}
const withDigitChanged = (text: string, at: number): string => `${text.slice(0, at)}${String((Number(text[at]) + 1) % 10)}${text.slice(at + 1)}`
const digitsIn = (text: string): readonly number[] => [...text].flatMap((sign, at) => (/\d/.test(sign) ? [at] : []))

describe.each(['CN-2024-14', 'CN-2024-14-B'])('%s', (templateId) => {
  const certificate = certificateBy(templateId)
  const text = textOf(certificate)

  test('adds up again from its own amounts', () => expect(faultOf(text)).toBe(''))
  test('one changed digit, wherever it stands, fails', () => {
    const digits = digitsIn(text).filter((_, index) => index % 5 === 0)
    expect(digits.length).toBeGreaterThan(100)
    // A digit that leads makes a number JSON does not know: that is no certificate either.
    const passed = digits.filter((at) => {
      try {
        return faultOf(withDigitChanged(text, at)) === ''
      } catch {
        return false
      }
    })
    expect(passed).toEqual([])
  })
  test.each(['moved', 'tails', 'unbalanced'] as const)('a changed digit in %s is found out even under a new digest', (list) => {
    const said = JSON.stringify(certificate[list])
    const digits = digitsIn(said)
    for (const at of digits.filter((_, index) => index % Math.ceil(digits.length / 40) === 0)) {
      let changed: unknown
      try {
        changed = JSON.parse(withDigitChanged(said, at))
      } catch {
        continue
      }
      expect(typeof verifyCertificate({ ...certificate, [list]: changed })).toBe('string')
    }
  }, 60_000)
})

test('plain moves nothing and lists every tail with what is allowed', () => {
  const { moved, tails, policy } = certificateBy('CN-2024-14')
  expect([policy, moved]).toEqual(['plain', []])
  expect(tails.length).toBeGreaterThan(0)
  expect(tails.every(({ holds, difference }) => holds && difference !== '0.00')).toBe(true)
})
test('a sentence says what does not hold', () => {
  const certificate = certificateBy('CN-2024-14-B')
  const [first, ...others] = certificate.moved
  if (first === undefined) throw new Error('nothing moved')
  expect(verifyCertificate({ ...certificate, moved: [{ ...first, printed: '1.00' }, ...others] })).toMatch(/^“公开.+”印 1\.00，与准确数相差一个末位或更多，不是取整$/u)
  expect(verifyCertificate({ ...certificate, moved: others })).toBeTypeOf('string')
  expect(verifyCertificate({ ...certificate, policy: 'plain' })).toBeTypeOf('string')
})
