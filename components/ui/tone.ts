import type { IconName } from '@/components/icon/icon'

/** What a message means. 朱红 is not among them: it belongs to the seal. */
export type Tone = 'error' | 'warning' | 'notice' | 'ok' | 'edit' | 'act' | 'plain'

export const toneIcon: Record<Tone, IconName> = {
  error: 'error', warning: 'warning', notice: 'notice', ok: 'check', edit: 'edit', act: 'sent', plain: 'notice',
}

export const toneClass: Record<Tone, { readonly text: string; readonly fill: string; readonly edge: string }> = {
  error: { text: 'text-error', fill: 'bg-error-wash border-error-line', edge: 'border-error-line border-l-error' },
  warning: { text: 'text-warn', fill: 'bg-warn-wash border-warn-line', edge: 'border-warn-line border-l-warn' },
  notice: { text: 'text-note', fill: 'bg-note-wash border-note-line', edge: 'border-note-line border-l-note' },
  ok: { text: 'text-ok', fill: 'bg-ok-wash border-ok-line', edge: 'border-ok-line border-l-ok' },
  edit: { text: 'text-edit', fill: 'bg-edit-wash border-edit-line', edge: 'border-edit-line border-l-edit-line' },
  act: { text: 'text-act', fill: 'bg-act-wash border-act-line', edge: 'border-act-line border-l-act' },
  plain: { text: 'text-ink-2', fill: 'bg-sheet border-line-2', edge: 'border-line-2 border-l-ink-2' },
}
