'use client'
import { Menu as Base } from '@base-ui/react/menu'
import Link from 'next/link'
import type { ReactElement, ReactNode } from 'react'
import { Icon, type IconName } from '@/components/icon/icon'
import { classNames } from './class-names'
import { optionClass, popupClass } from './control-class'

export type MenuEntry =
  | { readonly kind: 'action'; readonly label: string; readonly icon?: IconName; readonly onSelect: () => void; readonly danger?: boolean; readonly unavailable?: string }
  | { readonly kind: 'link'; readonly label: string; readonly icon?: IconName; readonly href: string; readonly download?: boolean }
  | { readonly kind: 'separator'; readonly id: string }

type MenuProps = {
  /** A `Button`. */
  readonly trigger: ReactElement
  readonly entries: readonly MenuEntry[]
  /** Words above the entries: whose menu it is. */
  readonly heading?: ReactNode
  readonly align?: 'start' | 'end'
}

const lead = (icon: IconName | undefined) => <span className="size-4 flex-none">{icon !== undefined && <Icon name={icon} />}</span>

const entryOf = (entry: MenuEntry) => {
  if (entry.kind === 'separator') return <Base.Separator key={entry.id} className="my-1 border-t border-line" />
  if (entry.kind === 'link') {
    const target = entry.download === true ? <a href={entry.href} download /> : <Link href={entry.href} />
    return (
      <Base.LinkItem key={entry.label} closeOnClick render={target} className={classNames(optionClass, 'text-ink no-underline')}>
        {lead(entry.icon)}{entry.label}
      </Base.LinkItem>
    )
  }
  return (
    <Base.Item
      key={entry.label}
      onClick={entry.onSelect}
      disabled={entry.unavailable !== undefined}
      className={classNames(optionClass, entry.danger === true && 'text-error')}
    >
      {lead(entry.icon)}
      <span>
        {entry.label}
        {entry.unavailable !== undefined && <span className="block text-12 text-ink-3">{entry.unavailable}</span>}
      </span>
    </Base.Item>
  )
}

/** Actions behind one button; the seldom used and the dangerous ones live here. */
export const Menu = ({ trigger, entries, heading, align = 'end' }: MenuProps) => (
  <Base.Root modal={false}>
    <Base.Trigger render={trigger} />
    <Base.Portal>
      <Base.Positioner sideOffset={4} align={align} className="z-50">
        <Base.Popup className={classNames(popupClass, 'min-w-44 py-1')}>
          {heading !== undefined && <div className="border-b border-line px-3 pt-1 pb-1.5">{heading}</div>}
          {entries.map(entryOf)}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
)
