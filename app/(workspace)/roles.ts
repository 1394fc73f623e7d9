import type { Actor } from '@/lib/workflow/actor'

/** Reviews submissions of a division. */
export const isReviewer = ({ roles }: Pick<Actor, 'roles'>): boolean => roles.some((held) => held.role === 'reviewer' || held.role === 'bureauAdministrator')

/** Answers for the rules of a division. */
export const isBureauAdministrator = ({ roles }: Pick<Actor, 'roles'>): boolean => roles.some((held) => held.role === 'bureauAdministrator')

/** Keeps people and units of a division and those below it. */
export const keepsPeople = ({ roles }: Pick<Actor, 'roles'>): boolean => roles.some(({ role }) => role === 'bureauAdministrator' || role === 'systemAdministrator')

/** Holds no role towards a unit: sees a division's disclosures, not their own unit's. */
export const isOfBureau = ({ roles }: Pick<Actor, 'roles'>): boolean => !roles.some((held) => 'unitId' in held)

/** 系统管理员 and nothing else: keeps accounts, and sees no disclosure. */
export const keepsAccountsOnly = ({ roles }: Pick<Actor, 'roles'>): boolean => roles.length > 0 && roles.every((held) => held.role === 'systemAdministrator')
