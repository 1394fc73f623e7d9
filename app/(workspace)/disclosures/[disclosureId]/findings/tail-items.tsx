'use client'
import { useState } from 'react'
import { openEnds } from '@/components/finding/finding-targets'
import { tailsWords, type Tails } from '@/components/finding/tails'
import { Icon } from '@/components/icon/icon'
import { useDisclosure } from '@/components/live/disclosure-provider'
import type { Report } from '@/lib/report/report'
import { EndLink } from './end-link'
import { hrefOfEnd } from './finding-jump'
import type { KeptFinding } from './kept-findings'

const keyNames = ['[', ']'] as const

type TailItemsProps = { readonly tails: Tails; /** The same findings as the page keeps them. */ readonly kept: readonly KeptFinding[]; readonly report: Report; readonly from: string; readonly current: string | null; readonly open: boolean }

/** 尾差 of one table: one line, and each of them with the way to its ends where somebody unfolds it. */
export const TailItems = ({ tails, kept, report, from, current, open: first }: TailItemsProps) => {
  const { id } = useDisclosure()
  const [open, setOpen] = useState(first)
  const own = new Set(tails.findings)
  return (
    <details open={open} onToggle={(event) => { setOpen(event.currentTarget.open) }} className="group/tail border-t border-line first:border-t-0">
      <summary className="flex items-center gap-1.5 px-2.5 py-1.5 text-ink-2"><Icon name="right" className="text-ink-3 group-open/tail:rotate-90" />{tailsWords(tails)}</summary>
      {open && (
        <ul className="grid gap-1 px-2.5 pb-2 pl-8 text-12 text-ink-2">
          {kept.filter(({ finding }) => own.has(finding)).map(({ name, finding }) => (
            <li key={name}>
              <article id={name} data-finding={name} data-rule={finding.rule} tabIndex={current === name ? 0 : -1} className="flex flex-wrap items-baseline gap-x-3">
                <span className="min-w-0 flex-1 basis-80">{finding.message.replace(finding.advice, '')}</span>
                {openEnds(report, finding).slice(0, 2).map(({ target, label }, index) => target !== null && (
                  <EndLink key={keyNames[index]} keyName={keyNames[index]} href={hrefOfEnd(id, target, from, name)}>跳到<span className="sr-only">{label}</span></EndLink>
                ))}
              </article>
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}
