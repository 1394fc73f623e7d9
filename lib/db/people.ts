import 'server-only'
import type { Prisma } from '@/generated/prisma/client'
import type { Actor, RoleHeld, Role } from '@/lib/workflow/actor'
import type { Client } from './client'
import { placesOver } from './places'
import { addressOf, roleHeld } from './users'

/** A role with the place it is held towards, in words. */
export type HeldRole = { readonly held: RoleHeld; readonly divisionCode: string; readonly place: string }

/** A person as whoever keeps accounts sees them. Times are ISO 8601. */
export type PersonRow = {
  readonly userId: string
  readonly account: string
  readonly name: string
  readonly mail: string | null
  /** `invited`: never set a password. */
  readonly standing: 'active' | 'invited' | 'disabled'
  /** The open link and until when it can be used. */
  readonly link: { readonly purpose: 'invitation' | 'recovery'; readonly expiresAt: string } | null
  readonly lockedUntil: string | null
  readonly secondFactor: boolean
  readonly lastSeenAt: string | null
  readonly roles: readonly HeldRole[]
}

export type PeopleFilter = { readonly divisionCode: string | null; readonly role: Role | null; readonly words: string; readonly unitId: string | null }

type Asking = Pick<Actor, 'roles'>

const columns = {
  id: true, username: true, displayUsername: true, name: true, mail: true, disabledAt: true, twoFactorEnabled: true,
  credentials: { select: { id: true }, take: 1 },
  links: { where: { usedAt: null, endedAt: null }, select: { purpose: true, expiresAt: true }, take: 1 },
  sessions: { select: { seenAt: true, createdAt: true }, orderBy: { createdAt: 'desc' }, take: 1 },
  twoFactors: { select: { lockedUntil: true }, take: 1 },
  roles: { select: { role: true, unitId: true, divisionCode: true, unit: { select: { name: true, divisionCode: true } }, division: { select: { name: true } } }, orderBy: [{ role: 'asc' }, { id: 'asc' }] },
} as const satisfies Prisma.UserSelect

type Stored = Prisma.UserGetPayload<{ select: typeof columns }>

const latest = (...times: readonly (Date | null | undefined)[]): string | null => {
  const known = times.filter((time) => time instanceof Date).map((time) => time.getTime())
  return known.length === 0 ? null : new Date(Math.max(...known)).toISOString()
}

const personRow = (row: Stored, lockedUntil: Date | null): PersonRow => {
  const [link] = row.links
  const [session] = row.sessions
  return {
    userId: row.id,
    account: row.displayUsername ?? row.username ?? '',
    name: row.name,
    mail: row.mail,
    standing: row.disabledAt !== null ? 'disabled' : row.credentials.length === 0 ? 'invited' : 'active',
    link: link === undefined ? null : { purpose: link.purpose, expiresAt: link.expiresAt.toISOString() },
    lockedUntil: latest(lockedUntil, row.twoFactors[0]?.lockedUntil),
    secondFactor: row.twoFactorEnabled,
    lastSeenAt: latest(session?.seenAt, session?.createdAt),
    roles: row.roles.map((each) => ({ held: roleHeld(each), divisionCode: each.unit?.divisionCode ?? each.divisionCode ?? '', place: each.unit?.name ?? each.division?.name ?? '' })),
  }
}

/** Holds a role towards one of these divisions or a unit of them. */
const within = (divisions: readonly string[]): Prisma.UserWhereInput => ({ roles: { some: { OR: [{ divisionCode: { in: [...divisions] } }, { unit: { divisionCode: { in: [...divisions] } } }] } } })

const whereOf = (reach: readonly string[], { divisionCode, role, words, unitId }: PeopleFilter): Prisma.UserWhereInput => ({
  AND: [
    within(reach),
    ...(divisionCode === null ? [] : [within([divisionCode])]),
    ...(role === null ? [] : [{ roles: { some: { role } } }]),
    ...(unitId === null ? [] : [{ roles: { some: { unitId } } }]),
    ...words.split(/\s+/).filter((word) => word !== '').map((word) => ({
      OR: [{ name: { contains: word } }, { username: { contains: word.toLowerCase() } }, { roles: { some: { unit: { OR: [{ name: { contains: word } }, { code: { startsWith: word } }] } } } }],
    })),
  ],
})

