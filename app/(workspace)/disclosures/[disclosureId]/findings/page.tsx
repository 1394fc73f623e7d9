import type { Metadata } from 'next'
import { type DisclosureParams, theDisclosure } from '../the-disclosure'
import { FindingsView } from './findings-view'
import { OldVerdictView } from './old-verdict-view'

export const metadata: Metadata = { title: '问题' }
export const dynamic = 'force-dynamic'

/** Every contradiction the program found, with both ends, and the unit's words on the warnings. */
const FindingsPage = async ({ params }: DisclosureParams) => {
  const { explanations, priorExplanations, oldVerdict } = await theDisclosure(params, 'findings')
  return oldVerdict !== null ? <OldVerdictView verdict={oldVerdict} /> : <FindingsView explanations={explanations} prior={priorExplanations} />
}

export default FindingsPage
