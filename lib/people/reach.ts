import 'server-only'
import { err, ok, type Result } from '@/lib/result'
import type { Database } from '@/lib/db/database'
import type { PersonRow } from '@/lib/db/people'
import type { AdministeredDivision } from '@/lib/db/places'
import { type Actor, type RoleHeld } from '@/lib/workflow/actor'
import type { AdministrationRefusal } from '@/lib/workflow/administration-refusal'
import type { Refusal } from '@/lib/workflow/refusal'

/** How far a person’s administration goes: the divisions they keep, and those where they may also give 系统管理员. */
export type Reach = { readonly divisions: ReadonlyMap<string, AdministeredDivision>; readonly system: ReadonlySet<string> }

export const refuse = (because: AdministrationRefusal): Result<never, Refusal> => err({ kind: 'administration', because })

/** The reach of who asks; a refusal where there is none. */
export const reachOf = async (db: Database, actor: Actor): Promise<Result<Reach, Refusal>> => {
  const divisions = await db.places.administeredBy(actor)
  if (divisions.length === 0) return refuse({ kind: 'not-an-administrator' })
  const system = await db.places.administeredBy(actor, 'systemAdministrator')
  return ok({ divisions: new Map(divisions.map((division) => [division.code, division])), system: new Set(system.map(({ code }) => code)) })
}

/** Whether a role held towards a division is this reach’s to give and take. */
export const mayGive = (reach: Reach, role: RoleHeld['role'], divisionCode: string): AdministrationRefusal | null => {
  if (!reach.divisions.has(divisionCode)) return { kind: 'role-without-place', role }
  return role === 'systemAdministrator' && !reach.system.has(divisionCode) ? { kind: 'not-yours-to-give', role } : null
}

/** May the account as a whole be stopped or let in anew: nobody’s own, and only where every role of it is in reach. */
export const mayKeepWhole = (reach: Reach, actor: Actor, person: PersonRow): AdministrationRefusal | null => {
  if (person.userId === actor.userId) return { kind: 'yourself' }
  return person.roles.every(({ held, divisionCode }) => mayGive(reach, held.role, divisionCode) === null) ? null : { kind: 'held-elsewhere', name: person.name }
}

/** How the log names a person. */
export const subjectOf = ({ name, account }: Pick<PersonRow, 'name' | 'account'>): string => `${name}（${account}）`

/** The division in whose log it stands what was done to a person: the first of theirs that is in reach. */
export const divisionOf = (reach: Reach, person: PersonRow): string =>
  person.roles.find(({ divisionCode }) => reach.divisions.has(divisionCode))?.divisionCode ?? [...reach.divisions.keys()][0] ?? ''
