'use client'
import { type FigureMode, plainFigures } from './figure-mode'
import { placeAttributes } from './figure-places'
import type { ProseBlock } from './booklet-outline'
import { Paragraph } from './paragraph'
import { firstNamed, type ExplainedTerm } from './terms'

type ProseProps = {
  readonly blocks: readonly ProseBlock[]
  readonly figures?: FigureMode
  readonly draft?: boolean
  readonly reasonHref?: ((slot: string) => string) | undefined
  /** Terms the page explains; each can be asked where a section first names it. */
  readonly terms?: readonly ExplainedTerm[]
}

type Section = { readonly id: string; readonly place: string; readonly blocks: readonly ProseBlock[] }

/** A section runs from one second-level heading to the next; it is the place a figure is said to stand in. */
const sectionsOf = (blocks: readonly ProseBlock[]): readonly Section[] => {
  const sections: { id: string; place: string; blocks: ProseBlock[] }[] = []
  for (const block of blocks) {
    const opens = block.kind === 'part' || (block.kind === 'heading' && block.level === 2)
    if (opens || sections.length === 0) {
      sections.push({ id: block.id, place: block.kind === 'paragraph' ? '' : block.text, blocks: [] })
    }
    sections.at(-1)?.blocks.push(block)
  }
  return sections
}

/** Headings and paragraphs of the booklet in order. */
export const Prose = ({ blocks, figures = plainFigures, draft = false, reasonHref, terms = [] }: ProseProps) =>
  sectionsOf(blocks).map((section) => {
    const named = firstNamed(section.blocks, terms)
    return (
      <section key={section.id} {...placeAttributes(section.id, section.place)}>
        {section.blocks.map((block) => {
          if (block.kind === 'part') return <h2 key={block.id}>{block.text}</h2>
          if (block.kind === 'heading') {
            const Heading = block.level === 2 ? 'h3' : 'h4'
            return <Heading key={block.id} {...(block.id === section.id ? {} : { id: block.id })}>{block.text}</Heading>
          }
          return (
            <Paragraph
              key={block.id}
              id={block.id === section.id ? undefined : block.id}
              spans={block.spans}
              figures={figures}
              draft={draft}
              reasonHref={reasonHref}
              numberedHeading={block.role === 'numbered-heading'}
              terms={named.get(block.id)}
            />
          )
        })}
      </section>
    )
  })
