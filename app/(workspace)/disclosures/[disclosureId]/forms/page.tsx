import { redirect } from 'next/navigation'
import { theDisclosure, type DisclosureParams } from '../the-disclosure'

const FormsPage = async ({ params }: DisclosureParams) => {
  const { disclosure } = await theDisclosure(params, 'forms')
  redirect(`/disclosures/${disclosure.id}/forms/overview`)
}

export default FormsPage
