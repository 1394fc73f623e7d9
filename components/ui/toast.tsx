'use client'
import { Toast } from '@base-ui/react/toast'
import type { ReactNode } from 'react'
import { Icon } from '@/components/icon/icon'
import { type Tone, toneClass, toneIcon } from './tone'
import { classNames } from './class-names'

export type ToastMessage = {
  readonly title: string
  readonly detail?: string
  readonly tone?: Tone
  /** Stays until it is closed: what is said only once. */
  readonly lasting?: boolean
  readonly action?: { readonly label: string; readonly onSelect: () => void }
}

/** Says that something happened, for a few seconds. Errors stay until closed. */
export const useToast = (): ((message: ToastMessage) => void) => {
  const { add } = Toast.useToastManager<{ readonly tone: Tone }>()
  return ({ title, detail, tone = 'ok', lasting = false, action }) => {
    add({
      title,
      description: detail,
      timeout: lasting || tone === 'error' ? 0 : 6000,
      priority: tone === 'error' ? 'high' : 'low',
      data: { tone },
      ...(action === undefined ? {} : { actionProps: { children: action.label, onClick: action.onSelect } }),
    })
  }
}

const ToastList = () => {
  const { toasts } = Toast.useToastManager<{ readonly tone: Tone }>()
  return toasts.map((toast) => {
    const tone = toast.data?.tone ?? 'ok'
    return (
      <Toast.Root key={toast.id} toast={toast} className={classNames('border border-l-4 bg-sheet', toneClass[tone].edge)}>
        <Toast.Content className="flex items-start gap-2 px-3 py-2 text-13">
          <Icon name={toneIcon[tone]} className={classNames('mt-0.5', toneClass[tone].text)} />
          <div className="min-w-0 flex-1">
            <Toast.Title className="font-medium" render={<p />} />
            <Toast.Description className="text-12 text-ink-2" />
          </div>
          <Toast.Action className="rounded-seal px-1.5 text-act underline underline-offset-3 empty:hidden" />
          <Toast.Close aria-label="关闭" className="rounded-seal p-0.5 text-ink-2 hover:bg-wash"><Icon name="close" /></Toast.Close>
        </Toast.Content>
      </Toast.Root>
    )
  })
}

/** Once, around the workspace. */
export const ToastArea = ({ children }: { readonly children: ReactNode }) => (
  <Toast.Provider>
    {children}
    <Toast.Portal>
      {/* Away from the feet of pages: the next step's button stands there, and a message under the pointer would never go. */}
      <Toast.Viewport className="fixed left-1/2 z-60 flex w-90 max-w-[calc(100vw-32px)] -translate-x-1/2 flex-col gap-2 max-tablet:top-14 tablet:bottom-18">
        <ToastList />
      </Toast.Viewport>
    </Toast.Portal>
  </Toast.Provider>
)
