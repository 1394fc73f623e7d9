/** What a person may be: towards one unit (填报人, 单位负责人) or towards one division (财政审核人, 财政管理员, 系统管理员). */
export type UnitRole = 'preparer' | 'unitHead'
export type BureauRole = 'reviewer' | 'bureauAdministrator' | 'systemAdministrator'
export type Role = UnitRole | BureauRole

export const roleNames: Readonly<Record<Role, string>> = {
  preparer: '填报人',
  unitHead: '单位负责人',
  reviewer: '财政审核人',
  bureauAdministrator: '财政管理员',
  systemAdministrator: '系统管理员',
}

export type RoleHeld =
  | { readonly role: UnitRole; readonly unitId: string }
  | { readonly role: BureauRole; readonly divisionCode: string }

declare const signedIn: unique symbol

/** A person who has signed in. Only `lib/auth` makes one, so holding one is proof of sign-in. */
export type Actor = {
  readonly userId: string
  readonly name: string
  readonly account: string
  readonly roles: readonly RoleHeld[]
  readonly [signedIn]: true
}

/** The roles a person holds towards one unit and the division whose finance bureau reviews it. */
export const rolesTowards = (actor: Pick<Actor, 'roles'>, unit: { readonly unitId: string; readonly divisionCode: string }): ReadonlySet<Role> =>
  new Set(actor.roles.filter((held) => ('unitId' in held ? held.unitId === unit.unitId : held.divisionCode === unit.divisionCode)).map((held) => held.role))
