import { approveDisclosure } from '@/lib/disclosure/approve-disclosure'
import { publishDisclosure } from '@/lib/disclosure/publish-disclosure'
import { submitDisclosure } from '@/lib/disclosure/submit-disclosure'
import { withdrawPublication } from '@/lib/disclosure/withdraw-publication'
import { explainAll, valueOf, versionOf, type County } from './county'

/** Takes a draft all the way to the public; answers the publication's id. */
export const publishDraft = async (county: County, disclosureId: string): Promise<string> => {
  const at = async () => ({ disclosureId, version: await versionOf(county.reviewer, disclosureId) })
  await explainAll(county.preparer, disclosureId)
  valueOf(await submitDisclosure(county.preparer, await at()))
  valueOf(await approveDisclosure(county.reviewer, await at()))
  return valueOf(await publishDisclosure(county.administrator, await at())).publicationId
}

export const withdraw = async (county: County, disclosureId: string): Promise<void> => {
  valueOf(await withdrawPublication(county.administrator, { disclosureId, version: await versionOf(county.administrator, disclosureId), because: '数有误' }))
}
