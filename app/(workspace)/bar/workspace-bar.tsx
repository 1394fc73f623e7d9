'use client'
import { usePathname, useSelectedLayoutSegments } from 'next/navigation'
import type { ReactNode } from 'react'
import { TabLinks } from '@/components/ui/tab-links'
import { AccountMenu } from './account-menu'
import { BarDivider, BarFrame } from './bar-frame'

export type NavEntry = { readonly href: string; readonly label: ReactNode; /** Other addresses that belong to it. */ readonly beneath?: readonly string[] }

/** The bar of the pages that belong to no disclosure; inside one, the disclosure's own bar stands in its place. */
export const WorkspaceBar = ({ place, entries }: { readonly place: string; readonly entries: readonly NavEntry[] }) => {
  const path = usePathname()
  const [section, disclosureId] = useSelectedLayoutSegments()
  if (section === 'disclosures' && disclosureId !== undefined) return null
  return (
    <BarFrame>
      <BarDivider />
      <span className="font-semibold max-tablet:order-1">{place}</span>
      <div className="ml-auto max-tablet:order-1 tablet:order-3"><AccountMenu /></div>
      <div className="flex self-stretch tablet:order-2 max-tablet:order-2 max-tablet:h-10 max-tablet:w-full">
        <TabLinks label="工作区" tabs={entries.map(({ href, label, beneath = [] }) => ({ href, label, current: [href, ...beneath].some((each) => path === each || path.startsWith(`${each}/`)) }))} />
      </div>
    </BarFrame>
  )
}
