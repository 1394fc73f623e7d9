'use client'
import { usePathname } from 'next/navigation'
import { Icon, type IconName } from '@/components/icon/icon'
import { classNames } from '@/components/ui/class-names'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { saveWords, type SaveState } from '@/components/live/save-state'
import { useSaveState } from '@/components/live/use-live'

const looks: Readonly<Record<SaveState['phase'], { readonly icon: IconName; readonly look: string }>> = {
  saved: { icon: 'check', look: 'text-ok' },
  waiting: { icon: 'clock', look: 'text-ink-3' },
  saving: { icon: 'clock', look: 'text-ink-3' },
  offline: { icon: 'warning', look: 'text-warn' },
  unanswered: { icon: 'warning', look: 'text-warn' },
  'signed-out': { icon: 'lock', look: 'text-error' },
  closed: { icon: 'lock', look: 'text-ink-2' },
}

/** How saving stands, in words. Quiet while all is well. */
export const SaveLine = () => {
  const { editable } = useDisclosure()
  const path = usePathname()
  const state = useSaveState()
  if (!editable && state.unsent + state.held === 0) return null
  const { icon, look } = looks[state.phase]
  const words = saveWords(state)
  return (
    <p role="status" className={classNames('flex min-w-0 items-start gap-1.25 text-12', look, state.phase === 'saved' && state.held > 0 && 'text-warn')}>
      <Icon name={state.phase === 'saved' && state.held > 0 ? 'warning' : icon} className="mt-px" />
      {state.phase === 'saved' && state.held === 0
        ? <span className="whitespace-nowrap">{words.split(' ')[0]}<span className="tablet:max-desk:sr-only"> {words.split(' ')[1]}</span></span>
        : <span className="max-w-75 tablet:max-desk:max-w-40">{words}</span>}
      {state.phase === 'signed-out' && <a href={`/sign-in?next=${encodeURIComponent(path)}`} target="_blank" rel="opener" className="whitespace-nowrap">在新窗口登录</a>}
    </p>
  )
}
