import { describe, expect, test } from 'vitest'
import { counter, gauge, histogram, metricsText } from './metrics'
import { routeOf } from './route'
import { storyOf, withoutPeople } from './story'

describe('what a log says of a fault', () => {
  test('is without what people wrote, who they are and how to reach them', () => {
    const error = new Error('no user "冯晓梅" <feng@example.gov.cn> 14010519800101123X in 青禾县人民政府办公室 amount 4341600', { cause: new TypeError("key 'zhang-san' exists") })
    const text = JSON.stringify(storyOf(error))
    for (const secret of ['冯', '青禾', 'feng@', '1980', '4341600', 'zhang-san']) expect(text).not.toContain(secret)
    expect(storyOf(error)).toMatchObject({ fault: 'Error', because: { fault: 'TypeError', words: 'key "…" exists' } })
    expect(storyOf(error).where).toMatch(/operation\.test\.ts/)
  })

  test('keeps the last line of a query that Prisma repeats, a code of ours, and ids', () => {
    expect(withoutPeople('\nInvalid `user.create()` invocation:\n{ data: { name: "王景山" } }\nUnique constraint failed')).toBe('Unique constraint failed')
    expect(withoutPeople('bundle 01890a5d-ac96-774b-bcce-b302099a8057 broke off')).toContain('01890a5d-ac96-774b-bcce-b302099a8057')
    expect(storyOf(Object.assign(new Error('gone'), { code: 'ECONNREFUSED' })).code).toBe('ECONNREFUSED')
    expect(storyOf('a thrown text with 冯晓梅')).toEqual({ fault: 'string', words: '', where: '' })
  })
})

test.each([
  ['/', '/'],
  ['/disclosures/01890a5d-ac96-774b-bcce-b302099a8057/facts?key=reasons', '/disclosures/:id/facts'],
  ['/reports/01890a5d-ac96-774b-bcce-b302099a8057/files/pdf', '/reports/:id/files/:id'],
  ['/api/v1/publications', '/api/v1/publications'],
  ['/api/ready', '/api/ready'],
  ['/_next/static/chunks/x.js', '/_next'],
  ['/wp-login.php', '/*'],
  ['/?query=冯晓梅', '/'],
])('the route of %s is %s', (address, route) => expect(routeOf(address)).toBe(route))

test('metrics are the text that Prometheus reads', () => {
  const asked = counter('t_asked_total', 'How often')
  asked({ outcome: 'done' })
  asked({ outcome: 'done' })
  asked({ outcome: 'say "no"' })
  gauge('t_open', 'How many')(3)
  const took = histogram('t_seconds', 'How long')
  took(0.02, { route: '/' })
  took(7, { route: '/' })
  const lines = metricsText().split('\n')
  expect(lines).toEqual(expect.arrayContaining([
    '# TYPE t_asked_total counter', 't_asked_total{outcome="done"} 2', 't_asked_total{outcome="say \\"no\\""} 1', 't_open 3',
    't_seconds_bucket{route="/",le="0.01"} 0', 't_seconds_bucket{route="/",le="0.025"} 1', 't_seconds_bucket{route="/",le="5"} 1', 't_seconds_bucket{route="/",le="10"} 2', 't_seconds_bucket{route="/",le="+Inf"} 2', 't_seconds_sum{route="/"} 7.02', 't_seconds_count{route="/"} 2',
  ]))
  // The same name asked for by another copy of a module is the same metric.
  counter('t_asked_total', 'How often')({ outcome: 'done' })
  expect(metricsText()).toContain('t_asked_total{outcome="done"} 3')
})
