import { database } from '@/lib/db/database'
import { inbox } from '@/lib/disclosure/run-season'
import type { Actor } from '@/lib/workflow/actor'

/** What a person finds in their inbox. */
export const inboxWords = async (actor: Actor): Promise<readonly string[]> => (await inbox(actor)).map(({ words }) => words)

/** How the last request to unlock was answered. */
export const answerOf = async (disclosureId: string) => (await database().unlocks.lastOf(disclosureId))?.answer
