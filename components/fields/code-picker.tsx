'use client'
import { useMemo, useState } from 'react'
import { Combobox } from '@/components/ui/combobox'
import { Icon } from '@/components/icon/icon'

export type CodeOption = { readonly value: string; readonly label: string; readonly name: string; /** 类 and 款 above it: `一般公共服务支出 › 政府办公厅（室）及相关机构事务`. */ readonly path: string; readonly refusal: string | null }

type CodePickerProps = {
  readonly options: readonly CodeOption[]
  /** A code that is in no list: what its row would be, or why it cannot have one. Null while it is no whole code. */
  readonly unlisted: (typed: string) => CodeOption | null
  readonly onPick: (code: string) => void
  readonly placeholder: string
  readonly label: string
}

/** Digits match from the start of the code, characters anywhere in the name; a match in the 类 or 款 comes last. */
const ranked = (options: readonly CodeOption[], typed: string): readonly CodeOption[] => {
  const wanted = typed.trim()
  if (wanted === '') return options
  if (/^\d+$/.test(wanted)) return options.filter((option) => option.value.startsWith(wanted))
  const words = wanted.split(/\s+/)
  const inName = options.filter((option) => words.every((word) => option.label.includes(word)))
  const inPath = options.filter((option) => !inName.includes(option) && words.every((word) => `${option.label}${option.path}`.includes(word)))
  return [...inName, ...inPath]
}

/** Adds a row by its code or a few characters of its name; says why where a code cannot have one here. */
export const CodePicker = ({ options, unlisted, onPick, placeholder, label }: CodePickerProps) => {
  const [refusal, setRefusal] = useState<string | null>(null)
  // A new control after each choice, so that the field is empty for the next one.
  const [round, setRound] = useState(0)
  const filter = useMemo(() => (all: readonly CodeOption[], typed: string) => {
    const found = ranked(all, typed)
    const other = found.length === 0 ? unlisted(typed.trim()) : null
    return other === null ? found : [other]
  }, [unlisted])
  return (
    <div className="grid gap-1">
      <Combobox
        key={round}
        options={options}
        filter={filter}
        value={null}
        aria-label={label}
        placeholder={placeholder}
        emptyText="没有这样的科目。可以输入 7 位代码，或换几个字"
        className="max-w-105"
        onValueChange={(option) => {
          if (option === null) return
          setRefusal(option.refusal)
          setRound(round + 1)
          if (option.refusal === null) onPick(option.value)
        }}
        renderOption={(option) => (
          <span className="grid grid-cols-[64px_1fr] gap-x-2 whitespace-normal">
            <span>{option.value}</span>
            <span className={option.refusal === null ? '' : 'text-ink-3'}>{option.name}</span>
            <span className="col-start-2 text-12 text-ink-3">{option.refusal ?? option.path}</span>
          </span>
        )}
      />
      {refusal !== null && <p role="alert" className="flex gap-1.5 text-13 text-error"><Icon name="error" className="mt-0.5" />{refusal}</p>}
    </div>
  )
}
