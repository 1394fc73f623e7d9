import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/button-link'
import { draftFileAddress } from '../preview/draft-file-address'
import { type DisclosureParams, theDisclosure } from '../the-disclosure'
import { ImportFile } from './import-file'

export const metadata: Metadata = { title: '导入导出' }
export const dynamic = 'force-dynamic'

/** The facts as files: taken home, filled in elsewhere, brought back. */
const ExchangePage = async ({ params }: DisclosureParams) => {
  const { disclosure, editable, closedBecause, facts } = await theDisclosure(params, 'exchange')
  const { id, unit, templateId } = disclosure
  const files = [
    { title: '填报工作簿', format: 'Excel', href: `/disclosures/${id}/exchange/workbook`, words: `一个部分一张表，已填的 ${String(Object.keys(facts).length)} 项都在里面，金额单位元；离线填好再导回` },
    { title: '决算公开表', format: 'Excel', href: draftFileAddress(id, 'xlsx', 'download'), words: '十张表，一表一页，按公开的格式；末一张表是能导回的数据' },
    { title: '决算事实文件', format: 'JSON', href: `/disclosures/${id}/exchange/facts`, words: '备份，或传给别的系统' },
  ]
  return (
    <main id="main" className="mx-auto max-w-[980px] px-4 pt-4 pb-16 tablet:px-6">
      <h1 className="pb-3 text-18 font-semibold">导入导出</h1>
      <section aria-labelledby="export" className="border border-line-2 bg-sheet px-5 py-4">
        <h2 id="export" className="text-14 font-semibold">导出</h2>
        <ul className="mt-2">
          {files.map(({ title, format, href, words }) => (
            <li key={title} className="flex flex-wrap items-center gap-x-4 gap-y-1.5 border-t border-line py-2.5">
              <p className="min-w-0 flex-1 basis-64 text-13"><b className="font-medium">{title}</b><span className="block text-12 text-ink-3">{words}</span></p>
              <ButtonLink href={href} icon="download" download><span className="sr-only">下载{title}，</span>{format}</ButtonLink>
            </li>
          ))}
        </ul>
        <p className="mt-2 text-12 text-ink-3">别的系统要写出事实文件，格式见 <a href="/facts.schema.json" className="underline">facts.schema.json</a>（JSON Schema）。</p>
      </section>
      <section aria-labelledby="import" className="mt-4 border border-line-2 bg-sheet px-5 py-4">
        <h2 id="import" className="text-14 font-semibold">导入</h2>
        {editable
          ? <ImportFile unitCode={unit.code} unitName={unit.name} templateId={templateId} />
          : <p className="mt-1 text-13 text-ink-2">{closedBecause ?? '现在不能导入。'}</p>}
      </section>
    </main>
  )
}

export default ExchangePage
