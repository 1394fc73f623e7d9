import 'server-only'
import { createHash } from 'node:crypto'
import type { Client } from './client'
import type { Author } from './facts'

/** What is done about people, units and a whole year's booklets, as the log calls it. */
export const administrationKinds = {
  invite: '邀请人员', reinvite: '重发邀请', changeRoles: '改角色', changeDetails: '改姓名和邮箱', disable: '停用账号', enable: '恢复账号', recover: '重设登录', unlock: '解除锁定', clearFactor: '清除两步验证',
  requireFactor: '要求两步验证', releaseFactor: '不再要求两步验证', addDivision: '新增区划', addUnit: '新增单位', changeUnit: '改单位', stopUnit: '停用单位', resumeUnit: '恢复单位', import: '导入名单',
  acceptLink: '用链接设密码', changePassword: '改密码', setFactor: '设置两步验证', removeFactor: '停用两步验证',
  askBundle: '打包导出', cancelBundle: '取消打包', takeBundle: '下载打包文件',
} as const
export type AdministrationKind = keyof typeof administrationKinds

export type NewAdministrationEvent = { readonly divisionCode: string; readonly kind: AdministrationKind; readonly subject: string; readonly note: string | null }
/** `at` is ISO 8601. */
export type AdministrationEventRow = { readonly id: string; readonly divisionCode: string; readonly kind: string; readonly subject: string; readonly note: string | null; readonly byName: string; readonly at: string; readonly hash: string }

/** The hash of a line covers the one before it in its division. */
export const administrationHash = (previous: string, event: NewAdministrationEvent, userId: string, at: Date): string =>
  createHash('sha256').update(JSON.stringify([previous, event.divisionCode, event.kind, event.subject, event.note, userId, at.toISOString()])).digest('hex')

export const administrationEventsOver = (client: Client) => ({
  /** Appends to the chain of the division, which is locked until the transaction ends, so the last line stays the last. */
  record: async (event: NewAdministrationEvent, by: Author, at: Date): Promise<void> => {
    await client.$queryRaw`SELECT code FROM divisions WHERE code = ${event.divisionCode} FOR NO KEY UPDATE`
    const last = await client.administrationEvent.findFirst({ where: { divisionCode: event.divisionCode }, select: { hash: true }, orderBy: { id: 'desc' } })
    const hash = administrationHash(last?.hash ?? '', event, by.userId, at)
    await client.administrationEvent.create({ data: { ...event, by: by.userId, byName: by.name, at, hash } })
  },

  /** Lines of these divisions, the newest first. */
  of: async (divisions: readonly string[], words: string, skip: number, take: number): Promise<{ readonly lines: readonly AdministrationEventRow[]; readonly total: number }> => {
    const where = {
      divisionCode: { in: [...divisions] },
      AND: words.split(/\s+/).filter((word) => word !== '').map((word) => ({ OR: [{ subject: { contains: word } }, { byName: { contains: word } }, { note: { contains: word } }] })),
    }
    const [total, rows] = await Promise.all([
      client.administrationEvent.count({ where }),
      client.administrationEvent.findMany({ where, skip, take, orderBy: { id: 'desc' }, select: { id: true, divisionCode: true, kind: true, subject: true, note: true, byName: true, at: true, hash: true } }),
    ])
    return { total, lines: rows.map(({ id, at, ...row }) => ({ ...row, id: String(id), at: at.toISOString() })) }
  },
})
