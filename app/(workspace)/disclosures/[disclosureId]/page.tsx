import { redirect } from 'next/navigation'
import { theDisclosure, type DisclosureParams } from './the-disclosure'

/** Whoever fills it in goes on filling in; whoever only reads sees the booklet. */
const DisclosurePage = async ({ params }: DisclosureParams) => {
  const { disclosure, editable } = await theDisclosure(params, '')
  redirect(`/disclosures/${disclosure.id}/${editable ? 'forms/overview' : 'preview'}`)
}

export default DisclosurePage
