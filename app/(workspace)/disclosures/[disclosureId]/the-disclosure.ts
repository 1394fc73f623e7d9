import { notFound } from 'next/navigation'
import { cache } from 'react'
import { currentActor, type Actor } from '@/lib/auth/actor'
import { openDisclosure, type OpenedDisclosure } from '@/lib/disclosure/open-disclosure'
import { signedIn } from '../../signed-in'

export type DisclosureParams = { readonly params: Promise<{ readonly disclosureId: string }> }

const opened = cache((actor: Actor, disclosureId: string) => openDisclosure(actor, { disclosureId }))

/** What the disclosure is called in a window's title; null where this person sees none. Never redirects: a page without a title has no name. */
export const disclosureTitle = async (params: DisclosureParams['params']): Promise<string | null> => {
  const actor = await currentActor()
  if (actor === null) return null
  const found = await opened(actor, (await params).disclosureId)
  return found.ok ? `${found.value.disclosure.unit.name} ${String(found.value.disclosure.fiscalYear)}年度` : null
}

/**
 * The disclosure a page is about, for the person who asks: the guard of every page below this folder.
 * `page` is its address below the disclosure (`preview`), to come back to after signing in.
 */
export const theDisclosure = async (params: DisclosureParams['params'], page: string): Promise<OpenedDisclosure & { readonly actor: Actor }> => {
  const { disclosureId } = await params
  const actor = await signedIn(`/disclosures/${encodeURIComponent(disclosureId)}/${page}`)
  const found = await opened(actor, disclosureId)
  if (!found.ok) notFound()
  return { ...found.value, actor }
}
