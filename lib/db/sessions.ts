import 'server-only'
import type { Client } from './client'
import { roleHeld, type StoredRole, type UserRow } from './users'

/** A place where somebody is signed in. Times are ISO 8601. */
export type SessionRow = { readonly id: string; readonly userAgent: string | null; readonly since: string; readonly seenAt: string; readonly expiresAt: string }

/** Who carries a session, by the account as they write it (`signedInAs`), and what the second factor asks of it: `enabled` for the person, `required` by their bureau, `given` in this session. */
export type SessionStanding = { readonly sessionId: string; readonly signedInAs: string; readonly person: UserRow; readonly enabled: boolean; readonly required: boolean; readonly given: boolean; readonly seenAt: Date }
type Standing = Omit<SessionStanding, 'person'> & Pick<UserRow, 'userId' | 'account' | 'name' | 'disabled'> & { readonly held: readonly StoredRole[] }

export const sessionsOver = (client: Client) => ({
  /** The session of a token, if it has not run out, and everything that a request asks of it, in one statement: each of them begins with it. */
  standing: async (token: string, now: Date): Promise<SessionStanding | null> => {
    const [row] = await client.$queryRaw<Standing[]>`
      SELECT s.id AS "sessionId", coalesce(u.display_username, u.username, '') AS "signedInAs", u.id AS "userId", coalesce(u.username, '') AS account, u.name, u.disabled_at IS NOT NULL AS disabled, u.two_factor_enabled AS enabled, s.second_factor AS given, coalesce(s.seen_at, s.created_at) AS "seenAt", EXISTS (
        SELECT 1 FROM user_roles held LEFT JOIN units ON units.id = held.unit_id
        JOIN second_factor_rules asked ON asked.role = held.role AND asked.division_code = COALESCE(held.division_code, units.division_code)
        WHERE held.user_id = u.id) AS required, ARRAY(
        SELECT jsonb_build_object('role', role, 'unitId', unit_id, 'divisionCode', division_code) FROM user_roles WHERE user_id = u.id ORDER BY id) AS held
      FROM auth_sessions s JOIN users u ON u.id = s.user_id WHERE s.token = ${token} AND s.expires_at > ${now}`
    if (row === undefined) return null
    const { userId, account, name, disabled, held, ...standing } = row
    return { person: { userId, account, name, disabled, roles: held.map(roleHeld) }, ...standing }
  },

  seen: async (sessionId: string, at: Date): Promise<void> => { await client.authSession.updateMany({ where: { id: sessionId }, data: { seenAt: at } }) },

  of: async (userId: string, now: Date): Promise<readonly SessionRow[]> => {
    const rows = await client.authSession.findMany({ where: { userId, expiresAt: { gt: now } }, select: { id: true, userAgent: true, createdAt: true, seenAt: true, expiresAt: true }, orderBy: { createdAt: 'desc' } })
    return rows.map(({ id, userAgent, createdAt, seenAt, expiresAt }) => ({ id, userAgent, since: createdAt.toISOString(), seenAt: (seenAt ?? createdAt).toISOString(), expiresAt: expiresAt.toISOString() }))
  },

  /** Ends one session of this person; false where it is none of theirs, or over. */
  end: async (userId: string, id: string): Promise<boolean> => (await client.authSession.deleteMany({ where: { userId, id } })).count === 1,
  endAll: async (userId: string): Promise<number> => (await client.authSession.deleteMany({ where: { userId } })).count,
  endOthers: async (userId: string, keepId: string): Promise<number> => (await client.authSession.deleteMany({ where: { userId, NOT: { id: keepId } } })).count,
})
