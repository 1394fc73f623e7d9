import type { Metadata } from 'next'
import Link from 'next/link'
import { DataTable, type DataColumn } from '@/components/ui/data-table'
import { PageHeader } from '@/components/ui/page-header'
import { Tag } from '@/components/ui/tag'
import { listTemplates, type ListedTemplate } from '@/lib/disclosure/list-templates'
import { isBureauAdministrator } from '../../roles'
import { signedIn } from '../../signed-in'
import { NotAdministrator } from '../not-administrator'
import { SystemTabs } from '../system-tabs'
import { madeOf, placeWords, rulesWords, usedInWords } from './template-words'

export const metadata: Metadata = { title: '模板' }
export const dynamic = 'force-dynamic'

const Name = ({ listed: { form, usedIn } }: { readonly listed: ListedTemplate }) => (
  <>
    <span className="flex flex-wrap items-center gap-x-2">{form.name}{usedIn.length > 0 && <Tag tone="ok">现用</Tag>}</span>
    <span className="block text-12 font-normal text-ink-3"><code>{form.id}</code>{madeOf(form.id)}</span>
  </>
)
const Hash = ({ hash }: { readonly hash: string }) => <code className="text-12 text-ink-3" title={hash}>{hash.slice(0, 12)}</code>

const columns: readonly DataColumn<ListedTemplate>[] = [
  { key: 'form', head: '模板', names: true, width: '320px', cell: (listed) => <Name listed={listed} /> },
  { key: 'place', head: '给谁用', width: '170px', cell: ({ form, usedIn }) => <>{placeWords(form)}<span className="block text-12 text-ink-3">{usedInWords(usedIn)}</span></> },
  { key: 'tables', head: '印表', width: '60px', figures: true, cell: ({ tables }) => tables },
  { key: 'tails', head: '尾数', width: '90px', cell: ({ form }) => (form.tails === 'balanced' ? '配平' : '四舍五入') },
  { key: 'rules', head: '规则', cell: (listed) => <span className="text-ink-2">{rulesWords(listed)}</span> },
  { key: 'atWork', head: '办理中', width: '70px', figures: true, cell: ({ atWork }) => atWork },
  { key: 'published', head: '公开过', width: '70px', figures: true, cell: ({ published }) => published },
  { key: 'hash', head: '指纹', width: '116px', cell: ({ hash }) => <Hash hash={hash} /> },
]

/** 模板: the forms in force, what each was made of, and how many disclosures of the division use it. */
const TemplatesPage = async () => {
  const actor = await signedIn('/administration/templates')
  const listed = await listTemplates(actor)
  if (!listed.ok) return <NotAdministrator what="系统" />
  return (
    <main id="main" className="mx-auto max-w-[1180px] px-4 pt-4 pb-12 tablet:px-6">
      <PageHeader title="系统" detail="报表模板：每个年度、每个地方的表、文字、阈值和规则的用法" />
      <SystemTabs current="templates" />
      <div className="mt-3 hidden tablet:block"><DataTable caption="报表模板" columns={columns} rows={listed.value} rowKey={({ form }) => form.id} /></div>
      <ul aria-label="报表模板" className="mt-3 border-t-2 border-b border-ink bg-sheet text-14 tablet:hidden">
        {listed.value.map((each) => (
          <li key={each.form.id} className="grid gap-0.5 border-b border-line px-3 py-2.5 last:border-b-0">
            <div className="font-medium"><Name listed={each} /></div>
            <span className="text-13 text-ink-2">{placeWords(each.form)} · {usedInWords(each.usedIn)} · 印 {each.tables} 张表 · 尾数{each.form.tails === 'balanced' ? '配平' : '四舍五入'}</span>
            <span className="text-13 text-ink-2">办理中 {each.atWork} 份，公开过 {each.published} 份 · 规则 {rulesWords(each)}</span>
            <span className="text-12 text-ink-3">指纹 <Hash hash={each.hash} /></span>
          </li>
        ))}
      </ul>
      <p className="mt-3 max-w-[840px] text-13 text-ink-2">
        办理中、公开过只数您管理的区划。指纹是模板全文的 SHA-256，公开时与财政部门的选择一并存档，事后可以核对用的是哪一版。模板是程序的数据文件，随升级更换，页面上不能改{isBureauAdministrator(actor) && <>；尾数和规则级别由财政部门<Link href="/administration/rules">在“规则与报表”中选择</Link></>}。
      </p>
    </main>
  )
}

export default TemplatesPage
