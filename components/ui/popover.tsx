'use client'
import { Popover as Base } from '@base-ui/react/popover'
import type { ReactElement, ReactNode } from 'react'
import { Icon } from '@/components/icon/icon'
import { classNames } from './class-names'
import { popupClass } from './control-class'

type PopoverProps = {
  readonly trigger: ReactElement
  readonly title: ReactNode
  readonly children: ReactNode
  readonly side?: 'top' | 'bottom' | 'left' | 'right'
  readonly align?: 'start' | 'center' | 'end'
}

/** A card beside the thing it explains; focus goes in and comes back. */
export const Popover = ({ trigger, title, children, side = 'bottom', align = 'start' }: PopoverProps) => (
  <Base.Root>
    <Base.Trigger render={trigger} />
    <Base.Portal>
      <Base.Positioner side={side} align={align} sideOffset={6} collisionPadding={8} className="z-50">
        <Base.Popup className={classNames(popupClass, 'max-h-(--available-height) w-80 max-w-(--available-width) overflow-y-auto border-act border-t-4')}>
          <div className="flex items-center gap-2 border-b border-line px-3.5 py-2">
            <Base.Title className="flex-1 text-13 font-semibold">{title}</Base.Title>
            <Base.Close aria-label="关闭" className="rounded-seal p-1 text-act hover:bg-act-wash"><Icon name="close" /></Base.Close>
          </div>
          <div className="px-3.5 py-3 text-13">{children}</div>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
)
