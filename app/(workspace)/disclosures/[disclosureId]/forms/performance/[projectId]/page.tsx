import type { Metadata } from 'next'
import { SheetForm } from './sheet-form'

export const metadata: Metadata = { title: '绩效自评表' }

type SheetPageProps = { readonly params: Promise<{ readonly projectId: string }> }

const SheetPage = async ({ params }: SheetPageProps) => {
  const { projectId } = await params
  return <SheetForm projectId={decodeURIComponent(projectId)} />
}

export default SheetPage
