import { readdirSync } from 'node:fs'
import path from 'node:path'
import { unstable_doesMiddlewareMatch } from 'next/experimental/testing/server'
import { describe, expect, it, vi } from 'vitest'
import { config } from '@/proxy'

vi.mock('@/lib/publication/editions', () => ({ editionOf: () => Promise.resolve(null) }))

const addresses = (file: string): readonly string[] =>
  readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((each) => path.basename(each) === file)
    .map((each) => `/${path.dirname(each).split(path.sep).filter((part) => part !== '.' && !/^\(.*\)$/u.test(part)).map((part) => (part.startsWith('[') ? 'a1' : part)).join('/')}`)
const passes = (url: string): boolean => unstable_doesMiddlewareMatch({ config, url, nextConfig: {} })

describe('the proxy', () => {
  it.each(addresses('page.tsx'))('gives %s its policy', (address) => { expect(passes(address)).toBe(true) })

  // A body that passes through the proxy is held in memory, and cut off where it is longer than Next will hold.
  it.each(['/check/text', '/disclosures/a1/facts', '/disclosures/a1/company', '/api/auth/sign-in/username', '/api/v1/units', '/_next/static/chunks/a.js', '/reports/a1/files/pdf'])('does not touch %s', (address) => { expect(passes(address)).toBe(false) })
})
