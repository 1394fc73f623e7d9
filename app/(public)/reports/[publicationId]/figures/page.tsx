import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { FigureCard } from '@/components/document/figure-card'
import { cellHref, figureHref } from '@/components/document/figure-mode'
import { shownFigure } from '@/components/document/shown-figure'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import type { CellRef } from '@/lib/report/cell'
import { citesOfAddress, figureBase } from '../figure-address'
import { reportAddress, thePublication } from '../the-publication'

export const dynamic = 'force-dynamic'

type FigurePageProps = {
  readonly params: Promise<{ readonly publicationId: string }>
  readonly searchParams: Promise<{ readonly of?: string | string[] }>
}

export const metadata: Metadata = { title: '一个数的来历', robots: { index: false } }

/** The card of one figure as a page: for readers without JavaScript, and for whoever wants to cite a number. */
const FigurePage = async ({ params, searchParams }: FigurePageProps) => {
  const { publicationId } = await params
  const publication = await thePublication(publicationId)
  if (publication === null) notFound()
  if (publication.status === 'withdrawn') redirect(reportAddress(publicationId))
  const { traces } = publication
  const cites = citesOfAddress((await searchParams).of, (ref): ref is CellRef => Object.hasOwn(traces, ref))
  const [first] = cites
  if (first === undefined) notFound()
  const trace = traces[first]
  const printed = cites.length > 1 || trace === undefined ? `${String(cites.length)} 个数` : shownFigure(trace)
  const stands = cites.filter((ref) => !ref.startsWith('facts!'))
  return (
    <div className="mx-auto max-w-[640px] px-4 pt-3.5 tablet:px-6">
      <Breadcrumbs steps={[{ label: '全部决算', href: '/' }, { label: `${publication.unitName}${String(publication.fiscalYear)}年度`, href: reportAddress(publicationId) }, { label: '一个数的来历' }]} />
      <h1 className="mt-2 mb-4 font-serif text-22 font-bold">这个数从哪里来</h1>
      <div className="border border-t-4 border-act bg-sheet pt-3 pb-2">
        <FigureCard
          printed={printed}
          cites={cites}
          traces={traces}
          headingLevel={2}
          places={stands.map((ref) => ({ label: traces[ref]?.place ?? ref, href: `${reportAddress(publicationId)}${cellHref(ref)}` }))}
          partLink={(part, children) => (Object.hasOwn(traces, part.ref) ? <a href={figureHref(figureBase(publicationId), [part.ref])}>{children}</a> : children)}
        />
      </div>
    </div>
  )
}

export default FigurePage
