import 'server-only'
import type { GenericOAuthConfig } from 'better-auth/plugins/generic-oauth'
import { addressOf } from '@/lib/db/users'
import { env } from '@/lib/env'

/** The name under which the library knows the county's identity provider, in its addresses and rows. */
export const PROVIDER = 'county'

const textOf = (profile: unknown, claim: string): string => {
  const value = typeof profile === 'object' && profile !== null ? Reflect.get(profile, claim) : undefined
  return typeof value === 'string' ? value.trim().toLowerCase() : typeof value === 'number' ? String(value) : ''
}

/**
 * The identity provider named in the environment, or none. The claim is the account: who is not there is nobody, and a
 * person without the claim has no account. Names and addresses of the provider are not taken over.
 */
export const identityProviders = (): GenericOAuthConfig[] => {
  const provider = env.identityProvider
  if (provider === null) return []
  const { issuer, clientId, clientSecret, claim } = provider
  return [{
    providerId: PROVIDER,
    clientId,
    clientSecret,
    discoveryUrl: `${issuer}/.well-known/openid-configuration`,
    scopes: ['openid', 'profile'],
    pkce: true,
    requireIdTokenVerification: true,
    disableSignUp: true,
    disableImplicitSignUp: true,
    accountSubject: ({ profile }) => textOf(profile, claim),
    mapProfileToUser: (profile) => {
      const account = textOf(profile, claim)
      return account === '' ? { email: null } : { email: addressOf(account), emailVerified: true, name: account }
    },
  }]
}
