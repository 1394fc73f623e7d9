import { NextResponse } from 'next/server'
import { beginAtProvider, identityProviderName } from '@/lib/auth/sign-in'
import { pathWithin } from '../path-within'

/** Sends whoever follows the button to the county's identity provider. */
export const GET = async (request: Request): Promise<Response> => {
  const url = new URL(request.url)
  if (identityProviderName() === null) return new Response(null, { status: 404 })
  const begun = await beginAtProvider(pathWithin(url.searchParams.get('next')))
  // A relative address: behind a proxy this server does not know its own name.
  return begun.ok ? NextResponse.redirect(begun.value, 303) : new Response(null, { status: 303, headers: { location: '/sign-in?error=unreachable' } })
}
