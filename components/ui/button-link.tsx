import Link from 'next/link'
import type { ReactNode } from 'react'
import { Icon, type IconName } from '@/components/icon/icon'
import { type ButtonSize, type ButtonVariant, buttonClass } from './button-class'
import { classNames } from './class-names'

type ButtonLinkProps = {
  readonly href: string
  readonly children: ReactNode
  readonly variant?: ButtonVariant
  readonly size?: ButtonSize
  readonly icon?: IconName | undefined
  /** A stored file: fetched by the browser itself, never by the router. */
  readonly download?: boolean
  readonly className?: string | undefined
}

/** A link that stands among buttons. */
export const ButtonLink = ({ href, children, variant = 'secondary', size = 'medium', icon, download = false, className }: ButtonLinkProps) => {
  const look = classNames(buttonClass(variant, size), className)
  const content = <>{icon !== undefined && <Icon name={icon} />}{children}</>
  return download ? <a href={href} className={look} download>{content}</a> : <Link href={href} className={look}>{content}</Link>
}
