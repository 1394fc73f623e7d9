import { beforeAll, beforeEach } from 'vitest'
import { aCounty, balancedDraft, versionOf, type County } from './county'

/** A clean county for the file, and in it a draft that balances before every test; `take` hears of both. */
export const draftForEach = (take: (county: County, disclosureId: string) => void): void => {
  let county: County
  beforeAll(async () => { county = await aCounty() })
  beforeEach(async () => { take(county, await balancedDraft(county)) })
}

/** What a step names when its page shows the disclosure as it is now. */
export const shownNow = async (county: County, disclosureId: string): Promise<{ readonly disclosureId: string; readonly version: number }> =>
  ({ disclosureId, version: await versionOf(county.administrator, disclosureId) })
