import { signingKeys } from '@/lib/publication/signing-keys'

export const dynamic = 'force-dynamic'

/** The public keys that published JSON files are signed with, the current one first. */
export const GET = async (): Promise<Response> =>
  Response.json({ algorithm: 'Ed25519', keys: await signingKeys() }, { headers: { 'Cache-Control': 'no-cache', 'Access-Control-Allow-Origin': '*' } })
