import type { ExplainedTerm } from './terms'

type TermCardsProps = { readonly terms: readonly ExplainedTerm[]; /** Where all of them stand. */ readonly href: string }

/** The cards of a page's terms. They are hidden until asked for, on paper too: there the definitions stand in their own part. */
export const TermCards = ({ terms, href }: TermCardsProps) =>
  terms.map(({ id, name, text }) => (
    <div key={id} id={id} popover="auto" role="group" aria-label={`名词：${name}`} className="term-card">
      <p className="font-semibold">{name}</p>
      <p>{text}</p>
      <p className="mt-1 text-12"><a href={href}>全部名词解释</a></p>
    </div>
  ))
