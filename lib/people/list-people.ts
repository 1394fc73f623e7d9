import 'server-only'
import { z } from 'zod'
import { ok, type Result } from '@/lib/result'
import { database } from '@/lib/db/database'
import type { FactorRule } from '@/lib/db/second-factors'
import type { PersonRow } from '@/lib/db/people'
import type { AdministeredDivision, KeptUnit } from '@/lib/db/places'
import { mailIsConfigured } from '@/lib/mail/messages'
import type { Actor, Role } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { mayGive, mayKeepWhole, reachOf } from './reach'

export type { PersonRow } from '@/lib/db/people'
export type { AdministeredDivision } from '@/lib/db/places'

const roles = ['preparer', 'unitHead', 'reviewer', 'bureauAdministrator', 'systemAdministrator'] as const
export const PeopleInput = z.object({ divisionCode: z.string().nullable(), role: z.enum(roles).nullable(), words: z.string().max(60), page: z.number().int().min(1) })
export type PeopleInput = z.output<typeof PeopleInput>

/** `whole`: the account may be stopped and let in anew; `yours`: it is that of who asks. */
export type ListedPerson = PersonRow & { readonly whole: boolean; readonly yours: boolean }

export type PeopleList = {
  readonly divisions: readonly AdministeredDivision[]
  readonly division: AdministeredDivision
  readonly people: readonly ListedPerson[]
  readonly total: number
  readonly page: number
  readonly pageCount: number
  /** Units of the division that are in use, for choosing. */
  readonly units: readonly Pick<KeptUnit, 'id' | 'code' | 'name'>[]
  /** The roles that may be given in the division. */
  readonly givable: readonly Role[]
  readonly factorRules: readonly FactorRule[]
  readonly mail: boolean
}

const PAGE_SIZE = 50

/** 用户 of one of the divisions this person administers: their own first, or the one asked for. */
export const listPeople = async (actor: Actor, input: PeopleInput, now = new Date()): Promise<Result<PeopleList, Refusal>> => {
  const db = database()
  const reach = await reachOf(db, actor)
  if (!reach.ok) return reach
  const divisions = [...reach.value.divisions.values()]
  const division = reach.value.divisions.get(input.divisionCode ?? '') ?? divisions[0]
  if (division === undefined) throw new Error('a reach holds a division')
  const { people, total } = await db.people.keptBy(actor, { divisionCode: division.code, role: input.role, words: input.words, unitId: null }, (input.page - 1) * PAGE_SIZE, PAGE_SIZE, now)
  const units = (await db.places.units(actor, division.code)).filter((unit) => unit.active)
  return ok({
    divisions,
    division,
    people: people.map((person) => ({ ...person, whole: mayKeepWhole(reach.value, actor, person) === null, yours: person.userId === actor.userId })),
    total,
    page: input.page,
    pageCount: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    units: units.map(({ id, code, name }) => ({ id, code, name })),
    givable: roles.filter((role) => mayGive(reach.value, role, division.code) === null),
    factorRules: await db.secondFactors.rulesOf(division.code),
    mail: mailIsConfigured(),
  })
}
