import type { ComparedFigure } from '@/lib/publication/comparison'
import { figureHref } from '@/components/document/figure-mode'
import { grouped } from './printed-amount'
import { figureBase } from './reports/[publicationId]/figure-address'

/** A figure of some publication, with the way to its card; or why there is none. */
export const ComparedCell = ({ figure }: { readonly figure: ComparedFigure | undefined }) => {
  if (figure === undefined) return <span className="text-ink-3">未公开</span>
  if (figure.isWithheld) return <span className="text-ink-3">涉密</span>
  if (figure.exact === null) return <span className="text-ink-3">空</span>
  return <a href={figureHref(figureBase(figure.publicationId), [figure.cell])} className="text-ink decoration-dotted hover:text-act">{figure.printed === '' ? '0.00' : grouped(figure.printed)}</a>
}
