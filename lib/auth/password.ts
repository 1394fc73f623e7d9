import 'server-only'
import { hash, verify } from '@node-rs/argon2'

// OWASP's first choice for argon2id: 19 MiB, two passes, one lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export const MIN_PASSWORD_LENGTH = 10
export const MAX_PASSWORD_LENGTH = 128

/** argon2id, in the PHC form that carries its own parameters. */
export const passwordHash = (password: string): Promise<string> => hash(password, COST)

/** What is stored and no hash matches nothing. */
export const passwordMatches = (stored: string, password: string): Promise<boolean> => verify(stored, password).catch(() => false)
