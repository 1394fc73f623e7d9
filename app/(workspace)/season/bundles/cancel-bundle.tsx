'use client'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { useAction } from '../../use-action'
import { cancelBundleAction } from './actions'

/** Stops a bundle; why it was not stopped stands beside the button. */
export const CancelBundle = ({ bundleId }: { readonly bundleId: string }) => {
  const { pending, failure, run } = useAction(cancelBundleAction)
  return (
    <span className="flex flex-wrap items-center gap-2">
      {failure !== null && <span role="alert" className="text-12 text-error">{failure}</span>}
      <ConfirmDialog
        title="取消这次打包" description="已经做好的部分会删除，以后可以重新打包。" confirmLabel="取消打包" cancelLabel="继续打包" tone="danger"
        trigger={<Button busy={pending ? '正在取消' : undefined}>取消</Button>} onConfirm={() => { run({ bundleId }) }}
      />
    </span>
  )
}
