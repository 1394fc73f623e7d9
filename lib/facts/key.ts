/**
 * The name of one fact: the path of the contract with `/` between its parts, items of a list by their id:
 * `expenditureByFunction/2010302/project`, `performance/projects/p3/indicators/i2/score`.
 * It is the field's name in a form, the row's key in the database, the leaf of every derivation.
 */
export type FactKey = string & { readonly __fact?: never }

export const factKey = (...parts: readonly string[]): FactKey => parts.join('/')
export const factKeyParts = (key: FactKey): readonly string[] => key.split('/')

/** Does the fact state a figure of last year (上年数)? */
export const isPriorFigure = (key: FactKey): boolean => key.startsWith('priorYear/')
