'use client'
import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactElement, ReactNode, RefObject } from 'react'
import { Icon } from '@/components/icon/icon'
import { classNames } from './class-names'
import { backdropClass, dialogClass } from './dialog-class'

type DialogProps = {
  readonly title: ReactNode
  readonly description?: ReactNode
  readonly children: ReactNode
  /** Buttons; wrap one in `DialogClose` to close. */
  readonly footer?: ReactNode
  readonly trigger?: ReactElement
  readonly open?: boolean
  readonly onOpenChange?: (open: boolean) => void
  readonly wide?: boolean
  /** What has the focus first, so that `Enter` takes what is proposed; the first control otherwise. */
  readonly initialFocus?: RefObject<HTMLElement | null>
}

/** A task beside the page: focus stays inside, `Esc` and the backdrop close it. */
export const Dialog = ({ title, description, children, footer, trigger, open, onOpenChange, wide = false, initialFocus }: DialogProps) => (
  <Base.Root {...(open === undefined ? {} : { open })} onOpenChange={(next) => onOpenChange?.(next)}>
    {trigger !== undefined && <Base.Trigger render={trigger} />}
    <Base.Portal>
      <Base.Backdrop className={backdropClass} />
      <Base.Popup {...(initialFocus === undefined ? {} : { initialFocus })} className={classNames(dialogClass, wide ? 'max-w-220' : 'max-w-130')}>
        <div className="flex items-start gap-3 border-b border-line px-5 pt-4 pb-3">
          <div className="min-w-0 flex-1">
            <Base.Title className="text-18 font-semibold">{title}</Base.Title>
            {description !== undefined && <Base.Description className="mt-0.5 text-13 text-ink-2">{description}</Base.Description>}
          </div>
          <Base.Close aria-label="关闭" className="-mr-1.5 rounded-seal p-1.5 text-act hover:bg-act-wash"><Icon name="close" /></Base.Close>
        </div>
        <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">{children}</div>
        {footer !== undefined && <div className="flex flex-wrap justify-end gap-2 border-t border-line bg-wash px-5 py-3">{footer}</div>}
      </Base.Popup>
    </Base.Portal>
  </Base.Root>
)

/** Makes its one child close the dialog around it. */
export const DialogClose = ({ children }: { readonly children: ReactElement }) => <Base.Close render={children} />
