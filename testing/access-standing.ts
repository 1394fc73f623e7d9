import { prismaClient } from '@/lib/db/client'

/** The row of a disclosure as it stands, to be put back after whatever is done to it. */
export const standingOf = async (disclosureId: string): Promise<string> => {
  const [row] = await prismaClient().$queryRaw<readonly { readonly text: string }[]>`SELECT to_jsonb(d)::text AS text FROM disclosures d WHERE id = ${disclosureId}::uuid`
  return row?.text ?? ''
}

export const standAgain = async (disclosureId: string, standing: string | undefined): Promise<void> => {
  await prismaClient().$executeRawUnsafe(
    `UPDATE disclosures d SET (state, submitted_at, submitted_by, approved_at, approved_by, publish_at, scheduled_by) =
       (SELECT state, submitted_at, submitted_by, approved_at, approved_by, publish_at, scheduled_by FROM jsonb_populate_record(NULL::disclosures, $1::jsonb)) WHERE id = $2::uuid`, standing, disclosureId)
}

/** One request to unlock waits at most, and only where somebody is named who asks. */
export const letAsk = async (disclosureId: string, asker: { readonly userId: string; readonly name: string } | null): Promise<void> => {
  await prismaClient().unlockRequest.deleteMany()
  if (asker !== null) await prismaClient().unlockRequest.create({ data: { disclosureId, because: '漏了一笔。', by: asker.userId, byName: asker.name, at: new Date() } })
}
