'use client'
import { Select as Base } from '@base-ui/react/select'
import { Icon } from '@/components/icon/icon'
import { classNames } from './class-names'
import { controlClass, optionClass, popupClass } from './control-class'

export type SelectOption = { readonly value: string; readonly label: string; readonly detail?: string }

type SelectProps = {
  readonly options: readonly SelectOption[]
  readonly value: string | null
  readonly onValueChange: (value: string) => void
  readonly name?: string | undefined
  readonly placeholder?: string
  readonly readOnly?: boolean
  readonly onBlur?: (() => void) | undefined
  readonly 'aria-label'?: string
  readonly className?: string | undefined
}

/** One of a few. More than about twelve: `Combobox`. */
export const Select = ({ options, value, onValueChange, name, placeholder = '请选择', readOnly, onBlur, className, ...rest }: SelectProps) => (
  <Base.Root
    items={options}
    value={value}
    onValueChange={(next) => { if (next !== null) onValueChange(next) }}
    name={name}
    readOnly={readOnly}
    modal={false}
  >
    <Base.Trigger
      aria-label={rest['aria-label']}
      onBlur={onBlur}
      className={classNames(controlClass, 'flex h-8 items-center justify-between data-readonly:bg-wash gap-2 px-2.5 text-left text-13', className)}
    >
      <Base.Value placeholder={placeholder} className="truncate data-placeholder:text-ink-3" />
      <Base.Icon className="text-ink-2"><Icon name="down" /></Base.Icon>
    </Base.Trigger>
    <Base.Portal>
      <Base.Positioner sideOffset={3} alignItemWithTrigger={false} className="z-50">
        <Base.Popup className={classNames(popupClass, 'max-h-(--available-height) min-w-(--anchor-width) overflow-y-auto py-1')}>
          <Base.List>
            {options.map((option) => (
              <Base.Item key={option.value} value={option.value} className={optionClass}>
                <span className="size-4 flex-none"><Base.ItemIndicator><Icon name="check" /></Base.ItemIndicator></span>
                <Base.ItemText>{option.label}</Base.ItemText>
                {option.detail !== undefined && <span className="ml-auto pl-4 text-12 text-ink-3">{option.detail}</span>}
              </Base.Item>
            ))}
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
)
