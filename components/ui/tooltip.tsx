'use client'
import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ReactElement } from 'react'

type TooltipProps = {
  readonly label: string
  /** One focusable element. */
  readonly children: ReactElement
  readonly side?: 'top' | 'bottom' | 'left' | 'right'
}

/** A few words on hover and focus. Never the only place something is said: the trigger carries its own name. */
export const Tooltip = ({ label, children, side = 'bottom' }: TooltipProps) => (
  <Base.Root>
    <Base.Trigger render={children} delay={300} closeOnClick={false} />
    <Base.Portal>
      <Base.Positioner side={side} sideOffset={6} className="z-50">
        <Base.Popup className="max-w-72 rounded-seal bg-ink px-2.5 py-1 text-12 text-sheet">{label}</Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
)
