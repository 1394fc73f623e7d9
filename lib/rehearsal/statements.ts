import type { FactKey } from '@/lib/facts/facts'

/** Facts as a person types them, amounts in 元. */
export type Statements = Readonly<Record<FactKey, string>>

/** Whole 分 as text in 元: `12345n` → `123.45`. */
export const yuan = (cents: bigint): string => `${cents < 0n ? '-' : ''}${String((cents < 0n ? -cents : cents) / 100n)}.${String((cents < 0n ? -cents : cents) % 100n).padStart(2, '0')}`

/** Statements under one path. */
export const under = (path: string, values: Statements): Statements => Object.fromEntries(Object.entries(values).map(([key, value]) => [`${path}/${key}`, value]))

export const sumOfCents = (values: Iterable<bigint>): bigint => [...values].reduce((sum, value) => sum + value, 0n)
