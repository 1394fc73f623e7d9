import type { Metadata } from 'next'
import { type DisclosureParams, theDisclosure } from '../the-disclosure'
import { PreviewView } from './preview-view'

export const metadata: Metadata = { title: '预览' }
export const dynamic = 'force-dynamic'

/** The whole booklet as it will be printed, from the facts on the screen. */
const PreviewPage = async ({ params }: DisclosureParams) => {
  await theDisclosure(params, 'preview')
  return <PreviewView />
}

export default PreviewPage
