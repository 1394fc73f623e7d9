import 'server-only'
import { z } from 'zod'
import { err, ok, type Result } from '@/lib/result'
import { giveLink, type GivenLink } from '@/lib/auth/access-link'
import { inTransaction } from '@/lib/db/database'
import { Account, PersonName } from './contact'
import { PlaceName } from './unit-fields'

export const FirstAdministratorInput = z.object({
  divisionCode: z.string().trim().regex(/^\d{6}(\d{3}){0,2}$/, { error: '区划代码是 6、9 或 12 位数字，如 140581' }),
  divisionName: PlaceName,
  account: Account,
  name: PersonName,
})
export type FirstAdministratorInput = z.output<typeof FirstAdministratorInput>

/**
 * The first person of a new installation, for whoever has the server itself and no account: 系统管理员 and 财政管理员 of the
 * place, with a one-time link that sets the password. From then on people are invited on its pages.
 * @returns the link, or one sentence where somebody is there already.
 */
export const appointFirstAdministrator = (input: FirstAdministratorInput, at = new Date()): Promise<Result<GivenLink, string>> =>
  inTransaction(async (db): Promise<Result<GivenLink, string>> => {
    const { divisionCode, divisionName, account, name } = input
    if (!(await db.people.areNone())) return err('已经有人员账号了，请由管理员在“人员和单位”页邀请；忘了密码请由另一位管理员重设。')
    await db.units.keepDivision({ code: divisionCode, name: divisionName, parentCode: null })
    const userId = await db.people.add({ account, name, mail: null, roles: [{ role: 'systemAdministrator', divisionCode }, { role: 'bureauAdministrator', divisionCode }] })
    const own = { userId, name }
    const link = await giveLink(db, userId, 'invitation', own, at)
    await db.administrationEvents.record({ divisionCode, kind: 'invite', subject: `${name}（${account}）`, note: '首位管理员，在服务器上设立' }, own, at)
    return ok(link)
  })
