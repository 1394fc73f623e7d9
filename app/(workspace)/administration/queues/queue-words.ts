import type { ClockRound, Queues } from '@/lib/disclosure/list-queues'
import { momentWords, yearOf } from '../../moment'

/** `9月28日 14:32`; with its year where that is not the year of `now`. */
export const at = (moment: Date, now: Date): string => momentWords(moment.toISOString(), yearOf(now.toISOString()))

/** What a mail server answered, in words that say what to look at. */
const failureWords = (code: string): string =>
  ['ECONNREFUSED', 'ETIMEDOUT', 'ESOCKET', 'ECONNECTION', 'EDNS'].includes(code) ? `连不上邮件服务器（${code}）` : code === 'EAUTH' || code === '535' ? `邮件服务器不认账号或密码（${code}）` : /^5\d\d$/.test(code) ? `邮件服务器不收（${code}）` : `没有发成（${code}）`

export const mailWords = ({ isConfigured, waiting, tried, held, givenUp, sentToday, lastSentAt, failures }: Queues['mails'], now: Date): string => {
  if (!isConfigured && waiting === 0 && givenUp === 0 && lastSentAt === null) return '没有配置邮件服务器：提醒只进站内的收件箱。'
  const parts = [
    ...(isConfigured ? [] : ['没有配置邮件服务器，等着的先不发']),
    `等着 ${String(waiting)} 封${tried === 0 ? '' : `，其中 ${String(tried)} 封试过没有成，会自动再试`}`,
    ...(held === 0 ? [] : [`正在发 ${String(held)} 封`]),
    `一天内发出 ${String(sentToday)} 封${lastSentAt === null ? '' : `，最近一封 ${at(lastSentAt, now)}`}`,
    ...(givenUp === 0 ? [] : [`放弃 ${String(givenUp)} 封，其中的链接已作废，请在“人员和单位”里重新发`]),
    ...(failures.length === 0 ? [] : [failures.map(failureWords).join('，')]),
  ]
  return `全系统：${parts.join('；')}。`
}

const clockNames: Readonly<Record<string, string>> = { publications: '到时公开', bundles: '文件打包', mails: '发邮件' }

export const clockWords = ({ clock, everyMs, at: last, failed }: ClockRound, now: Date): string =>
  `${clockNames[clock] ?? clock}：每 ${String(Math.round(everyMs / 1000))} 秒一次，${last === null ? '还没有做完第一次' : `上一次 ${at(last, now)}${failed ? '，出错了，会再试；详情在服务器的日志里' : '，正常'}`}`

/** Who holds a piece of work: a lease that ran out is anybody's again. */
export const leaseWords = (leasedUntil: Date | null, now: Date): string | null =>
  leasedUntil === null ? null : leasedUntil > now ? `一台服务器正在做，占用到 ${at(leasedUntil, now)}` : '做的那台服务器没有做完，会有另一台接着做'
