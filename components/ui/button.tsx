'use client'
import { type ComponentPropsWithRef, type MouseEvent, useId } from 'react'
import { Icon, type IconName } from '@/components/icon/icon'
import { type ButtonSize, type ButtonVariant, buttonClass } from './button-class'
import { classNames } from './class-names'
import { Tooltip } from './tooltip'

type ButtonProps = Omit<ComponentPropsWithRef<'button'>, 'disabled'> & {
  readonly variant?: ButtonVariant
  readonly size?: ButtonSize
  readonly icon?: IconName | undefined
  /** Why the button cannot be pressed now (“还有 2 项错误”). It stays focusable and says so. */
  readonly unavailable?: string | undefined
  /** What is under way (“正在提交”); pressing again does nothing. */
  readonly busy?: string | undefined
}

/** One action. A page has at most one `primary`; `danger` sends back or withdraws. */
export const Button = ({
  variant = 'secondary', size = 'medium', type = 'button', icon, unavailable, busy, className, children, onClick, ...rest
}: ButtonProps) => {
  const reasonId = useId()
  const reason = unavailable ?? busy
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (reason === undefined) onClick?.(event)
    else event.preventDefault()
  }
  const button = (
    <button
      {...rest}
      type={type}
      className={classNames(buttonClass(variant, size, unavailable !== undefined), className)}
      aria-disabled={reason === undefined ? undefined : true}
      aria-describedby={unavailable === undefined ? rest['aria-describedby'] : reasonId}
      onClick={press}
    >
      {icon !== undefined && <Icon name={icon} />}
      {busy ?? children}
      {unavailable !== undefined && <span id={reasonId} className="sr-only">{unavailable}</span>}
    </button>
  )
  return unavailable === undefined ? button : <Tooltip label={unavailable}>{button}</Tooltip>
}
