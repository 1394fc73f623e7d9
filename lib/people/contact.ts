import 'server-only'
import { z } from 'zod'

export const Account = z.string().trim().min(2, { error: '账号至少 2 个字符' }).max(60, { error: '账号最多 60 个字符' }).regex(/^[\p{L}\p{N}._-]+$/u, { error: '账号只能用文字、数字和 . _ -' })
export const PersonName = z.string().trim().min(1, { error: '请填写姓名' }).max(40, { error: '姓名最多 40 个字' })
/** Empty is none. */
export const Mail = z.union([z.literal(''), z.email({ error: '邮箱地址不对，请核对；没有就空着' })]).transform((mail) => (mail === '' ? null : mail))
