import type { Dice } from './dice'
import type { Mutation } from './read-change'
import type { RehearsedCase } from './rehearsed-case'
import type { Statements } from './statements'

/** One mistake made in a correct case: facts typed otherwise, or a booklet printed otherwise (upon facts that give it a place). */
export type Mistake = { /** The rules that must speak. */ readonly caught: readonly string[] } & ({ readonly facts: Statements } | { readonly document: Mutation; readonly upon?: Statements })

/** A class of the mistakes people make, by its number in the catalogue. */
export type MutationClass = { readonly number: number; readonly basis: 'facts' | 'document'; readonly name: string; /** Null where a case gives the mistake no place. */ readonly make: (each: RehearsedCase, drawn: Dice) => Mistake | null }
