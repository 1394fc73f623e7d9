'use client'
import Link from 'next/link'
import { memo, useMemo, useState } from 'react'
import { Icon } from '@/components/icon/icon'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { factHref, tableHref } from '@/components/live/fact-href'
import { withReturn } from '@/components/live/return-address'
import type { Section } from '@/components/live/sections'
import { useLiveReport } from '@/components/live/use-live'
import { Paragraph } from '@/components/document/paragraph'
import type { FigureMode } from '@/components/document/figure-mode'
import type { NarrativeSection } from '@/lib/template/templates'
import { useJump } from './use-jump'

const flat = (outline: readonly NarrativeSection[]): readonly NarrativeSection[] => outline.flatMap((each) => [each, ...flat(each.children ?? [])])

/** What this section prints in the booklet now. Folded, for the reader comes here to compare, not to read it every time. */
export const SectionSentences = memo(({ section }: { readonly section: Section }) => {
  const { id } = useDisclosure()
  const { report, narrative } = useLiveReport()
  const [open, setOpen] = useState<readonly string[]>([])
  const jump = useJump()
  // A difference cites last year first; what can be changed is this year's.
  const figures = useMemo((): FigureMode => ({ kind: 'button', onFigure: (cites) => {
    const last = cites.at(-1)
    if (last !== undefined) jump(last)
  } }), [jump])
  const unfold = (number: string, isOpen: boolean) => { setOpen((before) => (isOpen ? [...before.filter((each) => each !== number), number] : before.filter((each) => each !== number))) }
  const numbers = flat(report.template.narrative).filter((each) => each.tell !== null && section.tells.includes(each.tell)).map((each) => each.number)
  const parts = narrative.sections.filter((each) => numbers.includes(each.number))
  const tables = report.tables.filter((table) => section.tables.includes(table.template.id))
  if (parts.length + tables.length === 0) return null
  return (
    <section aria-labelledby="printed-title">
      <h2 id="printed-title" className="text-14 font-semibold">印在哪里</h2>
      <div className="mt-1.5 border border-line-2 bg-sheet text-13">
        {tables.length > 0 && (
          <p className="flex flex-wrap gap-x-3 px-2.5 py-1.5">
            {tables.map((table) => <Link key={table.template.id} href={withReturn(tableHref(id, table.template.id), `forms/${section.key}`)}>{table.template.number} {table.template.title}</Link>)}
          </p>
        )}
        {parts.map((part) => (
          <details key={part.number} open={open.includes(part.number)} onToggle={(event) => { unfold(part.number, event.currentTarget.open) }} className="group border-t border-line first:border-t-0">
            <summary className="flex items-start gap-1 px-2.5 py-1.5 text-13 text-ink-2">
              <Icon name="right" className="mt-0.5 text-ink-3 group-open:rotate-90" />
              {part.level === 3 ? part.number.replace(/（.*/u, '') : ''}{part.heading}
            </summary>
            {open.includes(part.number) && (
              <div className="grid gap-1 px-2.5 pb-2 font-serif text-13 leading-[22px]">
                {part.paragraphs.map((paragraph) => <Paragraph key={paragraph.id} spans={paragraph.spans} figures={figures} draft reasonHref={(slot) => factHref(id, slot)} />)}
              </div>
            )}
          </details>
        ))}
      </div>
    </section>
  )
})
SectionSentences.displayName = 'SectionSentences'
