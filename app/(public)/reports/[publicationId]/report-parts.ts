import type { Booklet, PrintedSheet, PrintedTable } from '@/lib/document/blocks'
import { pagesOf, type ProseBlock } from '@/components/document/booklet-outline'
import type { ExplainedTerm } from '@/components/document/terms'

/** A part of the booklet as the public page lays it out: by what it holds, not by its number. */
export type ReportPart = {
  readonly id: string
  readonly title: string
  readonly prose: readonly ProseBlock[]
  readonly tables: readonly { readonly id: string; readonly table: PrintedTable }[]
  readonly sheets: readonly { readonly id: string; readonly sheet: PrintedSheet }[]
  /** Its sentences hold figures: it is what people came to read. */
  readonly tells: boolean
}

type Draft = { id: string; title: string; prose: ProseBlock[]; tables: { id: string; table: PrintedTable }[]; sheets: { id: string; sheet: PrintedSheet }[] }

const tells = (prose: readonly ProseBlock[]): boolean => prose.some((block) => block.kind === 'paragraph' && block.spans.some((span) => span.kind === 'figure'))

/** `第三部分 2024年度部门决算情况说明` → `2024年度部门决算情况说明`: on one page the numbering of parts says nothing. */
const withoutNumber = (title: string): string => title.replace(/^第[一二三四五六七八九十]+部分\s*/, '')

export const partsOf = (booklet: Booklet): readonly ReportPart[] => {
  const parts: Draft[] = []
  for (const page of pagesOf(booklet)) {
    if (page.kind === 'prose') {
      const [first, ...rest] = page.blocks
      if (first?.kind === 'part') parts.push({ id: first.id, title: withoutNumber(first.text), prose: rest, tables: [], sheets: [] })
      else parts.at(-1)?.prose.push(...page.blocks)
    } else if (page.kind === 'table') parts.at(-1)?.tables.push({ id: page.block.id, table: page.block.table })
    else if (page.kind === 'sheet') parts.at(-1)?.sheets.push({ id: page.block.id, sheet: page.block.sheet })
  }
  return parts.map((part) => ({ ...part, tells: tells(part.prose) }))
}

/** `一、财政拨款收入：指单位…` taken apart. */
const DEFINITION = /^[一二三四五六七八九十]+、([^：]+)：(.+)$/u

/** What the booklet explains in its 名词解释. */
export const definitionsOf = (booklet: Booklet): readonly ExplainedTerm[] =>
  booklet.blocks.flatMap((block) => {
    if (block.kind !== 'paragraph' || !block.id.startsWith('definition-')) return []
    const [, name, text] = DEFINITION.exec(block.spans.map((span) => span.text).join('')) ?? []
    return name === undefined || text === undefined ? [] : [{ id: `term-${block.id}`, name, text }]
  })
