import type { ProseBlock } from '@/components/document/booklet-outline'
import { BookletOutlineNav } from '@/components/document/booklet-outline-nav'
import type { FigureMode } from '@/components/document/figure-mode'
import { Prose } from '@/components/document/prose'
import type { ExplainedTerm } from '@/components/document/terms'

type NarrativeProps = { readonly blocks: readonly ProseBlock[]; readonly figures: FigureMode; readonly terms: readonly ExplainedTerm[] }

/** 情况说明, with its sections at the side where there is room. */
export const Narrative = ({ blocks, figures, terms }: NarrativeProps) => {
  const entries = blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [{ id: block.id, level: 2 as const, label: block.text }] : []))
  return (
    <div className="grid items-start gap-8 print:block desk:grid-cols-[minmax(0,840px)_minmax(0,1fr)]">
      <div className="paper"><Prose blocks={blocks} figures={figures} terms={terms} /></div>
      <div className="hidden desk:sticky desk:top-4 desk:block"><BookletOutlineNav entries={entries} /></div>
    </div>
  )
}
