import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { DisclosureProvider } from '@/components/live/disclosure-provider'
import { DisclosureBar } from './disclosure-bar'
import { headOf } from './head'
import { disclosureTitle, theDisclosure, type DisclosureParams } from './the-disclosure'

export const generateMetadata = async ({ params }: DisclosureParams): Promise<Metadata> => {
  const title = await disclosureTitle(params)
  return title === null ? { title: '没有找到' } : { title: { default: title, template: `%s · ${title}部门决算公开` } }
}

type DisclosureLayoutProps = DisclosureParams & { readonly children: ReactNode }

/** One disclosure at work: its form and its figures live here, above the forms and the preview. */
const DisclosureLayout = async ({ params, children }: DisclosureLayoutProps) => {
  const opened = await theDisclosure(params, 'forms')
  const { id } = opened.disclosure
  return (
    <DisclosureProvider key={id} head={headOf(opened)} facts={opened.facts}>
      <DisclosureBar />
      {children}
    </DisclosureProvider>
  )
}

export default DisclosureLayout
