import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { basePolicy, documentPolicy, filePolicy, keptPolicy, noncePolicy } from './content-security-policy.mjs'
import { httpsOnly, securityHeaders } from './headers'

const directives = (policy: string): ReadonlyMap<string, readonly string[]> =>
  new Map(policy.split('; ').map((directive) => { const [name = '', ...sources] = directive.split(' '); return [name, sources] as const }))
const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

describe('the policy of a page', () => {
  it.each([['with a nonce', noncePolicy('abc')], ['kept', keptPolicy('<script>1</script>')], ['a document', documentPolicy()]])('%s allows nothing inline but its own, and no frame, plugin or base', (_, policy) => {
    const found = directives(policy)
    for (const name of ['script-src', 'style-src', 'default-src']) expect(found.get(name)).not.toContain("'unsafe-inline'")
    expect(policy).not.toContain('unsafe-eval')
    for (const name of ['default-src', 'object-src', 'base-uri', 'frame-ancestors']) expect(found.get(name), name).toEqual(["'none'"])
    expect(found.get('form-action')).toEqual(["'self'"])
  })

  it('names each inline script of a kept page once, and neither data nor what is loaded', () => {
    const html = '<script src="/a.js" async=""></script><script>one()</script><script id="x">two()</script><script>one()</script><script type="application/ld+json">{"a":1}</script>'
    expect(directives(keptPolicy(html)).get('script-src')).toEqual(["'self'", sha256('one()'), sha256('two()')])
  })

  it('a script that somebody got into a kept page has no hash', () => {
    expect(keptPolicy('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p><script>ours()</script>')).not.toContain(sha256('alert(1)'))
  })

  it('a development server may evaluate', () => { expect(directives(noncePolicy('abc', true)).get('script-src')).toContain("'unsafe-eval'") })
})

describe('the policy of a file and of everything else', () => {
  it('a file made of people’s words runs nothing', () => {
    const found = directives(filePolicy('<style>p{}</style><script>1</script>'))
    expect(found.get('default-src')).toEqual(["'none'"])
    expect(found.has('script-src')).toBe(false)
    expect(found.get('style-src')).toEqual([sha256('p{}')])
    expect(found.get('sandbox')).not.toContain('allow-scripts')
  })

  it('nobody frames us, but we may frame our own PDF', () => {
    expect(directives(basePolicy()).get('frame-ancestors')).toEqual(["'none'"])
    const of = (framed: boolean) => new Map(securityHeaders(framed).map(({ key, value }) => [key, value]))
    expect(of(false).get('X-Frame-Options')).toBe('DENY')
    expect(of(true).get('Content-Security-Policy')).toContain("frame-ancestors 'self'")
    expect(of(false).get('X-Content-Type-Options')).toBe('nosniff')
    expect(of(false).get('Cross-Origin-Opener-Policy')).toBe('same-origin')
    expect(of(false).get('Permissions-Policy')).toMatch(/camera=\(\).*microphone=\(\)/)
    expect(httpsOnly.value).toMatch(/^max-age=31536000/)
  })
})
