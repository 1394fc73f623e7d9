'use client'
import { useEffect, useMemo, useRef, useState } from 'react'
import { isLatin, type Spellings } from '@/lib/spelling/spelling'
import { Combobox } from '@/components/ui/combobox'
import { Tag } from '@/components/ui/tag'
import { Icon } from '@/components/icon/icon'
import { useDisclosure } from '@/components/live/disclosure-provider'
import type { CodeOption } from './code-option'
import { ranked } from './code-search'
import { recentCodes } from './recent-codes'
import { loadSpellings } from './spellings'

type CodePickerProps = {
  readonly options: readonly CodeOption[]
  /** A code that is in no list: what its row would be, or why it cannot have one. Null while it is no whole code. */
  readonly unlisted: (typed: string) => CodeOption | null
  /** Codes that have a row already: choosing one leads to it. */
  readonly present: readonly string[]
  readonly onPick: (code: string) => void
  readonly placeholder: string
  readonly label: string
}

const none: Spellings = new Map()

/** Adds a row by its code, a few characters of its name or their pinyin; says why where a code cannot have one here. */
export const CodePicker = ({ options, unlisted, present, onPick, placeholder, label }: CodePickerProps) => {
  const { person } = useDisclosure()
  const [refusal, setRefusal] = useState<string | null>(null)
  // A new control after each choice, so that the field is empty for the next one.
  const [round, setRound] = useState(0)
  const shelf = useMemo(() => recentCodes(person.userId), [person.userId])
  const [recent, setRecent] = useState<readonly string[]>([])
  const [spellings, setSpellings] = useState(none)
  const asked = useRef<readonly CodeOption[] | null>(null)
  const gone = useRef(false)
  useEffect(() => {
    gone.current = false
    return () => { gone.current = true }
  }, [])

  const spell = (typed: string): void => {
    setRecent((before) => (before.length === 0 ? shelf.read() : before))
    if (!isLatin(typed) || typed.trim() === '' || asked.current === options) return
    asked.current = options
    // Without the dictionary digits and characters still find everything.
    void loadSpellings(options.map(({ name }) => name)).then((found) => { if (!gone.current) setSpellings(new Map(found)) }).catch(() => { asked.current = null })
  }
  const filter = useMemo(() => (all: readonly CodeOption[], typed: string) => {
    const found = ranked(all, typed, recent, spellings)
    const other = found.length === 0 ? unlisted(typed.trim()) : null
    return other === null ? found : [other]
  }, [unlisted, recent, spellings])
  const choose = (option: CodeOption): void => {
    setRefusal(option.refusal)
    setRound(round + 1)
    if (option.refusal !== null) return
    shelf.use(option.value)
    setRecent(shelf.read())
    onPick(option.value)
  }
  return (
    <div className="grid gap-1">
      <Combobox
        key={round}
        options={options}
        filter={filter}
        value={null}
        aria-label={label}
        placeholder={placeholder}
        emptyText="没有这样的科目。可以输入代码、名称或拼音首字母"
        className="max-w-105"
        onTyped={spell}
        onValueChange={(option) => { if (option !== null) choose(option) }}
        renderOption={(option) => (
          <span className="grid w-full grid-cols-[64px_1fr_auto] gap-x-2 whitespace-normal">
            <span>{option.value}</span>
            <span className={option.refusal === null ? '' : 'text-ink-3'}>{option.name}</span>
            <span className="flex items-start">{present.includes(option.value) ? <Tag>已在表中</Tag> : recent.includes(option.value) && option.refusal === null ? <span className="text-12 text-ink-3">最近用过</span> : null}</span>
            <span className="col-span-2 col-start-2 text-12 text-ink-3">{option.refusal ?? option.path}</span>
          </span>
        )}
      />
      {refusal !== null && <p role="alert" className="flex gap-1.5 text-13 text-error"><Icon name="error" className="mt-0.5" />{refusal}</p>}
    </div>
  )
}
