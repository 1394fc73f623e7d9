import { cache } from 'react'
import { listDisclosures, listWaiting, type ListedDisclosure } from '@/lib/disclosure/list-disclosures'
import type { Actor } from '@/lib/auth/actor'

export { countWaiting as waitingCount } from '@/lib/disclosure/list-disclosures'

/** What this person may see, asked once a request however many parts of the page want it. */
export const seenDisclosures: (actor: Actor) => Promise<readonly ListedDisclosure[]> = cache((actor: Actor) => listDisclosures(actor))

/** What of it waits for them. */
export const waitingDisclosures: (actor: Actor) => Promise<readonly ListedDisclosure[]> = cache((actor: Actor) => listWaiting(actor))
