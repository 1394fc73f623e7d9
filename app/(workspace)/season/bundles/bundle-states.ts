import type { Tone } from '@/components/ui/tone'
import type { BundleState } from '@/lib/disclosure/list-bundles'

/** How a bundle stands, in a word. */
export const bundleStates: Readonly<Record<BundleState, { readonly label: string; readonly tone: Tone }>> = {
  waiting: { label: '排队中', tone: 'notice' }, running: { label: '正在打包', tone: 'act' }, finished: { label: '已完成', tone: 'ok' },
  failed: { label: '没有办成', tone: 'error' }, cancelled: { label: '已取消', tone: 'plain' }, expired: { label: '已过期', tone: 'plain' },
}
