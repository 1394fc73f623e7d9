import 'server-only'
import { parseEnvelope, symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import { database } from '@/lib/db/database'
import { env } from '@/lib/env'
import { secretRing } from './secrets'

/**
 * After a change of secret: what former secrets encrypted is encrypted with that of now, so that a former one can be
 * forgotten at its end. Answers how many; what none of the secrets opens stays as it is.
 */
export const renewFactors = async (): Promise<number> => {
  if (env.formerSecrets.length === 0) return 0
  const { secrets: [current, ...former], oldest } = secretRing()
  if (current === undefined || former.length === 0) return 0
  const key = { keys: new Map([current, ...former].map(({ version, value }) => [version, value])), currentVersion: current.version, legacySecret: oldest }
  const anew = async (data: string): Promise<string> => symmetricEncrypt({ key, data: await symmetricDecrypt({ key, data }) })
  const { secondFactors } = database()
  let renewed = 0
  for (const sealed of await secondFactors.sealed()) {
    if ([sealed.secret, sealed.backupCodes].every((text) => parseEnvelope(text)?.version === current.version)) continue
    const opened = await Promise.all([anew(sealed.secret), anew(sealed.backupCodes)]).catch(() => null)
    if (opened !== null && (await secondFactors.reseal(sealed, { secret: opened[0], backupCodes: opened[1] }))) renewed += 1
  }
  return renewed
}
