import 'server-only'
import { publicDatabase } from '@/lib/db/database'
import { signingKey, type PublicKey } from '@/lib/signature/sign'

export type PublishedKey = PublicKey & { /** It signs what is published from now on. */ readonly current: boolean }

/** Every public key of the bureau: that of now first, then those that signed what was published before. */
export const signingKeys = async (): Promise<readonly PublishedKey[]> => {
  const current = signingKey()
  const others = (await publicDatabase().photographs.signingKeys()).filter(({ keyId }) => keyId !== current?.keyId)
  return [...(current === null ? [] : [{ ...current, current: true }]), ...others.map((key) => ({ ...key, current: false }))]
}
