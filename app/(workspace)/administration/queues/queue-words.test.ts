import { expect, it } from 'vitest'
import { clockWords, leaseWords, mailWords } from './queue-words'

const now = new Date('2026-12-01T08:00:00Z')
const mails = { isConfigured: true, waiting: 0, tried: 0, held: 0, givenUp: 0, sentToday: 0, lastSentAt: null, failures: [] }

it('says what mail does, and what to look at where it does not go out', () => {
  expect(mailWords({ ...mails, isConfigured: false }, now)).toBe('没有配置邮件服务器：提醒只进站内的收件箱。')
  expect(mailWords({ ...mails, waiting: 3, tried: 1, failures: ['ECONNREFUSED'] }, now)).toBe('全系统：等着 3 封，其中 1 封试过没有成，会自动再试；一天内发出 0 封；连不上邮件服务器（ECONNREFUSED）。')
  expect(mailWords({ ...mails, isConfigured: false, waiting: 2 }, now)).toContain('等着的先不发')
  expect(mailWords({ ...mails, givenUp: 1, sentToday: 4, lastSentAt: now, failures: ['550'] }, now)).toMatch(/最近一封 12月1日 16:00.*放弃 1 封.*邮件服务器不收（550）/u)
})

it('tells a lease that holds from one that ran out', () => {
  expect(leaseWords(null, now)).toBeNull()
  expect(leaseWords(new Date('2026-12-01T08:03:00Z'), now)).toBe('一台服务器正在做，占用到 12月1日 16:03')
  expect(leaseWords(new Date('2026-12-01T07:59:00Z'), now)).toContain('会有另一台接着做')
})

it('says how the last round of a clock ended', () => {
  const clock = { clock: 'publications', everyMs: 15_000, at: null, failed: false }
  expect(clockWords(clock, now)).toBe('到时公开：每 15 秒一次，还没有做完第一次')
  expect(clockWords({ ...clock, at: now, failed: true }, now)).toContain('出错了，会再试')
})
