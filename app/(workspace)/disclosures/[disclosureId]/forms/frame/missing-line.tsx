'use client'
import { useState } from 'react'
import { Icon } from '@/components/icon/icon'
import { missingIn, type Missing } from '@/components/live/missing'
import type { SectionKey } from '@/components/live/sections'
import { useLiveReport } from '@/components/live/use-live'
import { FieldLink } from './field-link'

const FEW = 6

/** 还缺什么, at the head of a form: each leads to its field. Nothing where nothing is missing. */
export const MissingLine = ({ section }: { readonly section: SectionKey }) => <MissingWords missing={missingIn(section, useLiveReport())} />

export const MissingWords = ({ missing }: { readonly missing: readonly Missing[] }) => {
  const [all, setAll] = useState(false)
  if (missing.length === 0) return null
  const shown = all ? missing : missing.slice(0, FEW)
  return (
    <div className="flex items-start gap-2 border-t border-line-2 bg-paper px-4 py-1.5 text-12 text-ink-2">
      <Icon name="partial" className="mt-0.5 size-3.5 text-ink-3" />
      <p className="min-w-0">
        还缺：
        {shown.map(({ words, key }, index) => <span key={`${key}${words}`}>{index > 0 && '、'}<FieldLink factKey={key}>{words}</FieldLink></span>)}
        {missing.length > FEW && <>{all ? '　' : ` 等 ${String(missing.length)} 处　`}<button type="button" aria-expanded={all} className="text-act underline underline-offset-3" onClick={() => { setAll(!all) }}>{all ? '收起' : '全部列出'}</button></>}
      </p>
    </div>
  )
}
