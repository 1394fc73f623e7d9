import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { besideReport } from '@/lib/publication/beside-report'
import { EvaluationSheet } from '@/components/document/evaluation-sheet'
import { Prose } from '@/components/document/prose'
import { TermCards } from '@/components/document/term-cards'
import { CorrectionNoticeView, SupersededNotice } from './correction-notice'
import { Downloads } from './downloads'
import { figuresOf, tracesAddress } from './figure-address'
import { Fold } from './fold'
import { Income } from './income'
import { keyCells } from './key-cells'
import { Narrative } from './narrative'
import { PublicFindings } from './public-findings'
import { ReportFigures } from './report-figures'
import { ReportHead } from './report-head'
import { definitionsOf, partsOf } from './report-parts'
import { ReportTables } from './report-tables'
import { Spending } from './spending'
import { reportAddress, thePublication } from './the-publication'
import { ThreePublic } from './three-public'
import { VerifySection } from './verify/verify-section'
import { DatasetData, descriptionOf } from './dataset'
import { WithheldNotice } from './withheld-notice'
import { WithdrawnNotice } from './withdrawn-notice'

type ReportPageProps = { readonly params: Promise<{ readonly publicationId: string }> }

export const generateMetadata = async ({ params }: ReportPageProps): Promise<Metadata> => {
  const publication = await thePublication((await params).publicationId)
  if (publication === null) return { title: '没有这份决算' }
  const title = `${publication.unitName}${publication.title}`
  if (publication.status === 'withdrawn') return { title, robots: { index: false }, alternates: { canonical: reportAddress(publication.id) } }
  const description = descriptionOf(publication)
  return { title, description, alternates: { canonical: reportAddress(publication.id) }, openGraph: { title, description, type: 'article', locale: 'zh_CN', siteName: '部门决算公开', publishedTime: publication.publishedAt } }
}

const Section = ({ id, title, detail, children }: { readonly id: string; readonly title: string; readonly detail?: string; readonly children: ReactNode }) => (
  <section aria-labelledby={id}>
    <h2 id={id} className="mt-9 mb-3 font-serif text-20 font-bold tablet:mt-11 tablet:text-22">
      {title}
      {detail !== undefined && <small className="block font-sans text-14 font-normal text-ink-3 tablet:ml-2.5 tablet:inline">{detail}</small>}
    </h2>
    {children}
  </section>
)

/** One report as the public reads it, or what is left to say of one that was withdrawn. */
export const ReportPage = async ({ params }: ReportPageProps) => {
  const publication = await thePublication((await params).publicationId)
  if (publication === null) notFound()
  if (publication.status === 'withdrawn') return <WithdrawnNotice publication={publication} />

  const figures = figuresOf(publication.id)
  const parts = partsOf(publication.booklet)
  const terms = definitionsOf(publication.booklet)
  const sheets = parts.flatMap((part) => part.sheets)
  const folded = parts.filter((part) => !part.tells && part.prose.length > 0)
  return (
    <div data-traces={tracesAddress(publication.id)}>
      <script type="module" async src="/islands/report.js" />
      <DatasetData publication={publication} />
      <ReportHead publication={publication} beside={await besideReport(publication)} />
      <div className="mx-auto max-w-[1168px] px-4 pt-5 tablet:px-6">
        {publication.isWithheld && <WithheldNotice booklet={publication.booklet} />}
        {(publication.supersededBy !== null || publication.correction !== null) && (
          <div className="grid gap-3 pb-5">
            {publication.supersededBy !== null && <SupersededNotice by={publication.supersededBy} />}
            {publication.correction !== null && <CorrectionNoticeView correction={publication.correction} />}
          </div>
        )}
        <ReportFigures publication={publication} figures={figures} />
        <Downloads publication={publication} />
        <VerifySection publication={publication} />
        {publication.traces[keyCells.currentYear] !== undefined && (
          <Section id="spending" title="钱怎么花的" detail="单位：万元">
            <Spending publication={publication} figures={figures} />
          </Section>
        )}
        {(publication.traces[keyCells.currentIncome] ?? publication.traces[keyCells.generalPublic]) !== undefined && (
          <Section id="income" title="钱从哪里来，怎么打算的" detail="单位：万元">
            <Income publication={publication} figures={figures} />
          </Section>
        )}
        {publication.traces[keyCells.threePublic] !== undefined && (
          <Section id="three-public" title="“三公”经费" detail="历年已公开的预算和决算 · 单位：万元">
            <ThreePublic publication={publication} figures={figures} />
          </Section>
        )}
        {parts.filter((part) => part.tables.length > 0).map((part) => (
          <Section key={part.id} id={part.id} title={part.title} detail={`${String(part.tables.length)} 张 · 单位：万元`}>
            <ReportTables tables={part.tables} figures={figures} terms={terms} openId="T03" />
          </Section>
        ))}
        {parts.filter((part) => part.tells).map((part) => (
          <Section key={part.id} id={part.id} title={part.title} detail="点带虚线的数字看来历，点虚线的名词看解释">
            <Narrative blocks={part.prose} figures={figures} terms={terms} />
          </Section>
        ))}
        {sheets.length > 0 && (
          <Section id="sheets" title="项目支出绩效自评表" detail={`${String(sheets.length)} 张`}>
            <div>{sheets.map(({ id, sheet }) => <Fold key={id} id={id} title={sheet.title}><EvaluationSheet sheet={sheet} titleHidden /></Fold>)}</div>
          </Section>
        )}
        {publication.findings.length > 0 && (
          <Section id="findings" title="核对与说明" detail="系统核对出的、单位作了公开说明的事项">
            <PublicFindings findings={publication.findings} />
          </Section>
        )}
        {folded.length > 0 && (
          <Section id="more" title="单位概况与名词解释">
            <div>{folded.map((part) => <Fold key={part.id} id={part.id} title={part.title}><div className="paper max-w-[840px]"><Prose blocks={part.prose} figures={figures} /></div></Fold>)}</div>
          </Section>
        )}
        <TermCards terms={terms} href="#more" />
      </div>
    </div>
  )
}