export const peopleOver = (client: Client) => {
  const reachOf = async (actor: Asking): Promise<readonly string[]> => (await placesOver(client).administeredBy(actor)).map(({ code }) => code)

  const withLocks = async (rows: readonly Stored[], now: Date): Promise<readonly PersonRow[]> => {
    const failures = await client.signInFailure.findMany({ where: { account: { in: rows.flatMap(({ username }) => (username === null ? [] : [username])) }, lockedUntil: { gt: now } }, select: { account: true, lockedUntil: true } })
    const locks = new Map(failures.map(({ account, lockedUntil }) => [account, lockedUntil]))
    return rows.map((row) => {
      const person = personRow(row, locks.get(row.username ?? '') ?? null)
      return person.lockedUntil !== null && new Date(person.lockedUntil) <= now ? { ...person, lockedUntil: null } : person
    })
  }

  return {
    /** The people of the divisions that this person administers, by name. */
    keptBy: async (actor: Asking, filter: PeopleFilter, skip: number, take: number, now: Date): Promise<{ readonly people: readonly PersonRow[]; readonly total: number }> => {
      const where = whereOf(await reachOf(actor), filter)
      const [total, rows] = await Promise.all([client.user.count({ where }), client.user.findMany({ where, select: columns, skip, take, orderBy: [{ name: 'asc' }, { id: 'asc' }] })])
      return { total, people: await withLocks(rows, now) }
    },

    /** One of them, locked. */
    lockedKeptBy: async (actor: Asking, userId: string, now: Date): Promise<PersonRow | null> => {
      await client.$queryRaw`SELECT id FROM users WHERE id = ${userId} FOR UPDATE`
      const row = await client.user.findFirst({ where: { AND: [{ id: userId }, within(await reachOf(actor))] }, select: columns })
      return row === null ? null : ((await withLocks([row], now))[0] ?? null)
    },

    /** Nobody has an account yet: the program is new here. */
    areNone: async (): Promise<boolean> => (await client.user.findFirst({ select: { id: true } })) === null,

    /** Which of these accounts exist, as they are stored (small letters). */
    accountsAmong: async (accounts: readonly string[]): Promise<ReadonlySet<string>> => {
      const rows = await client.user.findMany({ where: { username: { in: accounts.map((account) => account.toLowerCase()) } }, select: { username: true } })
      return new Set(rows.flatMap(({ username }) => (username === null ? [] : [username])))
    },

    /** The names behind those of these accounts that exist; the name of somebody out of reach is not told. */
    namesOf: async (actor: Asking, accounts: readonly string[]): Promise<ReadonlyMap<string, string | null>> => {
      const reach = await reachOf(actor)
      const taken = await client.user.findMany({ where: { username: { in: accounts.map((account) => account.toLowerCase()) } }, select: { id: true, username: true } })
      const known = await client.user.findMany({ where: { AND: [{ id: { in: taken.map(({ id }) => id) } }, within(reach)] }, select: { id: true, name: true } })
      const names = new Map(known.map(({ id, name }) => [id, name]))
      return new Map(taken.flatMap(({ id, username }) => (username === null ? [] : [[username, names.get(id) ?? null] as const])))
    },

    /** A person without a password yet. */
    add: async (person: { readonly account: string; readonly name: string; readonly mail: string | null; readonly roles: readonly RoleHeld[] }): Promise<string> => {
      const account = person.account.toLowerCase()
      const { id } = await client.user.create({ data: { id: crypto.randomUUID(), name: person.name, username: account, displayUsername: person.account, email: addressOf(account), emailVerified: true, mail: person.mail }, select: { id: true } })
      await client.userRole.createMany({ data: person.roles.map((held) => ({ userId: id, ...held })) })
      return id
    },

    describe: async (userId: string, said: { readonly name: string; readonly mail: string | null }): Promise<void> => { await client.user.update({ where: { id: userId }, data: said }) },

    /** Sets the roles within these divisions; those held elsewhere stay. */
    setRoles: async (userId: string, divisions: readonly string[], roles: readonly RoleHeld[]): Promise<void> => {
      await client.userRole.deleteMany({ where: { userId, OR: [{ divisionCode: { in: [...divisions] } }, { unit: { divisionCode: { in: [...divisions] } } }] } })
      await client.userRole.createMany({ data: roles.map((held) => ({ userId, ...held })) })
    },

    enable: async (userId: string): Promise<void> => { await client.user.update({ where: { id: userId }, data: { disabledAt: null } }) },

    /** The division in whose log the person’s own doings stand: that of their first role. */
    homeOf: async (userId: string): Promise<string | null> => {
      const row = await client.userRole.findFirst({ where: { userId }, select: { divisionCode: true, unit: { select: { divisionCode: true } } }, orderBy: { id: 'asc' } })
      return row?.divisionCode ?? row?.unit?.divisionCode ?? null
    },

    /** Addresses of people who have one. */
    mailsOf: async (userIds: readonly string[]): Promise<readonly string[]> => {
      const rows = await client.user.findMany({ where: { id: { in: [...userIds] }, disabledAt: null, mail: { not: null } }, select: { mail: true } })
      return rows.flatMap(({ mail }) => (mail === null ? [] : [mail]))
    },
  }
}
