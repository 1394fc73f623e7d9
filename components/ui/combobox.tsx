'use client'
import { Combobox as Base } from '@base-ui/react/combobox'
import { type ReactNode, useId, useMemo, useState } from 'react'
import { Icon } from '@/components/icon/icon'
import { classNames } from './class-names'
import { controlClass, optionClass, popupClass } from './control-class'

export type ComboboxOption = { readonly value: string; readonly label: string }

type ComboboxProps<Option extends ComboboxOption> = {
  readonly options: readonly Option[]
  /** The options for what is typed, best first. At most `limit` of them are drawn. */
  readonly filter: (options: readonly Option[], typed: string) => readonly Option[]
  readonly value: Option | null
  readonly onValueChange: (option: Option | null) => void
  /** How an option is drawn; its `label` stands in the field once chosen. */
  readonly renderOption?: (option: Option) => ReactNode
  readonly placeholder?: string
  readonly emptyText?: string
  readonly limit?: number
  readonly name?: string | undefined
  readonly onBlur?: (() => void) | undefined
  /** Called with every text of the field, and with a blank one when the list opens. */
  readonly onTyped?: ((typed: string) => void) | undefined
  readonly 'aria-label'?: string
  readonly className?: string | undefined
}

/** Type a code or a few characters of a name, choose from what is left. */
export const Combobox = <Option extends ComboboxOption>({
  options, filter, value, onValueChange, renderOption, placeholder, emptyText = '没有符合的项', limit = 60, name, onBlur, onTyped, className, ...rest
}: ComboboxProps<Option>) => {
  const [typed, setTyped] = useState('')
  const hintId = useId()
  // The text of a chosen option is not a query: opening the list again shows everything.
  const query = value !== null && typed === value.label ? '' : typed
  const found = useMemo(() => filter(options, query), [filter, options, query])
  const shown = useMemo(() => found.slice(0, limit), [found, limit])
  return (
    <Base.Root
      items={options}
      filteredItems={shown}
      filter={null}
      value={value}
      onValueChange={onValueChange}
      onInputValueChange={(next) => {
        setTyped(next)
        onTyped?.(next)
      }}
      onOpenChange={(open) => { if (open) onTyped?.(typed) }}
      itemToStringLabel={(option: Option) => option.label}
      itemToStringValue={(option: Option) => option.value}
      isItemEqualToValue={(left: Option, right: Option) => left.value === right.value}
      autoHighlight
      name={name}
    >
      <Base.InputGroup className={classNames('relative w-full', className)}>
        <Base.Input
          aria-label={rest['aria-label']}
          placeholder={placeholder}
          onBlur={onBlur}
          className={classNames(controlClass, 'h-8 pr-8 pl-2.5 text-13')}
        />
        <Base.Trigger aria-label="展开选项" className="absolute inset-y-0 right-0 flex w-8 items-center justify-center text-ink-2">
          <Icon name="down" />
        </Base.Trigger>
      </Base.InputGroup>
      <Base.Portal>
        <Base.Positioner sideOffset={3} align="start" className="z-50">
          <Base.Popup
            aria-describedby={hintId}
            className={classNames(popupClass, 'w-max max-w-[min(420px,var(--available-width))] min-w-(--anchor-width)')}
          >
            <Base.Empty><div className="px-3 py-2 text-13 text-ink-3">{emptyText}</div></Base.Empty>
            <Base.List className="max-h-[min(320px,var(--available-height))] overflow-y-auto overscroll-contain py-1 data-empty:p-0">
              {(option: Option) => (
                <Base.Item key={option.value} value={option} className={optionClass}>
                  {renderOption === undefined ? option.label : renderOption(option)}
                </Base.Item>
              )}
            </Base.List>
            <div id={hintId} className={found.length > limit ? 'border-t border-line px-3 py-1 text-12 text-ink-3' : 'hidden'}>
              还有 {found.length - shown.length} 项，请再输入几个字
            </div>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
