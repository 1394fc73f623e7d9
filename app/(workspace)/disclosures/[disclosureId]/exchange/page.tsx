import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/button-link'
import { type DisclosureParams, theDisclosure } from '../the-disclosure'
import { ImportFacts } from './import-facts'

export const metadata: Metadata = { title: '导入导出' }
export const dynamic = 'force-dynamic'

/** The facts as a file: taken home, or brought in from elsewhere. */
const ExchangePage = async ({ params }: DisclosureParams) => {
  const { disclosure, editable, closedBecause, facts } = await theDisclosure(params, 'exchange')
  const { id, unit, templateId } = disclosure
  return (
    <main id="main" className="mx-auto max-w-[980px] px-4 pt-4 pb-16 tablet:px-6">
      <h1 className="pb-3 text-18 font-semibold">导入导出</h1>
      <section aria-labelledby="export" className="border border-line-2 bg-sheet px-5 py-4">
        <h2 id="export" className="text-14 font-semibold">导出决算事实文件</h2>
        <p className="mt-1 text-13 text-ink-2">已填的 {Object.keys(facts).length} 项事实存成一个 JSON 文件，金额单位元，可以备份、传给别的系统，或在本页导回。表、说明和 PDF 在“预览”页下载。</p>
        <div className="mt-3"><ButtonLink href={`/disclosures/${id}/exchange/facts`} icon="download" download>导出</ButtonLink></div>
      </section>
      <section aria-labelledby="import" className="mt-4 border border-line-2 bg-sheet px-5 py-4">
        <h2 id="import" className="text-14 font-semibold">导入决算事实文件</h2>
        {editable
          ? <ImportFacts unitCode={unit.code} unitName={unit.name} templateId={templateId} />
          : <p className="mt-1 text-13 text-ink-2">{closedBecause ?? '现在不能导入。'}</p>}
      </section>
    </main>
  )
}

export default ExchangePage
