import { cache } from 'react'
import { listDisclosures, type ListedDisclosure } from '@/lib/disclosure/list-disclosures'
import type { Actor } from '@/lib/auth/actor'
import { waitingStates } from '@/lib/workflow/transition'

/** What this person may see, asked once a request however many parts of the page want it. */
export const seenDisclosures: (actor: Actor) => Promise<readonly ListedDisclosure[]> = cache((actor: Actor) => listDisclosures(actor))

export const isWaiting = ({ state, steps }: Pick<ListedDisclosure, 'state' | 'steps'>): boolean => waitingStates.includes(state) && steps.length > 0

/** How many wait for this reviewer. */
export const waitingCount = async (actor: Actor): Promise<number> => (await seenDisclosures(actor)).filter(isWaiting).length
