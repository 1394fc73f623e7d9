import type { Metadata } from 'next'
import Link from 'next/link'
import { buttonClass } from '@/components/ui/button-class'
import { ButtonLink } from '@/components/ui/button-link'
import { controlClass } from '@/components/ui/control-class'
import { DataTable, type DataColumn } from '@/components/ui/data-table'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { auditLog, auditStepName, auditSteps, type AuditInput, type AuditLine } from '@/lib/disclosure/audit-log'
import { roleNames } from '@/lib/workflow/actor'
import { stateNames } from '@/lib/workflow/states'
import type { RawQuery } from '../../disclosures/list-query'
import { momentWords } from '../../moment'
import { PlainPage } from '../../plain-page'
import { signedIn } from '../../signed-in'
import { auditAddress, auditQueryOf } from './audit-query'

export const metadata: Metadata = { title: '操作日志' }
export const dynamic = 'force-dynamic'

const states = ({ from, to }: AuditLine): string => (from === null || from === to ? stateNames[to] : `${stateNames[from]} → ${stateNames[to]}`)

const columns: readonly DataColumn<AuditLine>[] = [
  { key: 'at', head: '时间', width: '160px', cell: (line) => <span className="whitespace-nowrap">{momentWords(line.at)}</span> },
  { key: 'by', head: '人员', width: '90px', cell: (line) => line.byName },
  { key: 'unit', head: '单位', width: '290px', names: true, cell: (line) => <><Link href={`/disclosures/${line.disclosureId}/history`} className="text-ink no-underline hover:text-act hover:underline">{line.unitName}</Link><span className="ml-2 font-normal text-ink-3">{line.fiscalYear}年度</span></> },
  { key: 'step', head: '操作', width: '150px', cell: (line) => auditStepName(line.step) },
  { key: 'states', head: '状态', width: '150px', cell: (line) => <span className="text-ink-2">{states(line)}</span> },
  { key: 'note', head: '附言', cell: (line) => <span className="line-clamp-2 text-ink-2">{line.note}</span> },
  { key: 'hash', head: '哈希', width: '96px', cell: (line) => <code className="text-12 text-ink-3" title={line.hash}>{line.hash.slice(0, 10)}</code> },
]

const fieldClass = `${controlClass} h-8 px-2 text-13`

/** The narrowing, as a form that needs no script. */
const Filter = ({ query }: { readonly query: AuditInput }) => (
  <form action="/administration/audit" role="search" className="my-3 flex flex-wrap items-end gap-2 text-12 text-ink-2">
    <label className="grid gap-0.5">操作
      <select name="step" defaultValue={query.step ?? ''} className={fieldClass}><option value="">全部</option>{auditSteps.map((step) => <option key={step} value={step}>{auditStepName(step)}</option>)}</select>
    </label>
    <label className="grid gap-0.5">从<input type="date" name="since" defaultValue={query.since ?? ''} className={fieldClass} /></label>
    <label className="grid gap-0.5">到<input type="date" name="until" defaultValue={query.until ?? ''} className={fieldClass} /></label>
    <label className="grid w-56 gap-0.5">单位、人员或附言<input type="search" name="q" defaultValue={query.words} maxLength={60} className={fieldClass} /></label>
    <button type="submit" className={buttonClass('secondary', 'medium')}>查找</button>
  </form>
)

/** 操作日志: every step of every disclosure of the place; nobody can change or remove a line. */
const AuditPage = async ({ searchParams }: { readonly searchParams: Promise<RawQuery> }) => {
  const query = auditQueryOf(await searchParams)
  const actor = await signedIn(auditAddress(query))
  const log = await auditLog(actor, query)
  if (!log.ok) {
    return (
      <PlainPage title="操作日志由财政部门查看" actions={<ButtonLink href="/disclosures" variant="primary">回到我的决算</ButtonLink>}>
        <p>这一页给{roleNames.reviewer}和{roleNames.bureauAdministrator}使用。本单位的记录在各份决算公开的“往来”里看。</p>
      </PlainPage>
    )
  }
  const { lines, total, page, pageCount } = log.value
  const file = (format: string) => auditAddress({ ...query, page: 1 }, '/administration/audit/file', { format })
  return (
    <main id="main" className="mx-auto max-w-[1400px] px-4 pt-4 pb-12 tablet:px-6">
      <PageHeader title="操作日志" detail={`${String(total)} 条`} actions={<><ButtonLink href={file('xlsx')} icon="download" download>导出 Excel</ButtonLink><ButtonLink href={file('csv')} icon="download" download>导出 CSV</ButtonLink></>} />
      <Filter query={query} />
      <div className="hidden tablet:block"><DataTable caption="操作日志" columns={columns} rows={lines} rowKey={(line) => line.id} empty="没有符合条件的记录" /></div>
      <ul className="border-t-2 border-b border-ink bg-sheet text-14 tablet:hidden">
        {lines.map((line) => (
          <li key={line.id} className="grid gap-0.5 border-b border-line px-3 py-2 last:border-b-0">
            <span className="font-medium">{auditStepName(line.step)} · {line.unitName}</span>
            <span className="text-13 text-ink-2">{line.byName} · {momentWords(line.at)} · {states(line)}</span>
            {line.note !== null && <span className="line-clamp-2 text-13 text-ink-3">{line.note}</span>}
          </li>
        ))}
      </ul>
      <Pagination page={page} pageCount={pageCount} hrefOf={(to) => auditAddress({ ...query, page: to })} />
      <p className="mt-3 text-12 text-ink-3">每条记录的哈希盖住它前面的一条，改动或抽走任何一条都会被查出：在服务器上运行 <code>node bin/audit.mjs</code> 核对整条链。</p>
    </main>
  )
}

export default AuditPage
