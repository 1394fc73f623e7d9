'use client'
import { usePathname } from 'next/navigation'
import { useRef } from 'react'
import { StateTag } from '@/components/ui/state-tag'
import { TabLinks } from '@/components/ui/tab-links'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { useLiveFindings } from '@/components/live/use-live'
import { AccountMenu } from '../../bar/account-menu'
import { BarDivider, BarFrame } from '../../bar/bar-frame'
import { BroadcastStrip } from './broadcast-strip'
import { Company } from './company'
import { HelpButton } from './help/help-button'
import { EntryUnitSwitch } from './entry-unit-switch'
import { SaveLine } from './save-line'
import { SubmitButton } from './submit-button'
import { UnlockStrip } from './unlock-strip'
import { useBarHeight } from './use-bar-height'

const counted = (label: string, count: number): string => (count === 0 ? label : `${label} ${String(count)}`)

/** The top of a disclosure: what it is, where it stands, its pages, the unit of entry, saving, handing in. */
export const DisclosureBar = () => {
  const { id, unitName, unitCode, fiscalYear, state, comments, roles } = useDisclosure()
  const findings = useLiveFindings()
  const path = usePathname()
  const bar = useRef<HTMLDivElement>(null)
  useBarHeight(bar)
  const to = (page: string) => `/disclosures/${id}/${page}`
  const open = findings.filter((finding) => finding.severity !== 'notice').length
  const tab = (page: string, label: string) => ({ href: to(page), label, current: path === to(page) || path.startsWith(`${to(page)}/`) })
  const judges = roles.includes('reviewer') || roles.includes('bureauAdministrator')
  const tabs = [
    ...(judges ? [tab('review', '审核')] : []),
    tab('forms', '填报'), tab('preview', '预览'), tab('findings', counted('问题', open)), tab('history', counted('往来', comments)), tab('exchange', '导入导出'),
  ]
  return (
    <div ref={bar} className="relative">
      <BarFrame>
        <BarDivider />
        <div className="flex min-w-0 items-center gap-3 max-tablet:order-1 max-tablet:w-full max-tablet:flex-wrap max-tablet:gap-y-0.5">
          <span className="truncate font-semibold">{unitName}</span>
          <span className="text-12 text-ink-3 max-desk:sr-only">{unitCode}</span>
          <span className="whitespace-nowrap">{fiscalYear}年度</span>
          <StateTag state={state} />
          <Company />
        </div>
        <div className="flex self-stretch max-tablet:order-3 max-tablet:h-10 max-tablet:w-full tablet:max-desk:[&_a]:px-1.75">
          <TabLinks label="决算公开" tabs={tabs} />
        </div>
        <div className="ml-auto flex items-center gap-3 max-desk:gap-2 max-tablet:order-2 max-tablet:ml-0 max-tablet:w-full max-tablet:flex-wrap">
          <EntryUnitSwitch />
          <SaveLine />
          <HelpButton />
          <SubmitButton />
        </div>
        <div className="max-tablet:absolute max-tablet:top-1.5 max-tablet:right-4"><AccountMenu /></div>
      </BarFrame>
      <BroadcastStrip />
      <UnlockStrip />
    </div>
  )
}
