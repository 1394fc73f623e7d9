'use client'
import { AlertDialog } from '@base-ui/react/alert-dialog'
import type { ReactElement, ReactNode } from 'react'
import { Button } from './button'
import { classNames } from './class-names'
import { backdropClass, dialogClass } from './dialog-class'

type ConfirmDialogProps = {
  readonly title: ReactNode
  /** What will happen, and what cannot be undone. */
  readonly description: ReactNode
  readonly confirmLabel: string
  readonly onConfirm: () => void
  readonly tone?: 'primary' | 'danger'
  readonly cancelLabel?: string
  readonly trigger?: ReactElement
  readonly open?: boolean
  readonly onOpenChange?: (open: boolean) => void
  /** A reason or a checkbox that belongs to the decision. */
  readonly children?: ReactNode
  readonly unavailable?: string | undefined
}

/** Asks before a step that others will see. Only the two buttons close it. */
export const ConfirmDialog = ({
  title, description, confirmLabel, onConfirm, tone = 'primary', cancelLabel = '取消', trigger, open, onOpenChange, children, unavailable,
}: ConfirmDialogProps) => (
  <AlertDialog.Root {...(open === undefined ? {} : { open })} onOpenChange={(next) => onOpenChange?.(next)}>
    {trigger !== undefined && <AlertDialog.Trigger render={trigger} />}
    <AlertDialog.Portal>
      <AlertDialog.Backdrop className={backdropClass} />
      <AlertDialog.Popup className={classNames(dialogClass, 'max-w-115')}>
        <div className="overflow-y-auto px-5 pt-4 pb-5">
          <AlertDialog.Title className="text-18 font-semibold">{title}</AlertDialog.Title>
          <AlertDialog.Description className="mt-1.5 text-14 text-ink-2" render={<div />}>{description}</AlertDialog.Description>
          {children !== undefined && <div className="mt-4">{children}</div>}
        </div>
        <div className="flex flex-wrap justify-end gap-2 border-t border-line bg-wash px-5 py-3">
          <AlertDialog.Close render={<Button>{cancelLabel}</Button>} />
          {unavailable === undefined
            ? <AlertDialog.Close render={<Button variant={tone} onClick={onConfirm}>{confirmLabel}</Button>} />
            : <Button variant={tone} unavailable={unavailable}>{confirmLabel}</Button>}
        </div>
      </AlertDialog.Popup>
    </AlertDialog.Portal>
  </AlertDialog.Root>
)
