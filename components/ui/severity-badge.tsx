import { Icon, type IconName } from '@/components/icon/icon'
import { classNames } from './class-names'

export type Severity = 'error' | 'warning' | 'notice'

/** The words accountants know from 审核 lists. */
export const severityWords: Record<Severity, string> = { error: '错误', warning: '警告', notice: '提示' }
export const severityIcons: Record<Severity, IconName> = { error: 'error', warning: 'warning', notice: 'notice' }
export const severityText: Record<Severity, string> = { error: 'text-error', warning: 'text-warn', notice: 'text-note' }

type SeverityBadgeProps = {
  readonly severity: Severity
  readonly count?: number
  /** In table cells: the shape and the count only; the word goes to readers. */
  readonly compact?: boolean
}

/** 错误 a square, 警告 a triangle, 提示 a ring. */
export const SeverityBadge = ({ severity, count, compact = false }: SeverityBadgeProps) => (
  <span className={classNames('inline-flex items-center gap-1 font-medium whitespace-nowrap', severityText[severity])}>
    <Icon name={severityIcons[severity]} {...(compact ? { label: severityWords[severity] } : {})} />
    {!compact && severityWords[severity]}
    {count !== undefined && <span>{compact ? count : ` ${count}`}</span>}
  </span>
)
