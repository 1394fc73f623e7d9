'use client'
import { useMemo, useState } from 'react'
import { BookletView } from '@/components/document/booklet'
import { outlineOf } from '@/components/document/booklet-outline'
import { BookletOutlineNav } from '@/components/document/booklet-outline-nav'
import { TailsFold } from '@/components/document/tails-fold'
import { tailsOfTable } from '@/components/document/tails-words'
import { FigureCards } from '@/components/document/figure-cards'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { factHref } from '@/components/live/fact-href'
import { figureSources } from '@/components/live/figure-sources'
import { withReturn } from '@/components/live/return-address'
import { useLiveReport } from '@/components/live/use-live'
import { compose } from '@/lib/document/compose'
import { tailsOf } from '@/lib/document/tails'
import type { FactKey } from '@/lib/facts/facts'
import { traceOf } from '@/lib/report/trace'
import { PreviewComments } from '../comments/preview-comments'
import { marksOf, outlineMarksOf } from './finding-marks'
import { PaperView } from './paper-view'
import { type Look, PreviewTools } from './preview-tools'

const askable = { kind: 'button' } as const

/** The booklet as web pages in the look of the PDF: every figure can be asked, every reason leads to its field. */
export const PreviewView = () => {
  const { id, editable, state, publication } = useDisclosure()
  const { report, narrative, findings } = useLiveReport()
  const [look, setLook] = useState<Look>('web')
  const booklet = useMemo(() => compose(report, narrative), [report, narrative])
  const marks = useMemo(() => marksOf(findings), [findings])
  const outlineMarks = useMemo(() => outlineMarksOf(findings), [findings])
  const tails = useMemo(() => tailsOf(report), [report])
  const toSlot = (key: FactKey) => withReturn(factHref(id, key), 'preview')
  return (
    <div className="grid items-start desk:grid-cols-[232px_minmax(0,1fr)]">
      <div className="hidden desk:sticky desk:top-0 desk:block desk:max-h-dvh desk:overflow-y-auto desk:py-5 desk:pl-4">
        <BookletOutlineNav entries={outlineOf(booklet)} marks={outlineMarks} />
      </div>
      <main id="main" className="min-w-0">
        <h1 className="sr-only">预览</h1>
        <PreviewTools disclosureId={id} look={look} onLook={setLook} isPublished={state === 'published'} publicationId={publication?.id ?? null} />
        {look === 'web' ? (
          <div className="px-4 pt-5 pb-16 tablet:px-6">
            <div className="max-w-[952px]">
              <PreviewComments />
              <FigureCards traceOf={(ref) => traceOf(report, ref)} sources={(cites, place) => figureSources(id, report, cites, place === null ? 'preview' : `preview#${place}`)}>
                <BookletView booklet={booklet} figures={askable} draft={editable} marks={marks} outline={false} underTable={(table) => <TailsFold tails={tailsOfTable(report, tails, table)} />} {...(editable ? { reasonHref: toSlot } : {})} />
              </FigureCards>
            </div>
          </div>
        ) : (
          <PaperView disclosureId={id} />
        )}
      </main>
    </div>
  )
}
