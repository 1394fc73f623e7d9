import { classNames } from './class-names'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'small' | 'medium' | 'large'

const looks: Record<ButtonVariant, string> = {
  primary: 'border-act bg-act text-sheet hover:bg-act-hover hover:text-sheet',
  secondary: 'border-line-ctl bg-sheet text-ink hover:bg-wash hover:text-ink',
  quiet: 'border-transparent bg-transparent text-act hover:bg-act-wash hover:text-act-hover',
  danger: 'border-error bg-sheet text-error hover:bg-error-wash hover:text-error',
}

const sizes: Record<ButtonSize, string> = {
  small: 'min-h-6.5 px-2 text-12',
  medium: 'min-h-8 px-3.5 text-13',
  large: 'min-h-11 px-5.5 text-16',
}

const unavailableLook = 'cursor-not-allowed border-line-2 bg-wash text-ink-3'

/** The look of a button, shared by buttons and links that act like one. */
export const buttonClass = (variant: ButtonVariant, size: ButtonSize, unavailable = false): string =>
  classNames(
    'inline-flex items-center justify-center gap-1.5 rounded-seal border py-0.5 text-center font-medium whitespace-nowrap no-underline select-none',
    sizes[size],
    variant === 'quiet' && size === 'medium' && 'px-2',
    unavailable ? unavailableLook : looks[variant],
  )
