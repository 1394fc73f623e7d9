import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { aCounty, valueOf, type County } from '@/testing/county'
import { mailServer, type MailServer } from '@/testing/mail-server'
import { prismaClient } from '@/lib/db/client'
import { remindUnits } from '@/lib/disclosure/run-season'
import { invitePerson } from '@/lib/people/invite-person'
import { sendDueMail } from './send-due'

let county: County
let server: MailServer
beforeAll(async () => {
  county = await aCounty()
  server = await mailServer()
})
afterAll(async () => { await server.stop() })
beforeEach(async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  vi.stubEnv('MINGSUAN_SMTP_URL', server.url)
  vi.stubEnv('MINGSUAN_MAIL_FROM', '决算公开 <juesuan@example.gov.cn>')
  server.setAnswer('250 ok')
  await prismaClient().mailMessage.deleteMany()
  await prismaClient().user.updateMany({ where: { NOT: { username: null } }, data: { mail: null } })
})

const invite = (account: string, mail: string | null) => invitePerson(county.administrator, { account, name: '新会计', mail, roles: [{ role: 'preparer', unitId: county.unit.id }] })
const rows = () => prismaClient().mailMessage.findMany({ orderBy: { id: 'asc' } })
const soon = (minutes: number): Date => new Date(Date.now() + minutes * 60_000)

describe('an invitation', () => {
  it('waits in the queue, is sent once, and is then forgotten', async () => {
    const invited = valueOf(await invite('xin-1', 'xin1@example.gov.cn'))
    expect(invited.mailed).toBe(true)
    expect(await rows()).toMatchObject([{ address: 'xin1@example.gov.cn', attempts: 0 }])
    // Two servers at once: one of them sends.
    const rounds = await Promise.all([sendDueMail(soon(0)), sendDueMail(soon(0))])
    expect(rounds.flat()).toHaveLength(1)
    expect(server.received.at(-1)).toMatchObject({ to: ['xin1@example.gov.cn'], subject: '请设置密码，开始使用部门决算公开系统' })
    expect(server.received.at(-1)?.text).toContain(invited.address)
    expect(await rows()).toMatchObject([{ text: '', attempts: 1, failure: null }])
    expect(await sendDueMail(soon(60))).toEqual([])
  })

  it('without an address, or without a server, has only its link', async () => {
    expect(valueOf(await invite('xin-2', null)).mailed).toBe(false)
    vi.stubEnv('MINGSUAN_SMTP_URL', '')
    expect(valueOf(await invite('xin-3', 'xin3@example.gov.cn')).mailed).toBe(false)
    expect(await rows()).toEqual([])
  })
})

describe('a server', () => {
  it('that is busy is asked again later; one that refuses is not', async () => {
    valueOf(await invite('xin-4', 'xin4@example.gov.cn'))
    server.setAnswer('451 later')
    expect(await sendDueMail(soon(0))).toMatchObject([{ sent: false }])
    expect(await sendDueMail(soon(0.5))).toEqual([])
    server.setAnswer('250 ok')
    expect(await sendDueMail(soon(2))).toMatchObject([{ sent: true }])
    valueOf(await invite('xin-5', 'xin5@example.gov.cn'))
    server.setAnswer('550 nobody here')
    expect(await sendDueMail(soon(0))).toMatchObject([{ sent: false }])
    expect((await rows()).at(-1)).toMatchObject({ failure: '550', text: '' })
    expect(await sendDueMail(soon(600))).toEqual([])
  })

  it('that is away is tried five times, then given up; what another server holds is left alone until its lease ends', async () => {
    valueOf(await invite('xin-6', 'xin6@example.gov.cn'))
    await prismaClient().mailMessage.updateMany({ data: { leasedUntil: soon(2) } })
    expect(await sendDueMail(soon(1))).toEqual([])
    vi.stubEnv('MINGSUAN_SMTP_URL', 'smtp://127.0.0.1:1')
    for (const minutes of [3, 10, 30, 100, 400, 1000]) expect(await sendDueMail(soon(minutes))).toHaveLength(1)
    expect(await rows()).toMatchObject([{ attempts: 6, text: '' }])
    expect((await rows())[0]?.givenUpAt).not.toBeNull()
  })
})

describe('a reminder', () => {
  it('goes to the inbox of everybody of the unit, and by e-mail to whoever has an address', async () => {
    await prismaClient().user.update({ where: { id: county.head.userId }, data: { mail: 'wang@example.gov.cn' } })
    const input = { divisionCode: county.unit.divisionCode, lines: [{ unitId: county.unit.id, disclosureId: null }], words: '请于本周五前提交。' }
    expect(valueOf(await remindUnits(county.reviewer, input))).toMatchObject({ units: 1, mails: 1 })
    await sendDueMail(soon(0))
    expect(server.received.at(-1)).toMatchObject({ to: ['wang@example.gov.cn'], subject: '决算公开催报：青禾县人民政府办公室' })
    expect(server.received.at(-1)?.text).toContain('请于本周五前提交。')
  })
})
