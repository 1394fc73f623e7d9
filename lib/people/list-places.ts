import 'server-only'
import { ok, type Result } from '@/lib/result'
import { database } from '@/lib/db/database'
import type { AdministeredDivision, KeptUnit } from '@/lib/db/places'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { reachOf } from './reach'

export type { AdministeredDivision, KeptUnit } from '@/lib/db/places'

export type PlacesList = {
  readonly divisions: readonly AdministeredDivision[]
  readonly division: AdministeredDivision
  readonly departments: readonly { readonly code: string; readonly name: string }[]
  readonly units: readonly KeptUnit[]
}

/** 单位与部门 of one of the divisions this person administers: their own first, or the one asked for. */
export const listPlaces = async (actor: Actor, divisionCode: string | null): Promise<Result<PlacesList, Refusal>> => {
  const db = database()
  const reach = await reachOf(db, actor)
  if (!reach.ok) return reach
  const divisions = [...reach.value.divisions.values()]
  const division = reach.value.divisions.get(divisionCode ?? '') ?? divisions[0]
  if (division === undefined) throw new Error('a reach holds a division')
  return ok({ divisions, division, departments: await db.places.departments(actor, division.code), units: await db.places.units(actor, division.code) })
}
