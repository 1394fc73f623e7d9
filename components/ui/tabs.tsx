'use client'
import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'

export type TabPanel = { readonly value: string; readonly label: ReactNode; readonly panel: ReactNode }

type TabsProps = {
  readonly label: string
  readonly tabs: readonly TabPanel[]
  readonly value?: string | undefined
  readonly defaultValue?: string
  readonly onValueChange?: (value: string) => void
}

const tabClass =
  'inline-flex items-center gap-1.5 border-b-3 border-transparent px-3 pt-1.5 pb-1 text-13 text-ink-2 hover:bg-wash focus-visible:-outline-offset-2 ' +
  'aria-selected:border-act aria-selected:font-semibold aria-selected:text-ink'

/** Panels of one page, one in sight. Pages with their own address use `TabLinks`. */
export const Tabs = ({ label, tabs, value, defaultValue, onValueChange }: TabsProps) => (
  <Base.Root
    {...(value === undefined ? {} : { value })}
    defaultValue={defaultValue ?? tabs[0]?.value ?? null}
    onValueChange={(next) => { if (typeof next === 'string') onValueChange?.(next) }}
  >
    <Base.List aria-label={label} className="flex gap-0.5 overflow-x-auto border-b border-line-2">
      {tabs.map((tab) => <Base.Tab key={tab.value} value={tab.value} className={tabClass}>{tab.label}</Base.Tab>)}
    </Base.List>
    {tabs.map((tab) => <Base.Panel key={tab.value} value={tab.value} className="pt-4">{tab.panel}</Base.Panel>)}
  </Base.Root>
)
